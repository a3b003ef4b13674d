/**
 * JSON as the text of an XML element. Double and single quotes change places: on the wire the text stands in JSON within
 * JSON, where each double quote takes four bytes.
 */
export function pack(json: string): string {
  return swapQuotes(json).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What `pack` was given, also where Excel wrote the XML anew with entities of its own. */
export function unpack(text: string): string {
  const plain = text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  return swapQuotes(plain);
}

/** No JSON has this character by itself. */
const BETWEEN = "\u0000";
const swapQuotes = (text: string): string =>
  text.replaceAll('"', BETWEEN).replaceAll("'", '"').replaceAll(BETWEEN, "'");
