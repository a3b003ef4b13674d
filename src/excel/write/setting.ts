import type { LineSize, Setting } from "../../changes/setting";
import { rangeOf } from "./dimensions";

/** Sizes of lines, and what is printed below each page. */
export function queueSetting(sheet: Excel.Worksheet, { sizes, footer }: Setting): void {
  for (const { axis, at, after } of sizes) {
    const { format } = lineOf(sheet, axis, at);
    if (axis === "row") format.rowHeight = after;
    else format.columnWidth = after;
  }
  if (footer !== null) sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = footer.after;
}

/** One cell stands for its row or column. */
export function lineOf(sheet: Excel.Worksheet, axis: LineSize["axis"], at: number): Excel.Range {
  return rangeOf(
    sheet,
    axis === "row" ? { top: at, bottom: at, left: 0, right: 0 } : { top: 0, bottom: 0, left: at, right: at },
  );
}
