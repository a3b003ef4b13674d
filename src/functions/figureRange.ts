import type { Text } from "../budget/model";
import { fromCell } from "../budget/quantity";
import { parseNumber } from "../budget/notation/parseNumber";
import { wordKey } from "../budget/notation/wordKey";
import type { CellAt } from "../tables/expression";
import type { Table } from "../tables/table";
import { fromDecimal, passError, readDecimal } from "./arguments";
import { invalid, isBlank, isCellError, type Cell, type CellError, type Cells } from "./cells";

/** A number of a range by the row and column that a table has it under; undefined where the range has no such row. */
export type FigureOf = (at: CellAt) => number | null | undefined | CellError;

/**
 * Figures from a range that holds a table's rows with their labels, e.g. a sheet of ours: rows are found by their labels
 * in any language and columns by their headings, so that what somebody inserted between them does no harm. A range
 * without headings has the columns as the table has them.
 */
export function readFigureRange(cells: Cells, table: Table): FigureOf | CellError {
  const failed = cells
    .flat()
    .find((cell): cell is { readonly code: string } => typeof cell === "object" && cell !== null);
  if (failed !== undefined) return passError(failed.code, "figures");
  const columns = columnsOf(cells, table);
  if (columns === null)
    return invalid(
      `figures: a range of ${String(table.columns.length)} columns is needed, from the labels to the estimate, or one with its headings.`,
    );
  const rows = rowsOf(cells, table, columns);
  return ({ table: id, row, column }) => {
    const found = id === table.id ? rows.get(row) : undefined;
    return found === undefined ? undefined : numberIn(found[columns.get(column) ?? -1] ?? null, table, row, column);
  };
}

const isCalled = (names: Text, cell: Cell | undefined): boolean =>
  cell !== null &&
  cell !== undefined &&
  cell !== "" &&
  Object.values(names)
    .map(wordKey)
    .includes(wordKey(String(cell)));

/** Where each column stands; null where one is missing. */
function columnsOf(cells: Cells, table: Table): ReadonlyMap<string, number> | null {
  const { columns } = table;
  if (cells.every((row) => row.length === columns.length))
    return new Map(columns.map(({ key }, index) => [key, index]));
  const labels = labelsAt(cells, table);
  const headings = cells.slice(0, labels.top);
  const found = new Map<string, number>();
  let next = 0;
  for (const { key, kind, headings: names } of columns) {
    const isHere = (column: number): boolean =>
      kind === "label" ? column === labels.column : headings.some((row) => isCalled(names.at(-1) ?? {}, row[column]));
    const at = (cells[0] ?? []).findIndex((_, column) => column >= next && isHere(column));
    if (at < 0) return null;
    found.set(key, at);
    next = at + 1;
  }
  return found;
}

/** The column that has most labels of the table, and the first row that has one. Some headings are called as rows are. */
function labelsAt(cells: Cells, { rows }: Table): { readonly column: number; readonly top: number } {
  const isLabel = (cell: Cell | undefined): boolean => rows.some(({ label }) => isCalled(label, cell));
  const counts = (cells[0] ?? []).map((_, column) => cells.filter((row) => isLabel(row[column])).length);
  const column = counts.indexOf(Math.max(...counts));
  return { column, top: cells.findIndex((row) => isLabel(row[column])) };
}

/** Rows in the order of the table; of equal labels each is looked for after the one before. */
function rowsOf(
  cells: Cells,
  { rows, columns }: Table,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly Cell[]> {
  const labels = places.get(columns.find(({ kind }) => kind === "label")?.key ?? "") ?? -1;
  const found = new Map<string, readonly Cell[]>();
  let next = 0;
  for (const { key, label } of rows) {
    const at = cells.findIndex((row, index) => index >= next && isCalled(label, row[labels]));
    if (at < 0) continue;
    found.set(key, cells[at] ?? []);
    next = at + 1;
  }
  return found;
}

/** What a cell says: nothing known where it is blank or says so; an error where it is no number. */
function numberIn(cell: Cell, { rows }: Table, row: string, column: string): number | null | CellError {
  const planned = rows.find(({ key }) => key === row)?.cells[column];
  if (planned === undefined || !("quantity" in planned) || isBlank(cell)) return null;
  const reading = typeof cell === "string" ? parseNumber(cell) : null;
  if (reading !== null && "value" in reading && reading.value === null) return null;
  const read = readDecimal(cell, "figures");
  const number = isCellError(read) ? read : fromDecimal(read);
  return typeof number === "number" ? fromCell(number, planned.quantity) : number;
}
