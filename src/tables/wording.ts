import type { ComponentId, TableId, Text } from "../budget/model";
import type { Quantity } from "../budget/notation/quantity";
import type { CellAt, Tie } from "./expression";

/** A number that words speak of. */
export type Numeral =
  | { readonly of: "cell"; readonly at: CellAt; readonly quantity: Quantity }
  /** Posts of lines of the list of post changes, whichever way they go, and those that no line counts. */
  | { readonly of: "lines"; readonly list: TableId; readonly lines: readonly string[]; readonly fixed: number };

/** A line of a list as the model has it. Lines are found by the key that they carry, wherever the user sorts them. */
export interface ListLine {
  readonly line: string;
  readonly component: ComponentId;
  readonly grade: string;
  readonly kind: Text;
}

/**
 * Words that follow the cells they speak of. One tree serves two ends, as expressions do: it is said here, and printed
 * as a formula of native functions.
 */
export type Wording =
  /** Words in every language; `{name}` in them is replaced by an argument, wherever the language puts it. */
  | { readonly say: "words"; readonly text: Text; readonly args?: Readonly<Record<string, Wording>> }
  | { readonly say: "all"; readonly of: readonly Wording[] }
  /**
   * The size of a number without its sign, as the language writes it: money in full dollars (`$2,894,900`), percentages
   * with one decimal.
   */
  | { readonly say: "size"; readonly of: Numeral }
  | {
      readonly say: "bySign";
      readonly of: Numeral;
      readonly more: Wording;
      readonly less: Wording;
      readonly same: Wording;
    }
  /** One of something, or another number of it. */
  | { readonly say: "byNumber"; readonly of: Numeral; readonly one: Wording; readonly other: Wording }
  /** The words that a line of a list has in a column. */
  | { readonly say: "field"; readonly list: TableId; readonly line: string; readonly column: string }
  /** Whether lines of a list still stand under the component, grade and kind that the model gives them. */
  | {
      readonly say: "ifLinesStand";
      readonly list: TableId;
      readonly lines: readonly ListLine[];
      readonly standing: Wording;
      readonly otherwise: Wording;
    }
  /** Whether figures agree; `unknown` where they are known in part only. */
  | {
      readonly say: "ifTied";
      readonly ties: readonly Tie[];
      readonly tied: Wording;
      readonly untied: Wording;
      readonly unknown: Wording;
    }
  /** Whether something else stands where the model has put numbers and formulas. */
  | { readonly say: "ifEdited"; readonly written: Written; readonly edited: Wording; readonly unedited: Wording };

/** What stands in a table as the model has it. */
export interface Written {
  readonly entered: readonly Entered[];
  /** Cells that are worked out by formulas. */
  readonly worked: readonly CellAt[];
  readonly list: WrittenList | null;
}

/** Lines of a list, which may be sorted and added to. */
export interface WrittenList {
  readonly list: TableId;
  readonly lines: readonly (ListLine & { readonly count: number })[];
}

/** An input as the model has it, in units of its quantity; null is a blank cell. */
export interface Entered {
  readonly at: CellAt;
  readonly value: number | null;
  readonly quantity: Quantity;
}

export const nothing: Wording = { say: "words", text: {} };

export const words = (text: Text, args?: Readonly<Record<string, Wording>>): Wording =>
  args === undefined ? { say: "words", text } : { say: "words", text, args };
