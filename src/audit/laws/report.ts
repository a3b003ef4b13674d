import type { Misprint } from "../reading/misprint";
import type { Axis, Rule } from "./law";

/** A finding's rule: the relation that does not fit, or the notation of the cell itself. */
export type FindingRule = Rule | "notation";

export interface CellPlace {
  /** Zero-based in the range. */
  readonly row: number;
  readonly column: number;
}

/** A cell that does not fit. */
export interface Finding extends CellPlace {
  readonly rule: FindingRule;
  /** The cell as it is printed; empty where a figure is lost. */
  readonly printed: string;
  /** What the others give, as the page would print it; null where nothing tells. */
  readonly computed: string | null;
  /** Printed less computed, in the unit of the table; null where one of them is not a number. */
  readonly difference: number | null;
  readonly misprint: Misprint | null;
  /** Row or column whose relation to others says so, and how many such relations do. */
  readonly axis: Axis;
  readonly relations: number;
  /** Other cells that would explain as much; with the cell itself the smallest set. */
  readonly others: readonly CellPlace[];
}

export type Role =
  | "blank"
  | "label"
  | "heading"
  | "section"
  | "figures"
  | "total"
  | "parent"
  | "memo"
  | "difference"
  | "change"
  | "variance"
  | "percentage"
  | "share"
  | "half"
  | "repeat"
  | "words";

/** What a row or a column was taken to be. */
export interface LineRole {
  readonly axis: Axis;
  readonly line: number;
  readonly role: Role;
  readonly label: string;
  /** The lines that it follows from, with their signs. */
  readonly from: readonly { readonly line: number; readonly sign: 1 | -1 }[];
  readonly base: number | null;
}

type NotCheckedReason =
  /** The label says that something is left out. */
  | "excluding"
  /** It calls itself a total, and no set of rows adds up to it. */
  | "totalUnproved"
  /** A percentage or a rate of something that is not in the table. */
  | "ratioUnproved"
  /** A footnote mark at a percentage may say what it leaves out. */
  | "footnote"
  /** The column's figures do not add up anywhere. */
  | "notAdditive"
  /** Its figures stand in no relation to any others that words or arithmetic show. */
  | "noRelation";

export interface NotChecked {
  readonly axis: Axis;
  readonly line: number;
  readonly label: string;
  readonly reason: NotCheckedReason;
}

/** A difference that rounding of the parts explains. */
export interface Rounding extends CellPlace {
  readonly rule: Rule;
  readonly printed: string;
  readonly computed: string;
}

export interface AuditReport {
  readonly findings: readonly Finding[];
  readonly roundings: readonly Rounding[];
  readonly notChecked: readonly NotChecked[];
  readonly rows: readonly LineRole[];
  readonly columns: readonly LineRole[];
  /** How many relations were asked, one for each cell that follows from others. */
  readonly counts: {
    readonly totals: number;
    readonly changes: number;
    readonly percentages: number;
    readonly notChecked: number;
  };
}

/** A figure as the page prints it: thousands split by a space, a negative in parentheses, nil as a dash. */
export function figureText(units: number, scale: number, decimals: number): string {
  if (units === 0) return "—";
  const [whole = "", fraction] = (Math.abs(units) / 10 ** scale).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, " ");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return units < 0 ? `(${digits})` : digits;
}
