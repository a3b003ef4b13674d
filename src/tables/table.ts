import type { Quantity } from "../budget/quantity";
import type { Coordinates } from "../budget/factKey";
import type { Source, TableEntry, TableFamily, TableId, Text } from "../budget/model";
import type { Expression } from "./expression";

/** Families of tables that hold the resources of a section: its money and posts. */
export type ResourceFamily = Extract<TableFamily, "overview" | "changes" | "grades" | "rates" | "component" | "programme" | "postChanges">;

/** The entry of such a table in the model. */
export interface ResourceEntry extends TableEntry {
  readonly family: ResourceFamily;
}

/** A table of the document as data: what each cell is, not yet where it stands. */
export interface Table {
  readonly id: TableId;
  readonly family: ResourceFamily;
  /** Its number in words: `Table 29C.10`. */
  readonly name: Text;
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

export type Cell =
  /** A fact: the value in units of the quantity, null where it is unknown. The same fact is an input in one table only. */
  | { readonly kind: "input"; readonly quantity: Quantity; readonly value: number | null; readonly fact: Coordinates; readonly source: Source | null }
  | { readonly kind: "derived"; readonly quantity: Quantity; readonly expression: Expression }
  /** Words; `choices` makes it a drop-down list. */
  | { readonly kind: "text"; readonly text: Text; readonly choices?: readonly Text[] }
  /** An identifier that is the same in every language: a component, a grade, a line. */
  | { readonly kind: "code"; readonly code: string; readonly choices?: readonly string[] };

export interface Note {
  readonly mark: string | null;
  readonly text: Text;
}
