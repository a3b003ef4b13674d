import type { IRange } from "@univerjs/core";
import { type Area, isEntireColumn, isEntireRow, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, spanning } from "./area";

/** "A" for 0, "AB" for 27. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `A1:B2`, `A:C`, `2:5` or a single cell, without the sheet; `$` signs are optional in input and absent in output. */
export function formatArea(area: Area): string {
  if (isEntireColumn(area)) return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${columnLetters(lastColumn(area))}${lastRow(area) + 1}`;
}

/** The same with `$` before every row and column, as in defined names. */
export function formatAbsolute(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

const CORNER = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match || text === "") return null;
  const column = match[1] ? columnNumber(match[1]) : null;
  const row = match[2] ? Number(match[2]) - 1 : null;
  const outside = (row !== null && (row < 0 || row >= MAX_ROWS)) || (column !== null && column >= MAX_COLUMNS);
  return outside || (row === null && column === null) ? null : { row, column };
}

/** The area of an A1 reference without a sheet; null when it is not one. */
export function parseArea(text: string): Area | null {
  const [left = "", right, ...more] = text.trim().split(":");
  const from = parseCorner(left);
  const to = right === undefined ? from : parseCorner(right);
  if (!from || !to || more.length > 0) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  if (right === undefined && (from.row === null || from.column === null)) return null;
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1].sort((a, b) => a - b);
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1].sort((a, b) => a - b);
  return spanning(rows[0] ?? 0, columns[0] ?? 0, rows[1] ?? 0, columns[1] ?? 0);
}

/** Excel quotes a sheet name that could be read as anything else. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

interface SplitAddress {
  readonly sheet: string | null;
  readonly reference: string;
}

/** `'29C.10'!A1` as the sheet's name and the rest; the sheet is null where none is named. */
export function splitAddress(text: string): SplitAddress {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), reference: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { sheet: null, reference: text } : { sheet: text.slice(0, mark), reference: text.slice(mark + 1) };
}

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: lastRow(area),
  startColumn: area.column,
  endColumn: lastColumn(area),
});
export const fromRange = (range: Readonly<Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">>): Area =>
  spanning(range.startRow, range.startColumn, range.endRow, range.endColumn);
