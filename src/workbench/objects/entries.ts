import type { Area } from "../engine/area";
import type { CellValue } from "../engine/cellValue";
import { refuse } from "../engine/fault";

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** A matrix of exactly the area's shape. */
function rowsOf(value: unknown, area: Area, what: string): readonly (readonly unknown[])[] {
  const fits =
    Array.isArray(value) &&
    value.length === area.rows &&
    value.every((row) => Array.isArray(row) && row.length === area.columns);
  return fits
    ? value
    : refuse(
        "InvalidArgument",
        `The array for ${what} has not the shape of the range: ${area.rows} by ${area.columns}.`,
      );
}

/**
 * What to write into each cell of an area: a matrix of its shape, or one value for all cells.
 * null leaves a cell as it is. Anything but text, numbers and truth values is refused.
 */
export function entriesOf(value: unknown, area: Area, what: string): (row: number, column: number) => CellValue | null {
  const one = (entry: unknown): CellValue | null =>
    entry === null || entry === undefined
      ? null
      : isCellValue(entry)
        ? entry
        : refuse("InvalidArgument", `${what} must be text, numbers or truth values.`);
  if (!Array.isArray(value)) {
    const entry = one(value);
    return () => entry;
  }
  const rows = rowsOf(value, area, what).map((row) => row.map(one));
  return (row, column) => rows[row - area.row]?.[column - area.column] ?? null;
}
