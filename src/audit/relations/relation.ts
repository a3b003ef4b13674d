import type { Place } from "../reading/figures";

export type Axis = "row" | "column";

/** How a line of the table (a row or a column) follows from others. */
export type Rule = "total" | "change" | "variance" | "percentage" | "share" | "half" | "repeat";

export interface Term {
  readonly line: number;
  readonly sign: 1 | -1;
}

/** target = the signed sum of the terms, at every position: of a row, the columns; of a column, the rows. */
export interface LinearRelation {
  readonly form: "linear";
  readonly axis: Axis;
  readonly rule: Rule;
  readonly target: number;
  readonly terms: readonly Term[];
  readonly positions: readonly number[];
  /** Whether words or much arithmetic stand behind it; a tentative one only supports others. */
  readonly isFirm: boolean;
}

/** target = (signed sum of the terms) / base x factor, printed with its own decimals; or a half. */
export interface RatioRelation {
  readonly form: "ratio";
  readonly axis: Axis;
  readonly rule: Rule;
  readonly target: number;
  readonly terms: readonly Term[];
  /** The line to divide by; null divides by `divisor` alone. */
  readonly base: number | null;
  /** 1 / factor: 0.01 for per cent, 2 for a half. */
  readonly divisor: number;
  readonly positions: readonly number[];
  readonly isFirm: boolean;
}

export type Relation = LinearRelation | RatioRelation;

export const placeOf = (axis: Axis, line: number, position: number): Place =>
  axis === "row" ? { row: line, column: position } : { row: position, column: line };
