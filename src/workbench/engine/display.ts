import { ICalculateFormulaService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { type Area, eachCell, matrixOf, overlaps, singleCell } from "./area";
import type { Book } from "./book";
import type { Calculation } from "./calculation";
import { type CellValue, isErrorText } from "./cellValue";
import type { Cells } from "./cells";
import type { StateStore } from "./state";
import type { Bag, ConditionalFormatState } from "./stateModel";
import { renderValue } from "./style";

/** How a cell looks once its conditional formats have spoken. */
export interface CellDisplay {
  readonly text: string;
  readonly numberFormat: string;
  /**
   * From conditional formats; what they do not set is absent. `color`, `bold`, `italic`, `underline`, `strikethrough`.
   */
  readonly font: Bag;
  readonly fill: string | null;
}

/** The answers of conditional formats' formulas for the cells of a sheet, as of one calculation. */
interface Results {
  readonly version: number;
  readonly answers: Map<string, CellValue>;
}

/** What cells show. The same text answers `Range.text` and is painted by the page. */
export class Display {
  /** By sheet; what was last found out stays until it is found out anew. */
  private readonly results = new Map<string, Results>();

  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
    private readonly state: StateStore,
    private readonly calculation: Calculation,
  ) {}

  /** The text of a cell under its number format, or under that of a conditional format that applies. */
  displayText(sheet: string, row: number, column: number): string {
    return this.of(sheet, row, column).text;
  }

  texts(sheet: string, area: Area): string[][] {
    return matrixOf(area, (row, column) => this.displayText(sheet, row, column));
  }

  of(sheet: string, row: number, column: number): CellDisplay {
    const value = this.cells.value(sheet, row, column);
    const applying = this.applying(sheet, row, column, value);
    const numberFormat =
      applying.find((format) => format.numberFormat !== null)?.numberFormat ??
      this.cells.style(sheet, row, column, "numberFormat");
    const font = Object.assign({}, ...applying.map((format) => format.font).reverse());
    return {
      text: renderValue(value, numberFormat),
      numberFormat,
      font,
      fill: applying.find((format) => format.fill !== null)?.fill ?? null,
    };
  }

  /**
   * Evaluates the formulas of a sheet's conditional formats. Call it before `of`, after calculation; it does nothing
   * when nothing has changed.
   */
  async refresh(sheet: string): Promise<void> {
    const known = this.results.get(sheet);
    const results =
      known?.version === this.calculation.version
        ? known
        : { version: this.calculation.version, answers: new Map<string, CellValue>() };
    const wanted = this.wantedFormulas(sheet).filter(({ key }) => !results.answers.has(key));
    for (const [key, answer] of await this.evaluate(sheet, wanted)) results.answers.set(key, answer);
    this.results.set(sheet, results);
  }

  private async evaluate(sheet: string, wanted: readonly Wanted[]): Promise<[string, CellValue][]> {
    if (wanted.length === 0) return [];
    const formulas: Record<string, Record<string, string[]>> = {};
    for (const { row, column, formula } of wanted) ((formulas[row] ??= {})[column] ??= []).push(formula);
    const service = this.book.injector.get(ICalculateFormulaService);
    const answers = await this.calculation.exclusive(() =>
      service.executeFormulas({ [this.book.unitId]: { [sheet]: formulas } }, {}),
    );
    return wanted.map(({ key, row, column, formula }) => [
      key,
      scalar(answers[this.book.unitId]?.[sheet]?.[row]?.[column]?.find((item) => item.formula === formula)?.value),
    ]);
  }

  private applying(sheet: string, row: number, column: number, value: CellValue): ConditionalFormatState[] {
    const cell = singleCell(row, column);
    const met: ConditionalFormatState[] = [];
    for (const format of this.state.sheet(sheet).conditionalFormats) {
      if (!format.areas.some((area) => overlaps(area, cell))) continue;
      if (
        !decide(
          format,
          value,
          (formula) =>
            this.results.get(sheet)?.answers.get(keyOf(row, column, this.relative(format, formula, row, column))) ?? "",
        )
      )
        continue;
      met.push(format);
      if (format.stopIfTrue) break;
    }
    return met;
  }

  private wantedFormulas(sheet: string): Wanted[] {
    return this.state.sheet(sheet).conditionalFormats.flatMap((format) => {
      const formulas = operandsOf(format);
      const found: Wanted[] = [];
      for (const area of formulas.length > 0 ? format.areas : []) {
        eachCell(this.cells.within(sheet, area), (row, column) => {
          for (const operand of formulas) {
            const formula = this.relative(format, operand, row, column);
            found.push({ key: keyOf(row, column, formula), row, column, formula });
          }
        });
      }
      return found;
    });
  }

  /** A rule's formula is written for the first cell of its first area; relative references move with the cell. */
  private relative(format: ConditionalFormatState, formula: string, row: number, column: number): string {
    const origin = format.areas[0];
    if (!origin || (origin.row === row && origin.column === column)) return formula;
    return this.book.injector
      .get(LexerTreeBuilder)
      .moveFormulaRefOffset(formula, column - origin.column, row - origin.row);
  }
}

/** A formula to be evaluated for a cell. */
interface Wanted {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const keyOf = (row: number, column: number, formula: string): string => JSON.stringify([row, column, formula]);

function scalar(answer: unknown): CellValue {
  const first: unknown = Array.isArray(answer) ? scalar(answer[0]) : answer;
  return typeof first === "string" || typeof first === "number" || typeof first === "boolean" ? first : "";
}

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
function operandsOf(format: ConditionalFormatState): string[] {
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

/**
 * Whether a conditional format applies to a cell of this value. `evaluate` gives the result of a formula for the cell.
 */
function decide(format: ConditionalFormatState, value: CellValue, evaluate: (formula: string) => CellValue): boolean {
  if (format.type === "Custom") return isTrue(operand(format, "formula", evaluate));
  if (format.type !== "CellValue" || isErrorText(value)) return false;
  // An empty cell counts as 0 beside numbers, as it does in Excel.
  const first = operand(format, "formula1", evaluate);
  const cell = value === "" && typeof first === "number" ? 0 : value;
  return COMPARISONS[String(format.rule["operator"])]?.(cell, first, operand(format, "formula2", evaluate)) ?? false;
}
