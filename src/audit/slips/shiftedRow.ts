import type { CellReading } from "../reading/cell";
import type { Frame, Readings } from "../reading/frame";

/** The same table with one row's figures moved back by a column, from a cell that was lost. */
export interface Repair {
  readonly row: number;
  /** The cell that was lost; blank in the repaired table. */
  readonly column: number;
  readonly readings: Readings;
}

const isNumber = (reading: CellReading | undefined): boolean => reading?.kind === "number";
const BLANK: CellReading = { kind: "blank" };

/** Rows that end in a blank where most others have a figure: the mark of a cell that was lost. */
function suspects({ readings, rows, columns }: Frame): readonly number[] {
  const last = columns.at(-1)?.column ?? 0;
  const isFilled = (row: number): boolean => isNumber(readings[row]?.[last]);
  const filled = rows.filter(({ row }) => isFilled(row)).length;
  const short = rows.filter(
    ({ row, isRelative }) =>
      !isRelative && !isFilled(row) && columns.filter(({ column }) => isNumber(readings[row]?.[column])).length > 1,
  );
  return filled > 2 * short.length ? short.map(({ row }) => row) : [];
}

function inserted(cells: readonly CellReading[], columns: readonly number[], at: number): readonly CellReading[] {
  const moved = columns.map((column, index) =>
    index < at ? cells[column] : index === at ? BLANK : cells[columns[index - 1] ?? 0],
  );
  const width = Math.max(cells.length, (columns.at(-1) ?? 0) + 1);
  return Array.from(
    { length: width },
    (_, column) => (columns.includes(column) ? moved[columns.indexOf(column)] : cells[column]) ?? BLANK,
  );
}

/** Every way to put a lost cell back in a row that ends in a blank. */
export function repairsOf(frame: Frame): readonly Repair[] {
  const columns = frame.columns.map(({ column }) => column);
  return suspects(frame).flatMap((row) =>
    columns.map((column, at): Repair => ({
      row,
      column,
      readings: frame.readings.map((cells, index) => (index === row ? inserted(cells, columns, at) : cells)),
    })),
  );
}
