import type { ListObject, SheetPlan } from "../../sheets/plan";
import { rangeOf } from "./area";

/** Makes an area an Excel table over the headings that stand in it already; its colours are those of the cells. */
export function queueList(sheet: Excel.Worksheet, { name, area }: ListObject): void {
  const list = sheet.tables.add(rangeOf(sheet, area), true);
  list.name = name;
  list.showBandedRows = false;
}

/** The row of headings alone: formulas may name columns only once the list is there, and the list needs its headings. */
export function headingsBlock(
  { listObject }: SheetPlan,
  contents: readonly (readonly (string | number | boolean | null)[])[],
) {
  if (listObject === null) return null;
  const { top, left, right } = listObject.area;
  return { top, left, contents: [contents[top]?.slice(left, right + 1) ?? []] };
}
