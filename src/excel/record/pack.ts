/**
 * JSON as the text of an XML element. Double and single quotes change places: on the wire the text stands in JSON within
 * JSON, where each double quote takes four bytes.
 */
export function pack(json: string): string {
  return json.replace(/["'&<>]/g, (character) => packed[character] ?? character);
}

/** What `pack` was given, also where Excel wrote the XML anew with entities of its own. */
export function unpack(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);|["']/g, (piece) => unpacked[piece] ?? piece);
}

const packed: Readonly<Record<string, string>> = { '"': "'", "'": '"', "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const unpacked: Readonly<Record<string, string>> = { "'": '"', '"': "'", "&apos;": '"', "&quot;": "'", "&amp;": "&", "&lt;": "<", "&gt;": ">" };
