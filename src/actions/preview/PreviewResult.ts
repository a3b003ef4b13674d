import type { CellDifference } from "../../refresh/merge";
import type { CellAt } from "../../tables/expression";
import type { RefreshResult } from "../write/argsAndResults";
import type { CellWords } from "../write/previewWords";

/**
 * What a cell reads in the three places, as the document prints numbers; null where it reads as it is written, or is
 * not known.
 */
export interface Shown {
  readonly base: string | null;
  readonly sheet: string | null;
  readonly model: string | null;
}

/** What a refresh would do, cell by cell and line by line, with the place in words and the reason. */
interface Previewed {
  readonly cells: readonly PreviewedCell[];
  readonly lines: readonly PreviewedLine[];
  /** Totals that come to something else, in the order of the document. */
  readonly effects: readonly PreviewedEffect[];
  /** Tables in the order of the document, as far as anything is told of them. */
  readonly tables: readonly PreviewedTable[];
  /** Sheets that would be written afresh. */
  readonly added: readonly string[];
  /** Stands for what would be done; a refresh that is given it does that or nothing. */
  readonly token: string;
}

/** What would become of a cell. */
export type CellOutcome = "change" | "keep" | "conflict";

export type OutcomeReason =
  /** The model says something else than was last written. */
  | "model"
  /** The cell comes with a new row or column. */
  | "appears"
  /** Excel has lost references in a formula of ours. */
  | "repaired"
  /** Somebody chose to give up what the user had typed. */
  | "restored"
  /** Only the user changed it. */
  | "edited"
  /** The user and the model changed it. */
  | "both"
  /** The user changed it, and the model no longer has its row or column. */
  | "vanishes";

/** One cell in the three places that are compared; `cell` is its address after the refresh. */
export interface PreviewedCell extends CellDifference {
  readonly fate: CellOutcome;
  readonly why: OutcomeReason;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Its present address; null where it does not stand yet. */
  readonly now: string | null;
  readonly words: CellWords;
  readonly shown: Shown;
  /** Whose content it would have. */
  readonly takes: "sheet" | "model";
}

/** A total that would read otherwise, as the document prints numbers. */
interface PreviewedEffect extends CellAt {
  /** Its present address; null where it does not stand. */
  readonly cell: string | null;
  readonly words: CellWords;
  readonly was: string;
  readonly is: string;
}

export type LineOutcome =
  | "appears"
  | "vanishes"
  | "moves"
  /** The model has it no more, but the user worked in it. */
  | "stays"
  /** The user had deleted it, and it comes again. */
  | "returns"
  /** The user had deleted it, and it stays away. */
  | "away";

/** A row or a column that comes, goes, or is left against the model. */
export interface PreviewedLine {
  readonly fate: LineOutcome;
  readonly table: string;
  readonly axis: "row" | "column";
  readonly key: string;
  readonly words: string;
  /** Its first cell at present, or once it has come where it does not stand yet; null where it will not stand. */
  readonly cell: string | null;
}

export interface PreviewedTable {
  readonly table: string;
  readonly sheet: string;
  readonly title: string;
}

/** What a refresh would answer, and what it would do. */
export interface PreviewResult extends RefreshResult, Previewed {}
