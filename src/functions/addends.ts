import { isCellError, type CellError } from "./cellError";
import type { Cell, Cells } from "./cells";
import { isSameShape, isSingle, mismatch, shapeOf, type Shape } from "./spread";

/** The cells of a range that belong to one place of the result. */
export type Addends = (row: number, column: number) => readonly Cell[];

function addendsOf(cells: Cells, shape: Shape): Addends | null {
  const own = shapeOf(cells);
  if (isSingle(shape)) return () => cells.flat();
  if (isSingle(own)) return () => cells.flat();
  if (isSameShape(own, shape)) return (row, column) => [cells[row]?.[column] ?? null];
  if (own.rows === shape.rows && shape.columns === 1) return (row) => cells[row] ?? [];
  if (own.columns === shape.columns && shape.rows === 1)
    return (_row, column) => cells.map((row) => row[column] ?? null);
  return null;
}

/**
 * Which cells of several ranges are added at each place of a result: all of them for a single value; the same place of a
 * range of the same shape; the row beside a column; the column below a row.
 */
export function addends(first: string, shape: Shape, name: string, ranges: readonly Cells[]): Addends | CellError {
  const each = ranges.map((cells) => addendsOf(cells, shape) ?? mismatch(first, shape, name, shapeOf(cells)));
  const failed = each.find(isCellError);
  if (failed !== undefined) return failed;
  return (row, column) => each.flatMap((pick) => (isCellError(pick) ? [] : pick(row, column)));
}
