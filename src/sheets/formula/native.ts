import { decimals, type Quantity } from "../../budget/quantity";
import type { CellAt, Expression, PostChangeMatch } from "../../tables/expression";
import type { Formula, Reference } from "../plan";
import { cellReference as cell, formula, joined, quoted } from "./formula";
import type { Grid } from "./grid";
import { spans } from "./spans";

/**
 * An expression with functions of Excel alone. Amounts are rounded to the decimals of their quantity, because Excel
 * reckons in binary fractions and would show 1206.6000000000022.
 */
export function nativeFormula(expression: Expression, quantity: Quantity, grid: Grid): Formula {
  switch (expression.op) {
    case "cell":
      return formula`${cell(expression.at)}`;
    case "sum":
      return sumFormula(expression, quantity, grid);
    case "change":
      return rounded(formula`SUM(${spans(expression.of, grid)})`, quantity);
    case "estimate":
      return rounded(joined([expression.base, ...expression.changes].map(cell), "+"), quantity);
    case "variance":
      return ifKnown(expression, rounded(formula`${cell(expression.estimate)}-${cell(expression.base)}`, quantity));
    case "percentage":
      return percentageFormula(expression.change, expression.base, grid);
    case "share":
      return percentageFormula(expression.part, expression.total, grid);
    case "recosted":
      return rounded(formula`${cell(expression.estimate)}+${cell(expression.recosting)}`, quantity);
    case "postChange":
      return postChangeFormula(expression.table, expression.match);
  }
}

/** A difference; blank while one of both is unknown, where that is wanted. */
export function ifKnown(
  { base, estimate, blankIfUnknown }: Extract<Expression, { op: "variance" }>,
  difference: Formula,
): Formula {
  return blankIfUnknown === true ? formula`IF(COUNT(${cell(base)},${cell(estimate)})<2,"",${difference})` : difference;
}

/** Rounded to the decimals of the quantity; whole numbers need no rounding. */
function rounded(sum: Formula, quantity: Quantity): Formula {
  return decimals[quantity] === 0 ? sum : formula`ROUND(${sum},${decimals[quantity]})`;
}

/** A total; of expenditure that nobody has entered it is blank, not nil. */
function sumFormula(
  { of, blankIfUnknown }: Extract<Expression, { op: "sum" }>,
  quantity: Quantity,
  grid: Grid,
): Formula {
  const [only, ...more] = of;
  if (only === undefined) return formula`0`;
  if (blankIfUnknown !== true) return rounded(formula`SUM(${spans(of, grid)})`, quantity);
  if (more.length === 0) return formula`IF(${cell(only)}="","",${cell(only)})`;
  return formula`IF(COUNT(${spans(of, grid)})=0,"",${rounded(formula`SUM(${spans(of, grid)})`, quantity)})`;
}

/** Both amounts are first made whole numbers of their smallest unit: a quotient of those has its halves exactly where they are. */
function percentageFormula(change: CellAt, base: CellAt, grid: Grid): Formula {
  const whole = (at: CellAt): Formula => {
    const digits = decimals[grid.quantity(at) ?? "money"];
    return digits === 0 ? formula`${cell(at)}` : formula`ROUND(${cell(at)}*${10 ** digits},0)`;
  };
  return formula`IF(${cell(base)}=0,0,ROUND(${whole(change)}*1000/${whole(base)},0)/10)`;
}

/** Grades stand in one row and components in one column of criteria, so that every pair of them is counted once. */
export function postChangeFormula(list: string, { grades, components }: PostChangeMatch): Formula {
  const column = (name: string): Reference => ({ list, column: name });
  const criteria = [
    ...(grades === undefined ? [] : [formula`${column("grade")},${choice(grades, ",")}`]),
    ...(components === undefined ? [] : [formula`${column("component")},${choice(components, ";")}`]),
  ];
  if (criteria.length === 0) return formula`SUM(${column("count")})`;
  const counted = formula`SUMIFS(${column("count")},${joined(criteria, ",")})`;
  const isSingle = (grades?.length ?? 1) === 1 && (components?.length ?? 1) === 1;
  return isSingle ? counted : formula`SUM(${counted})`;
}

function choice(codes: readonly string[], separator: string): string {
  return codes.length === 1 ? quoted(codes.join("")) : `{${codes.map(quoted).join(separator)}}`;
}
