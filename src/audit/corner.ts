import type { CellPlace } from "./report";

const FIRST_CELL = /(?:^|!)\$?([A-Z]{1,3})\$?(\d+)(?::|$)/i;
const FIRST_COLUMN = /(?:^|!)\$?([A-Z]{1,3}):/i;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((rest, letter) => rest * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The first cell of an address such as `Sheet1!B3:K20` or `Sheet1!B:K`, zero-based; undefined where there is none to read. */
export function cornerOf(address: string | undefined): CellPlace | undefined {
  const [, letters, digits] = FIRST_CELL.exec(address ?? "") ?? [];
  if (letters !== undefined) return { row: Number(digits) - 1, column: columnOf(letters) };
  const [, column] = FIRST_COLUMN.exec(address ?? "") ?? [];
  return column === undefined ? undefined : { row: 0, column: columnOf(column) };
}
