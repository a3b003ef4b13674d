import { type Area, lastColumn, lastRow } from "./area";

/** Rows or columns that came in (`count` > 0) before `at`, or went (`count` < 0) from `at` on. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** Where only some cells of each row or column moved: the area whose columns (or rows) took part. */
  readonly band?: Area;
}

/** What lies across the edge of the band stays where it is. */
function takesPart(area: Area, { axis, band }: Shift): boolean {
  if (!band) return true;
  return axis === "row"
    ? area.column >= band.column && lastColumn(area) <= lastColumn(band)
    : area.row >= band.row && lastRow(area) <= lastRow(band);
}

/** Where an interval [start, end] stands after a shift; null when all of it is gone. */
function shiftInterval(start: number, end: number, at: number, count: number): [number, number] | null {
  if (count > 0) return [start >= at ? start + count : start, end >= at ? end + count : end];
  const gone = -count;
  const after = at + gone;
  const newStart = start < at ? start : start >= after ? start - gone : at;
  const newEnd = end < at ? end : end >= after ? end - gone : at - 1;
  return newStart > newEnd ? null : [newStart, newEnd];
}

/** Where an area stands after cells were inserted or deleted; null when all of it is gone. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (!takesPart(area, shift)) return area;
  if (shift.axis === "row") {
    const rows = shiftInterval(area.row, lastRow(area), shift.at, shift.count);
    return rows && { ...area, row: rows[0], rows: rows[1] - rows[0] + 1 };
  }
  const columns = shiftInterval(area.column, lastColumn(area), shift.at, shift.count);
  return columns && { ...area, column: columns[0], columns: columns[1] - columns[0] + 1 };
}
