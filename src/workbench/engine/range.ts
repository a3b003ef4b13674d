import type { IRange } from "@univerjs/core";
import { type Area, lastColumn, lastRow, spanning } from "./area";

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: lastRow(area),
  startColumn: area.column,
  endColumn: lastColumn(area),
});
export const fromRange = (range: Readonly<Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">>): Area =>
  spanning(range.startRow, range.startColumn, range.endRow, range.endColumn);
