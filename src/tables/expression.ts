import { decimals, percentage, type Quantity, quotient } from "../budget/notation/quantity";
import type { ComponentId, GradeId, StaffCategoryId, TableId } from "../budget/model";

/** A cell of a table by its keys; positions are decided later and found again by these keys. */
export interface CellAt {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** A figure and what it must be the sum of. */
export interface Tie {
  readonly total: CellAt;
  readonly parts: readonly CellAt[];
}

/**
 * Selects lines of the post changes: every given coordinate must match. The lists are complete (all grades of a staff
 * category, all descendants of a component), so that whoever evaluates needs no model at hand.
 */
export interface PostChangeMatch {
  readonly grades?: readonly GradeId[];
  /** Set where `grades` are all the grades of a staff category that is known outside the model as well. */
  readonly staffCategory?: StaffCategoryId;
  readonly components?: readonly ComponentId[];
}

/**
 * How a derived cell is born. One tree serves three ends: it is evaluated here, printed as a formula with custom
 * functions, and printed as a formula of native functions only. Operands of one expression have the same quantity
 * unless said otherwise.
 */
export type Expression =
  | { readonly op: "cell"; readonly at: CellAt }
  | { readonly op: "sum"; readonly of: readonly CellAt[] }
  /** technical + mandates + other */
  | { readonly op: "change"; readonly of: readonly [CellAt, CellAt, CellAt] }
  /** base + changes */
  | { readonly op: "estimate"; readonly base: CellAt; readonly changes: readonly CellAt[] }
  /** estimate - base; `blankIfUnknown` leaves it blank while a cell of them is, also where the model knows it. */
  | { readonly op: "variance"; readonly base: CellAt; readonly estimate: CellAt; readonly blankIfUnknown?: true }
  /** change / base x 100, one decimal, halves away from zero; nil where the base is nil */
  | { readonly op: "percentage"; readonly change: CellAt; readonly base: CellAt }
  /** part / total x 100, one decimal, halves away from zero; nil where the total is nil */
  | { readonly op: "share"; readonly part: CellAt; readonly total: CellAt }
  /** estimate + recosting */
  | { readonly op: "recosted"; readonly estimate: CellAt; readonly recosting: CellAt }
  /** What another expression comes to, and a fixed number more: the rounding of a page. In units of the quantity. */
  | { readonly op: "offset"; readonly of: Expression; readonly by: number }
  /** plus - minus */
  | { readonly op: "signed"; readonly plus: readonly CellAt[]; readonly minus: readonly CellAt[] }
  /**
   * (plus - minus) / base / divisor, rounded to so many digits, halves away from zero; nil where the base is nil.
   * Without a base it is a part of a sum. Operands are counted in `from`, the result in `to`.
   */
  | {
      readonly op: "quotient";
      readonly plus: readonly CellAt[];
      readonly minus: readonly CellAt[];
      readonly base: CellAt | null;
      readonly divisor: number;
      readonly digits: number;
      readonly from: Quantity;
      readonly to: Quantity;
    }
  /** Net number of posts in the post-change table that match */
  | { readonly op: "postChange"; readonly table: TableId; readonly match: PostChangeMatch };

/**
 * The cells that an expression is worked out from, in its own order; those of a list are found by their coordinates
 * instead.
 */
export function operandsOf(expression: Expression): readonly CellAt[] {
  switch (expression.op) {
    case "cell":
      return [expression.at];
    case "sum":
    case "change":
      return expression.of;
    case "estimate":
      return [expression.base, ...expression.changes];
    case "variance":
      return [expression.base, expression.estimate];
    case "percentage":
      return [expression.change, expression.base];
    case "share":
      return [expression.part, expression.total];
    case "recosted":
      return [expression.estimate, expression.recosting];
    case "signed":
      return [...expression.plus, ...expression.minus];
    case "quotient":
      return [...expression.plus, ...expression.minus, ...(expression.base === null ? [] : [expression.base])];
    case "offset":
      return operandsOf(expression.of);
    case "postChange":
      return [];
  }
}

/** An expression without the rounding that a page adds. */
export const unrounded = (expression: Expression): Exclude<Expression, { readonly op: "offset" }> =>
  expression.op === "offset" ? unrounded(expression.of) : expression;

/**
 * What an expression comes to, from the values of its operands; null where one of them is unknown. Whatever is counted
 * in a list is added up.
 */
export function worth(expression: Expression, values: readonly (number | null)[]): number | null {
  const { op } = expression;
  const known = values.filter((value) => value !== null);
  const [first = 0, second = 0] = known;
  if (op !== "postChange" && known.length < values.length) return null;
  switch (op) {
    case "variance":
      return second - first;
    case "percentage":
    case "share":
      return percentage(first, second) ?? 0;
    case "signed":
      return signedSum(expression, known);
    case "quotient":
      return rounded(expression, known);
    case "offset": {
      const value = worth(expression.of, values);
      return value === null ? null : value + expression.by;
    }
    case "cell":
    case "sum":
    case "change":
    case "estimate":
    case "recosted":
    case "postChange":
      return known.reduce((sum, value) => sum + value, 0);
  }
}

type Signed = Pick<Extract<Expression, { op: "signed" }>, "plus" | "minus">;

/** What is added, then what is taken away. */
const signedSum = ({ plus, minus }: Signed, values: readonly number[]): number =>
  values
    .slice(0, plus.length + minus.length)
    .reduce((sum, value, index) => (index < plus.length ? sum + value : sum - value), 0);

function rounded(expression: Extract<Expression, { op: "quotient" }>, values: readonly number[]): number {
  const { base, divisor, digits, from, to } = expression;
  // The divisor is 2, or 0.01 for a percentage: whole numbers on both sides of the division.
  const [times, over] = divisor < 1 ? [Math.round(1 / divisor), 1] : [1, divisor];
  const unit = base === null ? 10 ** decimals[from] : (values.at(-1) ?? 0);
  const dividend = BigInt(signedSum(expression, values)) * BigInt(times * 10 ** digits);
  return (quotient(dividend, BigInt(unit) * BigInt(over)) ?? 0) * 10 ** (decimals[to] - digits);
}
