import type { SheetEdit } from "../change/Change";
import { queueLooks } from "../look/lineLooks";
import { noSetting } from "../change/setting";
import { rangeOf } from "./area";
import { queueBlock } from "./cells";
import { queueCharts } from "./charts";
import { queueLines } from "./lines";
import { queueSetting } from "./setting";
import { queueStyle } from "./style";
import { queueValidation } from "./validation";

/** Lines come first, everything else is said for the positions after that. */
export function queueLinesOf(context: Excel.RequestContext, { sheet, lines, list }: SheetEdit): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const step of lines) queueLines(worksheet, step);
  if (list !== null) worksheet.tables.getItem(list.name).resize(rangeOf(worksheet, list.area));
}

export function queueCellsOf(
  context: Excel.RequestContext,
  { sheet, looks, styles, validations, blocks, charts, setting = noSetting }: SheetEdit,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  queueLooks(worksheet, looks);
  for (const style of styles) queueStyle(worksheet, style);
  for (const validation of validations) queueValidation(worksheet, validation);
  for (const block of blocks) queueBlock(worksheet, block);
  queueCharts(worksheet, charts);
  queueSetting(worksheet, setting);
}

/** Lines that go: last of all, since what is on them does not come back by itself. */
export function queueGoing(context: Excel.RequestContext, { sheet, go }: SheetEdit): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const step of go) queueLines(worksheet, step);
}
