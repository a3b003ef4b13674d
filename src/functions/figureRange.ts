import { fromCell } from "../budget/quantity";
import { wordKey } from "../budget/notation/wordKey";
import type { CellAt } from "../tables/expression";
import type { Table } from "../tables/table";
import { invalid, isCellError, type CellError } from "./cellError";
import type { Cell, Cells } from "./cells";
import { fromDecimal, passError, readDecimal } from "./decimal";

/** A number of a range by the row and column that a table has it under; undefined where the range has no such row. */
export type FigureOf = (at: CellAt) => number | null | undefined;

/**
 * Figures from a range that holds a table's rows with their labels, e.g. a sheet of ours: rows are found by their labels
 * in any language, so that rows which somebody inserted between them do no harm; columns stand as the table has them.
 */
export function readFigureRange(cells: Cells, table: Table): FigureOf | CellError {
  const failed = cells.flat().find((cell): cell is { readonly code: string } => typeof cell === "object" && cell !== null);
  if (failed !== undefined) return passError(failed.code, "figures");
  const width = table.columns.length;
  if (cells.some((row) => row.length !== width)) return invalid(`figures: a range of ${String(width)} columns is needed, from the labels to the estimate.`);
  const rows = rowsOf(cells, table);
  return ({ table: id, row, column }) => {
    const found = id === table.id ? rows.get(row) : undefined;
    return found === undefined ? undefined : numberIn(found, table, row, column);
  };
}

/** Rows in the order of the table; of equal labels each is looked for after the one before. */
function rowsOf(cells: Cells, { rows, columns }: Table): ReadonlyMap<string, readonly Cell[]> {
  const labelColumn = columns.findIndex(({ kind }) => kind === "label");
  const found = new Map<string, readonly Cell[]>();
  let next = 0;
  for (const { key, label } of rows) {
    const names = Object.values(label).map(wordKey);
    const at = cells.findIndex((row, index) => index >= next && names.includes(wordKey(String(row[labelColumn] ?? ""))));
    if (at < 0) continue;
    found.set(key, cells[at] ?? []);
    next = at + 1;
  }
  return found;
}

function numberIn(cells: readonly Cell[], { rows, columns }: Table, row: string, column: string): number | null {
  const cell = cells[columns.findIndex(({ key }) => key === column)] ?? null;
  const planned = rows.find(({ key }) => key === row)?.cells[column];
  if (planned === undefined || !("quantity" in planned) || cell === null || cell === "") return null;
  const read = readDecimal(cell, "figures");
  const number = isCellError(read) ? null : fromDecimal(read);
  return typeof number === "number" ? fromCell(number, planned.quantity) : null;
}
