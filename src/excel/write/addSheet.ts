import type { AddedSheet } from "../../changes/AddedSheet";
import type { Block } from "../../changes/Change";
import { noCharts, placedCharts } from "../../changes/charts";
import type { Area, Border, ListObject, SheetPlan, Style, StyledArea, Validation } from "../../sheets/plan";
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
function queueLinks(sheet: Excel.Worksheet, { links }: AddedSheet): void {
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

/** Sets what a style gives and nothing else. */
export function queueStyle(sheet: Excel.Worksheet, { area, style }: StyledArea): void {
  const range = rangeOf(sheet, area);
  if (style.numberFormat !== undefined) range.numberFormat = everywhere(area, style.numberFormat);
  queueFont(range.format.font, style);
  if (style.fill !== undefined) range.format.fill.color = style.fill;
  queueAlignment(range.format, style);
  queueBorder(range, "EdgeTop", style.borderTop ?? style.box);
  queueBorder(range, "EdgeBottom", style.borderBottom ?? style.box);
  queueBorder(range, "EdgeLeft", style.box);
  queueBorder(range, "EdgeRight", style.box);
  for (const { from, numberFormat } of ascending(style.largeNumberFormats)) queueLargeFormat(range, from, numberFormat);
}

/** Excel takes one number format for each cell. */
function everywhere({ top, left, bottom, right }: Area, numberFormat: string): string[][] {
  return Array.from({ length: bottom - top + 1 }, () => new Array<string>(right - left + 1).fill(numberFormat));
}

function queueFont(font: Excel.RangeFont, { font: name, bold, italic, size, color }: Style): void {
  if (name !== undefined) font.name = name;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (size !== undefined) font.size = size;
  if (color !== undefined) font.color = color;
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function queueAlignment(format: Excel.RangeFormat, style: Style): void {
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
}

const lines = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
} as const;

function queueBorder(
  range: Excel.Range,
  edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight",
  border: Border | undefined,
): void {
  if (border === undefined) return;
  const line = range.format.borders.getItem(edge);
  line.style = lines[border].style;
  line.weight = lines[border].weight;
}

type LargeFormats = NonNullable<Style["largeNumberFormats"]>;

/** A conditional format that is added later takes precedence, so the largest comes last. */
const ascending = (formats: Style["largeNumberFormats"]): LargeFormats =>
  [...(formats ?? [])].sort((a, b) => a.from - b.from);

/** A whisker below the bound: the rule leaves out its bounds themselves. */
const WHISKER = 1e-6;

function queueLargeFormat(range: Excel.Range, from: number, numberFormat: string): void {
  const conditional = range.conditionalFormats.add("CellValue");
  const bound = from - WHISKER;
  conditional.cellValue.rule = { formula1: `=${-bound}`, formula2: `=${bound}`, operator: "NotBetween" };
  conditional.cellValue.format.numberFormat = numberFormat;
  conditional.stopIfTrue = true;
}
