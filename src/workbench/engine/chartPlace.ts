import { lastColumn, lastRow } from "./area";
import type { ChartState } from "./stateModel";

/** Where a chart stands on its sheet, in points from the top left. */
export interface ChartPlace {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Heights and widths of a sheet's rows and columns, in points. */
interface Lengths {
  rowHeight(sheet: string, row: number): number;
  columnWidth(sheet: string, column: number): number;
}

/** A chart over cells is where they are, whatever comes before them. */
export function chartPlace(
  { over, properties }: Pick<ChartState, "over" | "properties">,
  sheet: string,
  lengths: Lengths,
): ChartPlace {
  const down = (from: number, to: number): number => sum(from, to, (row) => lengths.rowHeight(sheet, row));
  const along = (from: number, to: number): number => sum(from, to, (column) => lengths.columnWidth(sheet, column));
  if (over === null) {
    const given = (name: keyof ChartPlace, usual: number): number =>
      typeof properties[name] === "number" ? properties[name] : usual;
    return { top: given("top", 0), left: given("left", 0), width: given("width", 360), height: given("height", 216) };
  }
  return {
    top: down(0, over.row),
    left: along(0, over.column),
    height: down(over.row, lastRow(over) + 1),
    width: along(over.column, lastColumn(over) + 1),
  };
}

function sum(from: number, to: number, length: (at: number) => number): number {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => length(from + index)).reduce(
    (all, one) => all + one,
    0,
  );
}
