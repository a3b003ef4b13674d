import { wordsIn } from "../tables/frame";
import type { Cell, Row, Table } from "../tables/table";
import { contentOf, type Drafting } from "./content";
import { type Band, headingDepth, layoutOf } from "./layout";
import type { Area, PlannedCell } from "./plan";

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

export interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * The fewest rectangles that a simple sweep finds over cells: runs within rows, then equal runs of consecutive rows.
 */
export function rectangles(cells: readonly Position[]): readonly Area[] {
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs = mergeNext(inOrder.map(cellArea), (last, next) => next.top === last.top && next.left === last.right + 1);
  const byColumns = [...runs].sort(
    (one, other) => one.left - other.left || one.right - other.right || one.top - other.top,
  );
  return mergeNext(
    byColumns,
    (last, next) => next.left === last.left && next.right === last.right && next.top === last.bottom + 1,
  );
}

const cellArea = ({ row, column }: Position): Area => ({ top: row, left: column, bottom: row, right: column });

function mergeNext(areas: readonly Area[], continues: (last: Area, next: Area) => boolean): Area[] {
  const merged: Area[] = [];
  for (const next of areas) {
    const last = merged.at(-1);
    if (last !== undefined && continues(last, next))
      merged[merged.length - 1] = { ...last, right: next.right, bottom: next.bottom };
    else merged.push(next);
  }
  return merged;
}

/** A column heading and what it stands over; its row and column count from 0 within the headings. */
interface ColumnHeading {
  readonly column: string;
  readonly text: string;
  readonly area: Area;
}

/**
 * The headings of a table in one language. Neighbours that are equal in every language become one heading, so that they
 * are the same cells in each; a single heading reaches down to the last level.
 */
export function columnHeadingsOf(table: Table, language: string): readonly ColumnHeading[] {
  const depth = headingDepth(table);
  return Array.from({ length: depth }, (_, level) => headingsAt(table, language, level, depth)).flat();
}

function headingsAt({ columns }: Table, language: string, level: number, depth: number): readonly ColumnHeading[] {
  const found: ColumnHeading[] = [];
  columns.forEach(({ key, headings }, index) => {
    const heading = headings[level];
    if (heading === undefined) return;
    const text = wordsIn(heading, language);
    const hasInner = headings.length > level + 1;
    const last = found.at(-1);
    const isEqual = JSON.stringify(columns[index - 1]?.headings[level]) === JSON.stringify(heading);
    if (hasInner && isEqual && last?.area.right === index - 1) {
      found[found.length - 1] = { ...last, area: { ...last.area, right: index } };
    } else
      found.push({
        column: key,
        text,
        area: { top: level, left: index, bottom: hasInner ? level : depth - 1, right: index },
      });
  });
  return found;
}

const letters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ";
const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A footnote mark as small raised characters, which a cell can hold without formats of its own for parts of its text.
 */
export function raised(mark: string): string {
  const raise = (character: string): string =>
    /[a-z]/.test(character)
      ? ([...letters][character.charCodeAt(0) - 97] ?? character)
      : ([...digits][Number(character)] ?? character);
  return [...mark].map((character) => (/[a-z0-9]/.test(character) ? raise(character) : character)).join("");
}
