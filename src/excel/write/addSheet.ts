import type { AddedSheet } from "../../changes/AddedSheet";
import type { Block } from "../../changes/Change";
import { noCharts, placedCharts } from "../../changes/charts";
import type { ListObject, SheetPlan, Validation } from "../../sheets/plan";
import { queueCharts } from "./charts";
import { queueDimensions, queueFreeze, queuePrintSetup, rangeOf } from "./dimensions";

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

/** What lies over the cells; rules and looks stand by then, and formulas calculate only once. */
export function queueSheetContents(context: Excel.RequestContext, { name, plan, contents }: AddedSheet): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const area of plan.merges) rangeOf(sheet, area).merge(false);
  for (const validation of plan.validations) queueValidation(sheet, validation);
  queueDimensions(sheet, plan);
  queueFreeze(sheet, plan.frozen);
  queueBlock(sheet, { top: 0, left: 0, contents });
  queueCharts(sheet, { ...noCharts, added: placedCharts(plan, plan) });
}

/** Last of all: for each setting of a page Excel may ask the printer. */
export function queuePage(context: Excel.RequestContext, { name, plan }: AddedSheet): void {
  queuePrintSetup(context.workbook.worksheets.getItem(name), plan.print);
}

/** Excel takes titles up to 32 characters and messages up to 255. */
const TITLE = 32;
const MESSAGE = 255;
/** No amount or number of posts comes near. */
const LIMIT = 1e12;

/** What may be entered in an area, told while its cell is selected and when something else is entered. */
export function queueValidation(sheet: Excel.Worksheet, { area, rule, title, message }: Validation): void {
  const { dataValidation } = rangeOf(sheet, area);
  const words = { title: title.slice(0, TITLE), message: message.slice(0, MESSAGE) };
  dataValidation.rule = ruleOf(rule);
  dataValidation.prompt = { showPrompt: true, ...words };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", ...words };
}

function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule {
  const between = { formula1: -LIMIT, formula2: LIMIT, operator: "Between" as const };
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "decimal":
      return { decimal: between };
    case "wholeNumber":
      return { wholeNumber: between };
  }
}

/** Makes words lead to the sheets that they name. Before the looks, since a link brings a look of its own. */
export function queueLinks(context: Excel.RequestContext, { name, links }: AddedSheet): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const { row, column, text, documentReference } of links) {
    rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).hyperlink = {
      documentReference,
      textToDisplay: text,
    };
  }
}

/** Makes an area an Excel table over the headings that stand in it already; its colours are those of the cells. */
function queueList(sheet: Excel.Worksheet, { name, area }: ListObject): void {
  const list = sheet.tables.add(rangeOf(sheet, area), true);
  list.name = name;
  list.showBandedRows = false;
}

/**
 * The row of headings alone: formulas may name columns only once the list is there, and the list needs its headings.
 */
function headingsBlock(
  { listObject }: SheetPlan,
  contents: readonly (readonly (string | number | boolean | null)[])[],
) {
  if (listObject === null) return null;
  const { top, left, right } = listObject.area;
  return { top, left, contents: [contents[top]?.slice(left, right + 1) ?? []] };
}

/** Excel's type for formulas knows no read-only arrays; blank cells are empty text. */
export function queueBlock(sheet: Excel.Worksheet, { top, left, contents }: Block): void {
  const [rows, columns] = [contents.length, contents[0]?.length ?? 0];
  if (rows === 0 || columns === 0) return;
  const range = rangeOf(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  range.formulas = contents.map((row) => row.map((content) => content ?? ""));
}
