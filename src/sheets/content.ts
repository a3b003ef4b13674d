import type { TableId } from "../budget/model";
import { decimals, type Quantity, toCell } from "../budget/notation/quantity";
import type { Values } from "../tables/evaluate";
import { type CellAt, type Expression, operandsOf, type PostChangeMatch } from "../tables/expression";
import { wordsIn } from "../tables/frame";
import type { Speaker } from "../tables/say";
import type { Cell } from "../tables/table";
import {
  cellReference as cell,
  formula,
  type Grid,
  joined,
  lengthOf,
  LONGEST,
  numberAt,
  PARTLY_KNOWN,
  postsIn,
  quoted,
  sumOf,
} from "./numbers";
import type { Content, Formula, FormulaStyle, PlannedCell, Reference } from "./plan";
import { wordingFormula } from "./wordingFormula";

/** What is the same for every cell of a plan. */
export interface Drafting {
  /** Identity of the model. */
  readonly model: string;
  readonly language: string;
  readonly style: FormulaStyle;
  readonly grid: Grid;
  readonly values: Values;
  /** Says words as the model has them, to know how much room they take. */
  readonly speaker: Speaker;
  /** The tables that the plan has. */
  readonly planned: ReadonlySet<TableId>;
}

type Written = Pick<PlannedCell, "content" | "role">;

/** What is written for a cell of a table, and whether it is meant to be edited. */
export function contentOf(cell: Cell, at: CellAt, drafting: Drafting): Written {
  switch (cell.kind) {
    case "input":
      return { content: cell.value === null ? null : toCell(cell.value, cell.quantity), role: "input" };
    case "derived":
      return withinPlan(
        formulaOf(cell.expression, cell.quantity, drafting.style, drafting.grid),
        at,
        cell.quantity,
        drafting,
      );
    case "text":
      // An empty text would make a cell look filled to functions that count.
      return {
        content: wordsIn(cell.text, drafting.language) || null,
        role: cell.choices === undefined ? "label" : "input",
      };
    case "worded":
      return { content: wordedContent(cell, drafting), role: "derived" };
    case "link":
      return { content: wordsIn(cell.text, drafting.language) || null, role: "label" };
    case "code":
      return { content: cell.code, role: cell.choices === undefined ? "label" : "input" };
  }
}

/**
 * Words that follow cells are a formula; words that follow none are words. What would be longer than any formula is not
 * said.
 */
function wordedContent({ wording }: Extract<Cell, { kind: "worded" }>, { language, grid }: Drafting): Content {
  if (wording.say === "words" && wording.args === undefined) return wordsIn(wording.text, language) || null;
  const spoken = wordingFormula(wording, language, grid);
  return lengthOf(spoken) <= LONGEST ? spoken : null;
}

/**
 * A formula of a plan that leaves tables out keeps its references to the tables that are there and has the values of
 * the others as numbers. Where nothing of it is left, or what is left out is a list or unknown, the cell itself becomes
 * an input.
 */
function withinPlan(formula: Formula, at: CellAt, quantity: Quantity, drafting: Drafting): Written {
  const isMissing = (part: string | Reference): boolean =>
    typeof part !== "string" && !drafting.planned.has(tableOf(part));
  if (!formula.parts.some(isMissing)) return { content: formula, role: "derived" };
  const parts = formula.parts.map((part) => (isMissing(part) ? constant(part, drafting) : part));
  const known = parts.filter((part) => part !== null);
  const isLinked = known.length === parts.length && known.some((part) => typeof part !== "string");
  return isLinked
    ? { content: { parts: known }, role: "derived" }
    : { content: ownValue(at, quantity, drafting), role: "input" };
}

const tableOf = (reference: Reference): TableId => ("list" in reference ? reference.list : reference.from.table);

function constant(part: string | Reference, { values, grid }: Drafting): string | null {
  if (typeof part === "string" || "list" in part || part.to !== undefined) return null;
  const value = values[part.from.table]?.[part.from.row]?.[part.from.column] ?? null;
  const quantity = grid.quantity(part.from);
  if (value === null || quantity === null) return null;
  return value < 0 ? `(${String(toCell(value, quantity))})` : String(toCell(value, quantity));
}

function ownValue({ table, row, column }: CellAt, quantity: Quantity, { values }: Drafting): Content {
  const value = values[table]?.[row]?.[column] ?? null;
  return value === null ? null : toCell(value, quantity);
}

/**
 * The formula of a derived cell, beginning with `=`, its references still keys. Both styles have the same values: the
 * add-in's custom functions, which say in the formula what is worked out, or functions of Excel alone.
 */
function formulaOf(expression: Expression, quantity: Quantity, style: FormulaStyle, grid: Grid): Formula {
  const known = write[style](expression, quantity, grid);
  return formula`=${ifKnown(expression, known, grid)}`;
}

const isNil = (at: CellAt, grid: Grid): Formula =>
  grid.isInput(at) ? formula`BUDGET.SUM(${cell(at)})=0` : formula`${cell(at)}=0`;

const write = { functions: functionsFormula, native: nativeFormula } as const satisfies Record<FormulaStyle, unknown>;

/** What is worked out from something unknown is unknown itself: blank, or marked where a part of it is known. */
function ifKnown(expression: Expression, known: Formula, grid: Grid): Formula {
  const marks = operandsOf(expression).map((at) => ({ at, mark: grid.unknown(at) }));
  const mayBeBlank = expression.op === "variance" && expression.blankIfUnknown === true;
  const tests = marks
    .filter(({ mark }) => mayBeBlank || mark !== null)
    .map(({ at, mark }) => formula`${cell(at)}=${quoted(mark ?? "")}`);
  if (tests.length === 0) return known;
  const shown = mayBeBlank || marks.every(({ mark }) => mark === "") ? "" : PARTLY_KNOWN;
  const test = tests.length === 1 ? joined(tests, "") : formula`OR(${joined(tests, ",")})`;
  return formula`IF(${test},${quoted(shown)},${known})`;
}

function functionsFormula(expression: Expression, quantity: Quantity, grid: Grid): Formula {
  switch (expression.op) {
    case "change":
      return formula`BUDGET.CHANGE(${joined(expression.of.map(cell), ",")})`;
    case "estimate":
      return formula`BUDGET.ESTIMATE(${joined([expression.base, ...expression.changes].map(cell), ",")})`;
    case "variance":
      return formula`BUDGET.VARIANCE(${cell(expression.base)},${cell(expression.estimate)})`;
    case "percentage": {
      const percent = formula`BUDGET.PERCENT(${cell(expression.change)},${cell(expression.base)})`;
      return formula`IF(${isNil(expression.base, grid)},0,${percent})`;
    }
    case "share": {
      const share = formula`BUDGET.SHARE(${cell(expression.part)},${cell(expression.total)})`;
      return formula`IF(${isNil(expression.total, grid)},0,${share})`;
    }
    case "recosted":
      return formula`BUDGET.RECOSTED(${cell(expression.estimate)},${cell(expression.recosting)})`;
    case "postChange":
      return postChangeCall(expression.table, expression.match);
    case "sum":
      return expression.of.length === 0 ? formula`0` : rounded(sumOf(expression.of, "functions", grid), quantity);
    case "cell":
      return numberAt(expression.at, "functions", grid);
    case "signed":
      return rounded(signedFormula(expression, "functions", grid), quantity);
    case "quotient":
      return quotientFormula(expression, "functions", grid);
    case "offset":
      return offsetFormula(functionsFormula(expression.of, quantity, grid), expression.by, quantity);
  }
}

/** The function takes lists of grades and components, and counts each line once. */
function postChangeCall(list: string, { grades, staffCategory, components }: PostChangeMatch): Formula {
  if (grades === undefined && components === undefined) return formula`BUDGET.SUM(${{ list, column: "count" }})`;
  const words = staffCategory === undefined ? grades : [staffCategory];
  const [grade, component] = [words, components].map((each) => (each === undefined ? "" : quoted(each.join(", "))));
  const last = component === "" ? "" : `,${component ?? ""}`;
  return formula`BUDGET.POSTCHANGE(${{ list, column: null }},${grade ?? ""}${last})`;
}

/**
 * An expression with functions of Excel alone. Amounts are rounded to the decimals of their quantity, because Excel
 * reckons in binary fractions and would show 1206.6000000000022.
 */
function nativeFormula(expression: Expression, quantity: Quantity, grid: Grid): Formula {
  const number = (at: CellAt): Formula => numberAt(at, "native", grid);
  switch (expression.op) {
    case "cell":
      return number(expression.at);
    case "sum":
      return expression.of.length === 0 ? formula`0` : rounded(sumOf(expression.of, "native", grid), quantity);
    case "change":
      return rounded(sumOf(expression.of, "native", grid), quantity);
    case "estimate":
      return rounded(joined([expression.base, ...expression.changes].map(number), "+"), quantity);
    case "variance":
      return rounded(formula`${number(expression.estimate)}-${number(expression.base)}`, quantity);
    case "percentage":
      return percentageFormula(expression.change, expression.base, grid);
    case "share":
      return percentageFormula(expression.part, expression.total, grid);
    case "recosted":
      return rounded(formula`${number(expression.estimate)}+${number(expression.recosting)}`, quantity);
    case "postChange":
      return postsIn(expression.table, expression.match);
    case "signed":
      return rounded(signedFormula(expression, "native", grid), quantity);
    case "quotient":
      return quotientFormula(expression, "native", grid);
    case "offset":
      return offsetFormula(nativeFormula(expression.of, quantity, grid), expression.by, quantity);
  }
}

type Signed = Pick<Extract<Expression, { op: "signed" }>, "plus" | "minus">;

function signedFormula({ plus, minus }: Signed, style: FormulaStyle, grid: Grid): Formula {
  const added = plus.length === 0 ? formula`0` : sumOf(plus, style, grid);
  return minus.length === 0 ? added : formula`${added}-(${sumOf(minus, style, grid)})`;
}

/** Both sides of the division are first made whole numbers, as for a percentage. */
function quotientFormula(
  expression: Extract<Expression, { op: "quotient" }>,
  style: FormulaStyle,
  grid: Grid,
): Formula {
  const { base, divisor, digits, from } = expression;
  const times = 10 ** decimals[from];
  const whole = (number: Formula): Formula => (times === 1 ? number : formula`ROUND((${number})*${times},0)`);
  const dividend = whole(signedFormula(expression, style, grid));
  if (base === null) return formula`ROUND((${dividend})/${times * divisor},${digits})`;
  const number = numberAt(base, style, grid);
  const scale = divisor < 1 ? formula`*${Math.round(1 / divisor)}` : formula`/${divisor}`;
  return formula`IF(${number}=0,0,ROUND((${dividend})${scale}/${whole(number)},${digits}))`;
}

/** The rounding of the page stands in the formula as it is, so that everybody sees it. */
const offsetFormula = (of: Formula, by: number, quantity: Quantity): Formula =>
  rounded(formula`${of}${by < 0 ? "-" : "+"}${String(Math.abs(toCell(by, quantity)))}`, quantity);

/** Rounded to the decimals of the quantity; whole numbers need no rounding. */
function rounded(sum: Formula, quantity: Quantity): Formula {
  return decimals[quantity] === 0 ? sum : formula`ROUND(${sum},${decimals[quantity]})`;
}

/**
 * Both amounts are first made whole numbers of their smallest unit: a quotient of those has its halves exactly where
 * they are.
 */
function percentageFormula(change: CellAt, base: CellAt, grid: Grid): Formula {
  const whole = (at: CellAt): Formula => {
    const digits = decimals[grid.quantity(at) ?? "money"];
    const number = numberAt(at, "native", grid);
    return digits === 0 ? number : formula`ROUND(${number}*${10 ** digits},0)`;
  };
  return formula`IF(${numberAt(base, "native", grid)}=0,0,ROUND(${whole(change)}*1000/${whole(base)},0)/10)`;
}
