import type { ConditionalFormattingRule, Font, Style, Worksheet } from "exceljs";
import { formatArea } from "../engine/address";
import type { Engine } from "../engine/engine";
import type { Bag, ConditionalFormatState } from "../engine/stateModel";
import { fileFormula } from "./fileFormula";
import { fileColor, solid } from "./fileStyle";

/** Number formats of conditional formats are numbered apart from those of cells, far above them. */
const FIRST_FORMAT = 1000;

/** Comparisons, by Excel's name, as a file names them. */
export const conditionalOperators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** Writes the conditional formats of a sheet, the first with the highest priority. */
export function saveConditionalFormats(
  engine: Engine,
  sheet: string,
  to: Worksheet,
  namespace: string | undefined,
): void {
  engine.state.sheet(sheet).conditionalFormats.forEach((format, index) => {
    const rule = fileRule(format, index + 1, namespace);
    if (rule !== undefined && format.areas.length > 0)
      to.addConditionalFormatting({ ref: format.areas.map(formatArea).join(" "), rules: [rule] });
  });
}

function fileRule(
  format: ConditionalFormatState,
  priority: number,
  namespace: string | undefined,
): ConditionalFormattingRule | undefined {
  const common = { priority, style: styleOf(format, priority), ...(format.stopIfTrue ? { stopIfTrue: true } : {}) };
  const formulae = ["formula", "formula1", "formula2"].flatMap((name) => operand(format.rule[name], namespace));
  if (format.type === "Custom") return { type: "expression", formulae, ...common };
  if (format.type !== "CellValue") return undefined;
  const operator = conditionalOperators[String(format.rule["operator"])] ?? "equal";
  // The declarations of the file library know four operators; it writes whatever it is given.
  return { type: "cellIs", operator: operator as "equal", formulae, ...common };
}

function operand(value: unknown, namespace: string | undefined): string[] {
  return typeof value === "string" && value !== ""
    ? [fileFormula(value, namespace)]
    : typeof value === "number"
      ? [String(value)]
      : [];
}

function styleOf(format: ConditionalFormatState, priority: number): Partial<Style> {
  const numbered =
    format.numberFormat === null ? {} : { numFmt: format.numberFormat, numFmtId: FIRST_FORMAT + priority };
  return {
    ...numbered,
    ...(Object.keys(format.font).length === 0 ? {} : { font: fontOf(format.font) }),
    ...(format.fill === null ? {} : { fill: solid(format.fill) }),
  };
}

function fontOf(font: Bag): Partial<Font> {
  return {
    ...(font["bold"] === true ? { bold: true } : {}),
    ...(font["italic"] === true ? { italic: true } : {}),
    ...(font["strikethrough"] === true ? { strike: true } : {}),
    ...(typeof font["color"] === "string" ? { color: fileColor(font["color"]) } : {}),
  };
}
