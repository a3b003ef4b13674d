import type { Cell, Row, Table } from "../tables/table";
import { wordsIn } from "../tables/words";
import type { Position } from "./areas";
import { columnHeadingsOf, type ColumnHeading } from "./columnHeadings";
import { contentOf, type Drafting } from "./content";
import { layoutOf, type Band } from "./layout";
import { raised } from "./marks";
import type { PlannedCell } from "./plan";

/** A table whose rows have found their places on a sheet, about to be planned. */
export interface Draft {
  readonly table: Table;
  readonly symbol: string;
  readonly drafting: Drafting;
  readonly bands: readonly Band[];
  readonly headings: readonly ColumnHeading[];
  /** The cells of the table itself. */
  readonly cells: readonly PlacedCell[];
  /** Index of the row where the column headings begin. */
  readonly headingTop: number;
  /** Index of the column that holds the labels. */
  readonly labelColumn: number;
}

export function draftOf(table: Table, symbol: string, drafting: Drafting): Draft {
  const bands = layoutOf(table);
  return {
    table,
    symbol,
    drafting,
    bands,
    cells: placedCells(table, bands, drafting),
    headings: columnHeadingsOf(table, drafting.language),
    headingTop: bands.findIndex(({ kind }) => kind === "columnHeadings"),
    labelColumn: table.columns.findIndex(({ kind }) => kind === "label"),
  };
}

/** The label of a row with the marks of its footnotes. */
export function labelOf({ label, marks }: Row, language: string): string {
  const words = wordsIn(label, language);
  return marks.length === 0 ? words : `${words} ${marks.map(raised).join(" ")}`;
}

/** A cell of the table with what is written for it and its place on the sheet. */
export interface PlacedCell extends Position {
  readonly cell: Cell;
  readonly planned: PlannedCell;
}

function placedCells(table: Table, bands: readonly Band[], drafting: Drafting): readonly PlacedCell[] {
  return bands.flatMap((band, row) =>
    band.kind !== "row"
      ? []
      : table.columns.flatMap(({ key }, column): PlacedCell[] => {
          const cell = band.row.cells[key];
          if (cell === undefined) return [];
          const written = contentOf(cell, { table: table.id, row: band.key, column: key }, drafting);
          return [{ cell, row, column, planned: { row: band.key, column: key, ...written } }];
        }),
  );
}
