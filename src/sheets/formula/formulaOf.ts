import { decimals, type Quantity } from "../../budget/quantity";
import { type CellAt, type Expression, operandsOf, type PostChangeMatch } from "../../tables/expression";
import type { Formula, FormulaStyle } from "../plan";
import { cellReference as cell, formula, joined, quoted } from "./formula";
import { type Grid, PARTLY_KNOWN } from "./grid";
import { numberAt, postsIn, sumOf } from "./numbers";

/**
 * The formula of a derived cell, beginning with `=`, its references still keys. Both styles have the same values: the
 * add-in's custom functions, which say in the formula what is worked out, or functions of Excel alone.
 */
export function formulaOf(expression: Expression, quantity: Quantity, style: FormulaStyle, grid: Grid): Formula {
  const known = write[style](expression, quantity, grid);
  return formula`=${ifKnown(expression, known, grid)}`;
}

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
    case "percentage":
      return formula`IF(${isNil(expression.base, grid)},0,BUDGET.PERCENT(${cell(expression.change)},${cell(expression.base)}))`;
    case "share":
      return formula`IF(${isNil(expression.total, grid)},0,BUDGET.SHARE(${cell(expression.part)},${cell(expression.total)}))`;
    case "recosted":
      return formula`BUDGET.RECOSTED(${cell(expression.estimate)},${cell(expression.recosting)})`;
    case "postChange":
      return postChangeCall(expression.table, expression.match);
    case "sum":
      return expression.of.length === 0 ? formula`0` : rounded(sumOf(expression.of, "functions", grid), quantity);
    case "cell":
      return numberAt(expression.at, "functions", grid);
  }
}

const isNil = (at: CellAt, grid: Grid): Formula =>
  grid.isInput(at) ? formula`BUDGET.SUM(${cell(at)})=0` : formula`${cell(at)}=0`;

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
  }
}

/** Rounded to the decimals of the quantity; whole numbers need no rounding. */
function rounded(sum: Formula, quantity: Quantity): Formula {
  return decimals[quantity] === 0 ? sum : formula`ROUND(${sum},${decimals[quantity]})`;
}

/** Both amounts are first made whole numbers of their smallest unit: a quotient of those has its halves exactly where they are. */
function percentageFormula(change: CellAt, base: CellAt, grid: Grid): Formula {
  const whole = (at: CellAt): Formula => {
    const digits = decimals[grid.quantity(at) ?? "money"];
    const number = numberAt(at, "native", grid);
    return digits === 0 ? number : formula`ROUND(${number}*${10 ** digits},0)`;
  };
  return formula`IF(${numberAt(base, "native", grid)}=0,0,ROUND(${whole(change)}*1000/${whole(base)},0)/10)`;
}
