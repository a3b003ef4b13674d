import type { AddedSheet } from "../change/AddedSheet";
import { rangeOf } from "./area";
import { noCharts, placedCharts } from "../change/charts";
import { queueBlock } from "./cells";
import { queueCharts } from "./charts";
import { queueDimensions } from "./dimensions";
import { queueFreeze } from "./freeze";
import { queueLinks } from "./links";
import { headingsBlock, queueList } from "./list";
import { queuePrintSetup } from "./printSetup";
import { queueStyle } from "./style";
import { queueValidation } from "./validation";

/** Adds the empty sheet; every sheet is there before the first formula refers to one. */
export function queueSheet(context: Excel.RequestContext, { name, plan, position }: AddedSheet): void {
  const sheet = context.workbook.worksheets.add(name);
  sheet.tabColor = plan.tabColor;
  if (position !== undefined) sheet.position = position;
}

/** The list before any formula that names its columns. */
export function queueListOf(context: Excel.RequestContext, { name, plan, contents }: AddedSheet): void {
  const headings = headingsBlock(plan, contents);
  if (headings === null || plan.listObject === null) return;
  const sheet = context.workbook.worksheets.getItem(name);
  queueBlock(sheet, headings);
  queueList(sheet, plan.listObject);
}

/** Cells first, then how they look. */
export function queueSheetContents(context: Excel.RequestContext, added: AddedSheet): void {
  const { name, plan, contents } = added;
  const sheet = context.workbook.worksheets.getItem(name);
  queueBlock(sheet, { top: 0, left: 0, contents });
  queueLinks(sheet, added);
  for (const style of plan.styles) queueStyle(sheet, style);
  for (const area of plan.merges) rangeOf(sheet, area).merge(false);
  for (const validation of plan.validations) queueValidation(sheet, validation);
  queueDimensions(sheet, plan);
  queueFreeze(sheet, plan.frozen);
  queuePrintSetup(sheet, plan.print);
  queueCharts(sheet, { ...noCharts, added: placedCharts(plan, plan) });
}
