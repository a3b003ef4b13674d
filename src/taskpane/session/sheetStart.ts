/** The first cell of a sheet as an address; an apostrophe in a name is doubled, as in formulas. */
export function sheetStart(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!A1`;
}
