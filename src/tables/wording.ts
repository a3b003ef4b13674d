import type { ComponentId, TableId, Text } from "../budget/model";
import type { Quantity } from "../budget/quantity";
import type { CellAt, PostChangeMatch, Tie } from "./expression";

/** A number that words speak of. Lines of a list are found by the key that they carry, wherever the user sorts them. */
export type Numeral =
  | { readonly of: "cell"; readonly at: CellAt; readonly quantity: Quantity }
  /** Posts of one line of the list of post changes. */
  | { readonly of: "line"; readonly list: TableId; readonly line: string }
  /** Net number of posts of the lines that match. */
  | { readonly of: "net"; readonly list: TableId; readonly match: PostChangeMatch }
  /** How many lines stand under components besides the known ones, and their net number of posts. */
  | {
      readonly of: "furtherLines" | "furtherPosts";
      readonly list: TableId;
      readonly components: readonly ComponentId[];
      readonly known: readonly string[];
    };

/**
 * Words that follow the cells they speak of. One tree serves three ends, as expressions do: it is said here, printed as a
 * formula of native functions, and said by a custom function.
 */
export type Wording =
  /** Words in every language; `{name}` in them is replaced by an argument, wherever the language puts it. */
  | { readonly say: "words"; readonly text: Text; readonly args?: Readonly<Record<string, Wording>> }
  | { readonly say: "all"; readonly of: readonly Wording[] }
  /** The size of a number without its sign: money in full dollars (`2 894 900`), percentages with one decimal. */
  | { readonly say: "size"; readonly of: Numeral }
  /** A whole number with its sign: `+1`, `−2`. Among words it stands at `{size}`, and nothing is said of nil. */
  | { readonly say: "signed"; readonly of: Numeral; readonly among?: Text }
  | {
      readonly say: "bySign";
      readonly of: Numeral;
      readonly more: Wording;
      readonly less: Wording;
      readonly same: Wording;
    }
  /** One of something, or another number of it. */
  | { readonly say: "byNumber"; readonly of: Numeral; readonly one: Wording; readonly other: Wording }
  /** What a line of a list has in a column of words or codes. */
  | { readonly say: "field"; readonly list: TableId; readonly line: string; readonly column: string }
  /** Words, in which some are replaced by others: for what would be said of nothing. */
  | { readonly say: "replaced"; readonly of: Wording; readonly words: Text; readonly by: Text }
  | {
      readonly say: "ifSame";
      readonly one: Wording;
      readonly other: Wording;
      readonly same: Wording;
      readonly different: Wording;
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

/** Lines of a list, which may be sorted and added to: each is found by the key that it carries. */
export interface WrittenList {
  readonly list: TableId;
  readonly lines: readonly {
    readonly line: string;
    readonly count: number;
    readonly component: string;
    readonly grade: string;
    readonly kind: Text;
  }[];
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
