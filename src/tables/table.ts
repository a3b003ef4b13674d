import type { Quantity } from "../budget/notation/quantity";
import type { Coordinates } from "../budget/factKey";
import type { Source, TableFamily, TableId, Text } from "../budget/model";
import type { Expression, Tie } from "./expression";
import type { Wording } from "./wording";

/** Families of tables: those of the document, and the two that stand around them. */
export type Family = TableFamily | "contents" | "narrative";

/** A table of the document as data: what each cell is, not yet where it stands. */
export interface Table {
  readonly id: TableId;
  readonly family: Family;
  /** Its number in words: `Table 29C.10`; no words where the document gives it none. */
  readonly name: Text;
  /** Where the document has it, as it stands inside a sentence: `table 29C.10`, `paragraph 29C.38`. */
  readonly cited?: Text;
  readonly title: Text;
  /** What the numbers count, e.g. thousands of United States dollars / number of posts. */
  readonly unit: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  /**
   * Figures that must agree with other tables or with another part of this one; sums within it are known from its
   * totals.
   */
  readonly ties?: readonly Tie[];
}

export interface Column {
  readonly key: string;
  /** Headings from the outermost to the innermost; equal neighbours are one merged heading. */
  readonly headings: readonly Text[];
  readonly kind: "label" | "number" | "text" | "key";
  /** Set where the document has no such column: it stands on the sheet and is not printed. */
  readonly isOurs?: true;
}

export type RowKind = "heading" | "data" | "subtotal" | "total";

export interface Row {
  readonly key: string;
  readonly kind: RowKind;
  /** Depth in the tree of components: 0 is outermost. */
  readonly level: number;
  readonly label: Text;
  /** Footnote marks that stand at the label. */
  readonly marks: readonly string[];
  /** Cells by column key; a column without a cell is blank. */
  readonly cells: Readonly<Record<string, Cell>>;
}

export type Cell =
  /**
   * A fact: the value in units of the quantity, null where it is unknown. The same fact is an input in one table only.
   */
  | {
      readonly kind: "input";
      readonly quantity: Quantity;
      readonly value: number | null;
      readonly look?: NumberLook;
      readonly fact: Coordinates;
      readonly source: Source | null;
    }
  | {
      readonly kind: "derived";
      readonly quantity: Quantity;
      readonly look?: NumberLook;
      readonly expression: Expression;
    }
  /** Words; `choices` makes it a drop-down list. */
  | { readonly kind: "text"; readonly text: Text; readonly choices?: readonly Text[] }
  /** Words that follow other cells. */
  | { readonly kind: "worded"; readonly wording: Wording }
  /** Words that lead to the sheet of a table, or to one of its rows. */
  | { readonly kind: "link"; readonly text: Text; readonly to: TableId; readonly row?: string }
  /** An identifier that is the same in every language: a component, a grade, a line. */
  | { readonly kind: "code"; readonly code: string; readonly choices?: readonly string[] };

/** How a number is printed where that is not as its quantity usually is. */
export interface NumberLook {
  readonly before: string;
  readonly after: string;
  readonly decimals: number;
  /** What stands before a negative number; a parenthesis stands behind it as well. */
  readonly negative: string;
  /** What stands between thousands. */
  readonly thousands: "" | " " | ",";
  /** What stands for nil; null where it is printed with digits. */
  readonly nil: string | null;
}

export interface Note {
  readonly mark: string | null;
  readonly text: Text;
  /** Set where the document has no such note: it stands on the sheet and is not printed. */
  readonly isOurs?: true;
}
