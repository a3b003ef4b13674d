import { ownTables } from "../budget/identifiers";
import type { FigureFamily } from "../budget/document";
import type { FigureId, Text } from "../budget/model";
import type { CellAt } from "./expression";
import type { Cell } from "./table";

/** Figures are drawn from cells that stand together under this key, as the cells of a table do under its number. */
export const FIGURES = ownTables.figures;

/** Families of figures that numbers decide, and charts of performance; an alignment with goals is a table. */
export type ChartFamily = Exclude<FigureFamily, "alignment"> | "performance";

/** A figure of the document as data: the numbers that it shows, each linked to the table that has it. */
export interface Figure {
  readonly id: FigureId;
  readonly family: ChartFamily;
  /** Its number in words: `Figure 29C.IV`. */
  readonly name: Text;
  readonly caption: Text;
  readonly unit: Text;
  readonly notes: readonly Text[];
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

interface FigureColumn {
  readonly key: ColumnKey;
  readonly heading: Text;
}

/** Numbers of all figures stand in the same columns one below the other. */
export const columnKeys = ["first", "second", "third"] as const;
export type ColumnKey = (typeof columnKeys)[number];

export interface FigureRow {
  /** Without the figure: `posts`, `fund/RB`, `total`. */
  readonly key: string;
  readonly label: FigureLabel;
  /** Whether it is drawn, or stands under the chart only. */
  readonly isDrawn: boolean;
  readonly cells: Readonly<Partial<Record<ColumnKey, Cell>>>;
}

/** Words, or words with a number among them that follows its cell: `Posts: variance 236.8`. */
export type FigureLabel =
  | { readonly kind: "words"; readonly text: Text }
  | {
      readonly kind: "withNumber";
      readonly text: Text;
      readonly quantity: "money" | "percentage";
      readonly of: CellAt;
    };

/** The key of a row among the rows of all figures. */
export const rowKey = (figure: FigureId, row: string): string => `${figure}/${row}`;

/** A cell of a figure. */
export const inFigure = (figure: FigureId, row: string, column: ColumnKey): CellAt => ({
  table: FIGURES,
  row: rowKey(figure, row),
  column,
});

/** What a family of figures shows; null where the model has no table with its numbers. */
export type FigureBody = Pick<Figure, "columns" | "rows">;
