import type { CellAt } from "../tables/expression";
import type { Cell, Row, Table } from "../tables/table";
import { wordsIn } from "../tables/words";
import type { Position } from "./areas";
import { columnHeadingsOf, type ColumnHeading } from "./columnHeadings";
import type { Drafting } from "./content";
import { layoutOf, type Band } from "./layout";
import { raised } from "./marks";

/** A table whose rows have found their places on a sheet, about to be planned. */
export interface Draft {
  readonly table: Table;
  readonly symbol: string;
  readonly drafting: Drafting;
  readonly bands: readonly Band[];
  readonly headings: readonly ColumnHeading[];
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

/** A cell of the table with its keys and its place on the sheet. */
export interface PlacedCell extends Position {
  readonly cell: Cell;
  readonly at: CellAt;
}

export function placedCells({ table, bands }: Draft): readonly PlacedCell[] {
  return bands.flatMap((band, row) =>
    band.kind !== "row"
      ? []
      : table.columns.flatMap(({ key }, column): PlacedCell[] => {
          const cell = band.row.cells[key];
          return cell === undefined ? [] : [{ cell, row, column, at: { table: table.id, row: band.key, column: key } }];
        }),
  );
}
