import type { Language, TableId } from "../budget/model";
import type { CellAt } from "../tables/expression";
import type { ColumnKey } from "../tables/figure";

/**
 * A chart of a sheet: it covers one row and is bound to rows and columns by their keys. Words are in the language of
 * the plan.
 */
export interface ChartPlan {
  /** The name by which the chart is found again; the same in every language. */
  readonly name: string;
  readonly type: "pie" | "bars" | "columns";
  /** Key of the row that it covers, from one column to another. */
  readonly over: { readonly row: string; readonly from: string; readonly to: string };
  /** Number and caption of the figure, then its unit. */
  readonly title: string;
  readonly series: readonly ChartSeriesPlan[];
}

/**
 * Values and categories are cells, so a chart follows them. Keys of the first and last cell are equal where there is
 * one.
 */
export interface ChartSeriesPlan {
  readonly name: string;
  readonly values: CellSpan;
  readonly categories: CellSpan;
  /** One colour for the series, or one for each of its points. */
  readonly colors: readonly string[];
  /** Number format of its labels in Excel's invariant notation, or one for each of its points. */
  readonly labelFormats: readonly string[];
}

/** Cells of the chart's own sheet, both ends included. */
export interface CellSpan {
  readonly from: SpanEnd;
  readonly to: SpanEnd;
}

interface SpanEnd {
  readonly row: string;
  readonly column: ColumnKey | "label";
}

/** Everything that a load writes, decided and countable before Excel is touched. */
export interface Plan {
  /** Identity of the model, e.g. `29c-2020`; names and the base are kept under it. */
  readonly model: string;
  readonly language: Language;
  readonly formulas: FormulaStyle;
  readonly sheets: readonly SheetPlan[];
}

/** Formulas with the add-in's custom functions, or with native functions only (a portable workbook). */
export type FormulaStyle = "functions" | "native";

/** One table on one sheet. Row and column numbers count from 0 within the sheet as it is first written. */
export interface SheetPlan {
  readonly table: TableId;
  /** The name it would like to have; the executor takes another when the name is occupied. */
  readonly name: string;
  readonly tabColor: string;
  /** Every cell that is written, by key. Headings, titles and notes have keys of their own (`#title`, `#unit`, ...). */
  readonly cells: readonly PlannedCell[];
  /** Where each row key and column key first stands. */
  readonly rows: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, number>>;
  readonly merges: readonly Area[];
  /** Cells that lead to the sheet of a table; left out where there are none. */
  readonly links?: readonly Link[];
  readonly styles: readonly StyledArea[];
  /** Width of each column in characters, 0 for a hidden one. */
  readonly columnWidths: readonly number[];
  /** Height of each row in points, from the first one on. */
  readonly rowHeights: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  readonly listObject: ListObject | null;
  readonly print: PrintSetup;
  /** Charts over its cells; left out where there are none. */
  readonly charts?: readonly ChartPlan[];
}

export interface PlannedCell {
  readonly row: string;
  readonly column: string;
  readonly content: Content;
  /** Inputs may be edited by design; everything else is ours unless the user types over it. */
  readonly role: "input" | "derived" | "label";
}

/** What is written: nothing, words, a number, or a formula whose references are keys until it is printed. */
export type Content = null | string | number | Formula;

/** A formula as text with references between: `=SUM(` reference `)`. Printing it needs to know where keys stand now. */
export interface Formula {
  readonly parts: readonly (string | Reference)[];
}

export type Reference =
  /** A cell, or the range from one cell to another. */
  | { readonly from: CellAt; readonly to?: CellAt }
  /**
   * A column of a list object by its key, or the whole list with its headings; printed with the headings as they now
   * are.
   */
  | { readonly list: TableId; readonly column: string | null };

/** Rows and columns from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell by its keys, and where it leads: the sheet of a table of the model, or one of its rows. */
export interface Link {
  readonly row: string;
  readonly column: string;
  readonly to: { readonly model: string; readonly table: TableId; readonly row: string | null };
}

export interface StyledArea {
  readonly area: Area;
  readonly style: Style;
}

/** Only what is given is set. */
export interface Style {
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  /** A rule around the whole area. */
  readonly box?: Border;
  /** Number format in Excel's invariant notation. */
  readonly numberFormat?: string;
  /**
   * Number formats for larger magnitudes, laid over as conditional formats: Excel's own formats cannot write spaces
   * between thousands for both signs.
   */
  readonly largeNumberFormats?: readonly { readonly from: number; readonly numberFormat: string }[];
}

export type Border = "thin" | "medium" | "double";

export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly source: string }
    | { readonly kind: "decimal" }
    | { readonly kind: "wholeNumber" };
  readonly title: string;
  readonly message: string;
}

/** An Excel table (list object) with structured references. */
export interface ListObject {
  readonly name: string;
  readonly area: Area;
}

export interface PrintSetup {
  readonly landscape: boolean;
  readonly area: Area;
  /** Rows that are printed again on every page; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly header: string;
  readonly footer: string;
  /** Rows that begin a new page, beside those that no longer fit. */
  readonly pageStarts?: readonly number[];
}
