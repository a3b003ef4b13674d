import type { WithProgress } from "../context/Progress";

export interface TraceArgs extends WithProgress {
  /** Address of a cell with its sheet, `'29C.10'!G9`, on a sheet of ours or any other. */
  readonly cell: string;
  /** A language of the interface; the interface's own unless given. */
  readonly language?: string | undefined;
}

/** A cell with what it comes from, in words of a language. */
export interface TracedCell {
  /** Address with its sheet; null where the cell is not in the workbook. */
  readonly cell: string | null;
  /** Keys of a cell of ours; null for other cells. */
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** What it is. */
  readonly words: string;
  /** What it shows. */
  readonly value: string;
  /** How it is worked out: in words for cells of ours, as its formula for others; null where it is entered. */
  readonly formula: string | null;
  /** The same with the numbers in it. */
  readonly sentence: string | null;
  /** What the page prints in it. */
  readonly printed: string | null;
  /** The table or paragraph in which an entered number was printed. */
  readonly source: string | null;
  /** The change of posts behind a count. */
  readonly change: string | null;
  readonly inputs: readonly TracedCell[];
}

export interface TraceResult extends TracedCell {
  /** The checks that it takes part in. */
  readonly checks: readonly TracedCheck[];
  /** What shows something else when it does, sheet by sheet as they follow one another. */
  readonly moves: readonly MovedSheet[];
}

/** A sheet with cells that follow a traced one, however far. */
export interface MovedSheet {
  readonly sheet: string;
  /** The table that stands on it; null for a sheet of the user's. */
  readonly table: string | null;
  /** The sheet's table in words; the name of any other sheet. */
  readonly words: string;
  readonly cells: readonly MovedCell[];
}

export interface MovedCell extends Pick<TracedCell, "row" | "column" | "words" | "value"> {
  readonly cell: string;
  /** Whether its own formula names the traced cell, rather than another one that follows it. */
  readonly direct: boolean;
}

export interface TracedCheck {
  readonly rule: string;
  readonly name: string;
  readonly place: string;
  readonly cell: string | null;
  readonly holds: boolean;
}
