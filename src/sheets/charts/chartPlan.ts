import type { ColumnKey } from "../../tables/figures/figure";

/** A chart of a sheet: it covers one row and is bound to rows and columns by their keys. Words are in the language of the plan. */
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

/** Values and categories are cells, so a chart follows them. Keys of the first and last cell are equal where there is one. */
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
