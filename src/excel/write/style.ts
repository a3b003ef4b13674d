import type { Area, Border, Style, StyledArea } from "../../sheets/plan";
import { rangeOf } from "./area";

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
