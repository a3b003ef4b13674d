import { type CellValue, isErrorText } from "./cellValue";
import type { ConditionalFormatState } from "./stateModel";

/** The constant an operand such as `=999.95` or `="x"` states, or null when it is a formula that needs evaluating. */
function constant(operand: string): CellValue | null {
  const text = operand.replace(/^=/, "").trim();
  if (text !== "" && !Number.isNaN(Number(text))) return Number(text);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : null;
}

const OPERANDS: readonly string[] = ["formula", "formula1", "formula2"];

/** The operands of a rule that are formulas and have to be evaluated for each cell. */
export function operandsOf(format: ConditionalFormatState): string[] {
  return OPERANDS.flatMap((name) => {
    const operand = format.rule[name];
    return typeof operand === "string" && operand !== "" && constant(operand) === null
      ? [operand.startsWith("=") ? operand : `=${operand}`]
      : [];
  });
}

type Comparison = (value: CellValue, first: CellValue, second: CellValue) => boolean;

/** Excel orders numbers before text before truth values. */
function compare(a: CellValue, b: CellValue): number {
  const rank = (v: CellValue) => (typeof v === "number" ? 0 : typeof v === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).toLowerCase().localeCompare(String(b).toLowerCase());
}

const isBetween: Comparison = (value, first, second) => {
  const [low, high] = compare(first, second) <= 0 ? [first, second] : [second, first];
  return compare(value, low) >= 0 && compare(value, high) <= 0;
};

/** ConditionalCellValueOperator of Office.js. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  Between: isBetween,
  NotBetween: (...operands) => !isBetween(...operands),
  EqualTo: (value, first) => compare(value, first) === 0,
  NotEqualTo: (value, first) => compare(value, first) !== 0,
  GreaterThan: (value, first) => compare(value, first) > 0,
  LessThan: (value, first) => compare(value, first) < 0,
  GreaterThanOrEqual: (value, first) => compare(value, first) >= 0,
  LessThanOrEqual: (value, first) => compare(value, first) <= 0,
};

export const CELL_VALUE_OPERATORS: readonly string[] = Object.keys(COMPARISONS);

function operand(format: ConditionalFormatState, name: string, evaluate: (formula: string) => CellValue): CellValue {
  const text = String(format.rule[name] ?? "");
  return constant(text) ?? (text === "" ? "" : evaluate(text.startsWith("=") ? text : `=${text}`));
}

const isTrue = (value: CellValue): boolean =>
  value === true || (typeof value === "number" && value !== 0) || value === "TRUE";

/** Whether a conditional format applies to a cell of this value. `evaluate` gives the result of a formula for the cell. */
export function decide(
  format: ConditionalFormatState,
  value: CellValue,
  evaluate: (formula: string) => CellValue,
): boolean {
  if (format.type === "Custom") return isTrue(operand(format, "formula", evaluate));
  if (format.type !== "CellValue" || isErrorText(value)) return false;
  // An empty cell counts as 0 beside numbers, as it does in Excel.
  const first = operand(format, "formula1", evaluate);
  const cell = value === "" && typeof first === "number" ? 0 : value;
  return COMPARISONS[String(format.rule["operator"])]?.(cell, first, operand(format, "formula2", evaluate)) ?? false;
}
