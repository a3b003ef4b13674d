import type { Quantity } from "../budget/quantity";
import type { MoneyFact, PostFact, RateSeries, Source, TableFamily, TableId, Text } from "../budget/model";
import type { Expression } from "./expression";

/** A table of the document as data: what each cell is, not yet where it stands. */
export interface Table {
  readonly id: TableId;
  readonly family: TableFamily;
  readonly title: Text;
  /** What the numbers count, e.g. thousands of United States dollars / number of posts. */
  readonly unit: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
}

export interface Column {
  readonly key: string;
  /** Headings from the outermost to the innermost; equal neighbours are one merged heading. */
  readonly headings: readonly Text[];
  readonly kind: "label" | "number" | "text" | "key";
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

/** Coordinates under which an input cell is entered; the same fact is an input in one table only. */
export type FactCoordinates =
  | ({ readonly of: "money" } & Pick<MoneyFact, "measure" | "fund" | "component" | "category">)
  | ({ readonly of: "posts" } & Pick<PostFact, "measure" | "fund" | "component" | "grade" | "staffCategory">)
  | { readonly of: "rate"; readonly series: RateSeries["id"]; readonly year: number; readonly kind: "planned" | "actual" }
  | { readonly of: "postChange"; readonly change: string; readonly end: "from" | "to" };

export type Cell =
  /** A fact: the value in units of the quantity, null where it is unknown. */
  | { readonly kind: "input"; readonly quantity: Quantity; readonly value: number | null; readonly fact: FactCoordinates; readonly source: Source | null }
  | { readonly kind: "derived"; readonly quantity: Quantity; readonly expression: Expression }
  /** Words; `choices` makes it a drop-down list. */
  | { readonly kind: "text"; readonly text: Text; readonly choices?: readonly Text[] };

export interface Note {
  readonly mark: string | null;
  readonly text: Text;
}
