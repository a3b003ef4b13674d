import type { TableId } from "../budget/model";
import type { Positions } from "./axis";
import type { CellContent } from "./cellContent";

/** The sheet of a table as it stands now: where its keys are and what is in its cells. */
export interface TableState {
  readonly table: TableId;
  /** Present name of the sheet. */
  readonly sheet: string;
  /** Keys that still stand on the sheet; what the user deleted is missing. */
  readonly rows: Positions;
  readonly columns: Positions;
  /** Where the names of lines point, where that is not where all of them stand: rows were sorted, or pasted over others. */
  readonly named?: Lines<Positions>;
  /** Lines of which it is not certain that they stand there, by key: nothing is written in them unasked. */
  readonly unsure?: Lines<readonly string[]>;
  /** Lines of the user's between those of ours that formulas leave out: they are some of what is in others. */
  readonly apart?: Lines<readonly number[]>;
  /** The used cells as formulas and constants; the first one stands at `top`, `left`. */
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly CellContent[])[];
  /** Names of the charts that stand on the sheet. */
  readonly charts?: readonly string[];
  /** Cells to which someone attached a comment. */
  readonly commented?: readonly CellPlace[];
  /** Present name of the sheet's list, its headings by column key. */
  readonly list: ListState | null;
}

/** Something of rows and of columns. */
export interface Lines<T> {
  readonly rows: T;
  readonly columns: T;
}

/** A cell of a sheet, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface ListState {
  readonly name: string;
  readonly headings: Readonly<Record<string, string>>;
}

/** Content at a position of the sheet; null outside the used cells. */
export function contentAt(state: TableState, row: number, column: number): CellContent {
  return state.contents[row - state.top]?.[column - state.left] ?? null;
}
