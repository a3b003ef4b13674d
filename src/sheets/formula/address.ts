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
