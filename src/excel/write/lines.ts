import type { LineStep } from "../change/lineSteps";

/** Whole rows or columns, so that what the user wrote beside our table moves along with it. */
export function queueLines(sheet: Excel.Worksheet, { axis, at, count }: LineStep): void {
  const lines = linesAt(sheet, axis, at, Math.abs(count));
  if (count > 0) lines.insert(axis === "row" ? "Down" : "Right").untrack();
  else lines.delete(axis === "row" ? "Up" : "Left");
}

function linesAt(sheet: Excel.Worksheet, axis: LineStep["axis"], at: number, count: number): Excel.Range {
  if (axis === "row") return sheet.getRange(`${at + 1}:${at + count}`).untrack();
  return sheet.getRangeByIndexes(0, at, 1, count).untrack().getEntireColumn().untrack();
}
