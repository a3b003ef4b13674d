import type { Area } from "../../sheets/plan";

/** A range that leaves nothing behind: an untracked one needs no request to clear it afterwards. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}
