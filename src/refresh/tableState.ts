import type { TableId } from "../budget/model";
import type { Plan, PlannedCell, SheetPlan } from "../sheets/plan";
import type { CellContent } from "../spreadsheet/cellContent";
import type { Positions } from "./axis";

/** The sheet of a table as it stands now: where its keys are and what is in its cells. */
export interface TableState {
  readonly table: TableId;
  /** Present name of the sheet. */
  readonly sheet: string;
  /** Keys that still stand on the sheet; what the user deleted is missing. */
  readonly rows: Positions;
  readonly columns: Positions;
  /**
   * Where the names of lines point, where that is not where all of them stand: rows were sorted, or pasted over others.
   */
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
interface Lines<T> {
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

/** One table in the three places: as it was last written, as the model has it, as it stands. */
export interface Side {
  readonly base: SheetPlan;
  readonly model: SheetPlan;
  readonly state: TableState;
  readonly baseCells: Cells;
  readonly modelCells: Cells;
}

/** The sides of every table that is known in all three places. */
export function sidesOf(base: Plan, model: Plan, states: readonly TableState[]): readonly Side[] {
  return states.flatMap((state) => {
    const [before, after] = [base, model].map(({ sheets }) => sheets.find(({ table }) => table === state.table));
    return before && after
      ? [{ base: before, model: after, state, baseCells: new Cells(before), modelCells: new Cells(after) }]
      : [];
  });
}

/** The cells of a sheet by row key and column key. */
export class Cells {
  private readonly rows = new Map<string, Map<string, PlannedCell>>();

  constructor(sheet: SheetPlan) {
    for (const cell of sheet.cells) this.rowOf(cell.row).set(cell.column, cell);
  }

  at(row: string, column: string): PlannedCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  private rowOf(key: string): Map<string, PlannedCell> {
    const row = this.rows.get(key) ?? new Map<string, PlannedCell>();
    this.rows.set(key, row);
    return row;
  }
}

/**
 * Every pair of keys that holds a cell in one of the sheets, those of the first in its order, then what only the other
 * has.
 */
export function pairsOf(
  first: SheetPlan,
  other: SheetPlan,
): readonly { readonly row: string; readonly column: string }[] {
  const known = new Cells(first);
  return [...first.cells, ...other.cells.filter(({ row, column }) => known.at(row, column) === undefined)];
}

/** The keys of an axis in the order in which they are first written. */
export function keysInOrder(positions: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(positions)
    .sort(([, a], [, b]) => a - b)
    .map(([key]) => key);
}
