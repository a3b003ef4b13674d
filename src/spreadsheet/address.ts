/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A is 0, AA is 26. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A relative address of a cell by row and column counted from 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;

/** A sheet name before `!`: always in quotes, which is right for every name, with quotes within it doubled. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** A heading inside a structured reference: brackets, number signs and apostrophes are escaped by an apostrophe. */
export function headingReference(heading: string): string {
  const escaped = heading.replace(/['#[\]@]/g, "'$&");
  return /^[\p{L}\p{N}_]+$/u.test(heading) ? `[${heading}]` : `[[${escaped}]]`;
}

/** A sheet and the first row and column of what a name refers to, from 0. */
export interface Referent {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

const SHEET = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!(.+)$/;
const PLACE = /^\$?([A-Z]+)?\$?(\d+)?(?::.*)?$/i;

/** Reads `='29C.10'!$5:$5`, `=Sheet1!$C:$C` or `=Sheet1!$A$1`; null where the referent is lost (`#REF!`). */
export function parseReference(formula: string): Referent | null {
  const [, quoted, plain, place] = SHEET.exec(formula) ?? [];
  const [all, letters, digits] = PLACE.exec(place ?? "#REF!") ?? [];
  if (all === undefined) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? "",
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnNumber(letters),
  };
}
