/** Bytes of a value as JSON within JSON, as a request carries it: quotes and backslashes count twice. */
export function byteLength(value: unknown): number {
  const text = JSON.stringify(value) ?? "";
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOf(text.charCodeAt(at));
  return bytes;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function bytesOf(code: number): number {
  if (code === QUOTE || code === BACKSLASH) return 2;
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}
