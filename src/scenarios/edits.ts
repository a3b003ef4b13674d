import { type CellContent, sameCell } from "../spreadsheet/cellContent";
import type { CellAt } from "../tables/expression";
import type { KeyedFormula } from "./keyFormula";

/**
 * What somebody entered in a cell, as Excel gives it, and what it showed then: a formula shows something else than it
 * is.
 */
export interface Entry {
  readonly content: CellContent;
  readonly shown: string | number | boolean;
  /** Of a formula that is kept, what its references lead to. */
  readonly keyed?: KeyedFormula;
}

/** An entry in a cell of ours that is made to be filled in. */
export type CellEdit = CellAt & Entry;

/** A line that somebody added to a list, below a line of ours or its headings, by column. */
export interface AddedLine {
  readonly table: string;
  readonly after: string;
  readonly cells: Readonly<Record<string, Entry>>;
}

/** A line of a list that somebody took away. */
export interface RemovedLine {
  readonly table: string;
  readonly row: string;
}

/** Everything that was entered on the sheets of a model against what was last written, by key. */
export interface Edits {
  readonly cells: readonly CellEdit[];
  readonly added: readonly AddedLine[];
  readonly removed: readonly RemovedLine[];
}

export const noEdits: Edits = { cells: [], added: [], removed: [] };

/** How many cells and lines were edited. */
export const countOf = ({ cells, added, removed }: Edits): number => cells.length + added.length + removed.length;

/** True where both enter the same; what formulas showed may differ. */
export function sameEdits(one: Edits, other: Edits): boolean {
  return (
    sameList(one.cells, other.cells, sameCellEdit) &&
    sameList(one.removed, other.removed, sameLine) &&
    sameLines(one.added, other.added)
  );
}

/** True where the same lines were added in the same order. */
export const sameLines = (one: readonly AddedLine[], other: readonly AddedLine[]): boolean =>
  one.length === other.length && one.every((line, index) => sameAdded(line, other[index]));

function sameAdded(one: AddedLine, other: AddedLine | undefined): boolean {
  const columns = Object.keys({ ...one.cells, ...other?.cells });
  return (
    one.table === other?.table &&
    one.after === other.after &&
    columns.every((column) => sameCell(one.cells[column]?.content ?? null, other.cells[column]?.content ?? null))
  );
}

const isAt = (one: CellAt, other: CellAt): boolean =>
  one.table === other.table && one.row === other.row && one.column === other.column;
const sameCellEdit = (one: CellEdit, other: CellEdit): boolean =>
  isAt(one, other) && sameCell(one.content, other.content);
const sameLine = (one: RemovedLine, other: RemovedLine): boolean => one.table === other.table && one.row === other.row;

function sameList<T>(one: readonly T[], other: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((entry) => other.some((candidate) => isSame(entry, candidate)));
}
