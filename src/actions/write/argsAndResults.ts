import type { Finding } from "../context/ActionError";
import type { ModelChoice } from "../context/findModel";
import type { Notice } from "../context/perform";
import type { WithProgress } from "../context/Progress";
import type { Task } from "../../changes/UndoRecord";
import type { CellDifference } from "../../refresh/merge";
import type { FormulaStyle } from "../../sheets/plan";

export interface LoadArgs extends ModelChoice, WithProgress {
  /** A language of the model, with or without region; the document's own unless given. */
  readonly language?: string | undefined;
  /** `functions` unless given. */
  readonly formulas?: string | undefined;
  /** Numbers of the tables; all unless given. */
  readonly tables?: readonly string[] | undefined;
  /** Shows the first table after a first load; only for someone who pressed a button. */
  readonly activate?: boolean | undefined;
}

export interface RefreshArgs extends ModelChoice, WithProgress {
  /** `keep` leaves what the user changed, `model` brings every cell back to the model; `keep` unless given. */
  readonly resolve?: string | undefined;
  /** Where something else was chosen than `resolve`; the nearest choice counts. */
  readonly choices?: readonly CellChoice[] | undefined;
  /** What lines of the user's are that stand between lines of ours, each by any of its cells. */
  readonly lines?: readonly LineChoice[] | undefined;
  /**
   * A model in the workbook, taken from where it was loaded: for a workbook with several, where neither id nor file is
   * given.
   */
  readonly standing?: string | undefined;
  /** Those that the sheets have unless given. */
  readonly language?: string | undefined;
  readonly formulas?: string | undefined;
  /** What a preview answered as its `token`: fails with `PreviewOutdated` where something else would now be done. */
  readonly preview?: string | undefined;
}

/** A choice for a cell by its present address, or for a table, a row of it or a cell of it by key. */
export interface CellChoice {
  readonly cell?: string | undefined;
  readonly table?: string | undefined;
  readonly row?: string | undefined;
  readonly column?: string | undefined;
  /** `keep` or `model`. */
  readonly resolve: string;
}

/**
 * A line of the user's by one of its cells: part of the total (`total`), or only some of what is in another line
 * (`ofWhich`).
 */
export interface LineChoice {
  readonly cell: string;
  readonly counts: string;
}

/**
 * Something about a line that only the user can tell. `counted`: a line of the user's that totals add; is it part of
 * them, or "of which"? `unsure`: a line that may be another one than its place says; nothing was written in it.
 */
export interface LineQuestion {
  readonly kind: "counted" | "unsure";
  readonly table: string;
  readonly sheet: string;
  /** A cell of it, `'29C.10'!A8`. */
  readonly cell: string;
  /** The number of its row, or the letters of its column. */
  readonly line: string;
  readonly label: string;
  /** Its key, where it may be a line of ours. */
  readonly row: string | null;
  readonly column: string | null;
}

export interface ConvertArgs extends WithProgress {
  /** The only model in the workbook unless one is named. */
  readonly model?: string | undefined;
  readonly formulas: string;
}

export interface LoadResult {
  readonly model: string;
  readonly language: string;
  readonly formulas: FormulaStyle;
  /** Names of the sheets that hold the tables, in document order. */
  readonly sheets: readonly string[];
  readonly notices: readonly Notice[];
  readonly findings: readonly Finding[];
  /** Edits that were left when the model had been loaded before. */
  readonly kept: readonly CellDifference[];
}

export interface RefreshResult {
  readonly model: string;
  readonly language: string;
  readonly formulas: FormulaStyle;
  readonly sheets: readonly string[];
  /** Cells that took the model. */
  readonly applied: readonly CellDifference[];
  /** Cells that the user changed and the model did not. */
  readonly kept: readonly CellDifference[];
  /** Cells that both changed; `resolve` decided. */
  readonly conflicts: readonly CellDifference[];
  /** What has to be asked about lines. */
  readonly questions: readonly LineQuestion[];
  /** Those of the conflicts that took the model. */
  readonly taken: readonly CellDifference[];
  readonly notices: readonly Notice[];
  readonly findings: readonly Finding[];
}

export interface UndoArgs extends WithProgress {
  /** Takes sheets away too that were loaded before the workbook was opened. */
  readonly earlier?: boolean | undefined;
}

export interface RedoResult {
  readonly redone: Task;
}

export interface UndoResult {
  readonly undone: Task;
  /** It was done before the workbook was opened. */
  readonly earlier: boolean;
  /** Sheets that were removed or changed back. */
  readonly sheets: readonly string[];
  /** Cells that were typed over since; they stay. */
  readonly kept: readonly string[];
  readonly notices: readonly Notice[];
}
