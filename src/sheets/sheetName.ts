/** A sheet's name after its table: without the characters that Excel forbids, no longer than the 31 it allows. */
export function sheetName(table: string): string {
  return table
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/^'|'$/g, "-")
    .slice(0, 31);
}
