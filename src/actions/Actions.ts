import type { Finding as RuleFinding } from "../checks/finding";
import type { Task } from "../excel/record/Recorded";
import type { CellDifference } from "../refresh/difference";
import type { FormulaStyle } from "../sheets/plan";
import type { Finding, MessageArgs } from "./ActionError";
import type { AuditArgs, AuditResult } from "./Audited";
import type { NoticeCode } from "./codes";
import type { WithProgress } from "./Progress";
import type { ExportArgs, ExportResult } from "./scenarios/Exported";
import type { ScenarioArgs, ScenarioResult } from "./scenarios/ScenarioStep";
import type { Previewed } from "./Previewed";

/** What can be done with a workbook. Every action fails with an `ActionError` and then leaves the workbook as it was. */
export interface Actions {
  /** Writes the tables of a model; a model that is in the workbook already is brought up to date, edits kept. */
  load(args: LoadArgs): Promise<LoadResult>;
  /** Brings the sheets up to the model; edits stay unless `resolve` is `model`. */
  refresh(args: RefreshArgs): Promise<RefreshResult>;
  /** Tells what a refresh with the same arguments would do. Writes nothing. */
  preview(args: RefreshArgs): Promise<PreviewResult>;
  /** Takes back the last load, refresh or conversion that the workbook keeps, also after it was closed. */
  undo(args?: WithProgress): Promise<UndoResult>;
  /** Rewrites our formulas in the other style, edits untouched. */
  convert(args: ConvertArgs): Promise<RefreshResult>;
  /** Holds a model, and its tables where they stand in the workbook, to the rules. Writes nothing. */
  check(args: CheckArgs): Promise<CheckResult>;
  /** Marks the cells that checks find something about, or takes the marks away; contents and formats stay as they are. */
  mark(args: MarkArgs): Promise<MarkResult>;
  /** Writes what checks find to a sheet of its own, anew each time. */
  report(args: CheckArgs): Promise<ReportResult>;
  /** Follows a cell to the printed facts that it comes from. Writes nothing. */
  trace(args: TraceArgs): Promise<TraceResult>;
  /** Makes a model file of what stands on the sheets, or of a scenario. Writes nothing to the workbook. */
  export(args: ExportArgs): Promise<ExportResult>;
  /** Names what was entered on the sheets, switches between such sets of entries, and compares them. */
  scenario(args: ScenarioArgs): Promise<ScenarioResult>;
  /** Finds what does not add up in any table of a budget document, ours or not. Writes nothing. */
  audit(args: AuditArgs): Promise<AuditResult>;
}

/** What to check: every model that is in the workbook unless one is named, or the first built-in one where nothing is loaded. */
export interface CheckArgs extends ModelChoice, WithProgress {
  /** A language of the interface for the words of findings; the interface's own unless given. */
  readonly language?: string | undefined;
}

export interface MarkArgs extends WithProgress {
  /** Takes every mark away instead. */
  readonly off?: boolean | undefined;
}

export interface MarkResult {
  /** Cells that are marked now. */
  readonly marked: number;
}

export interface ReportResult {
  /** Name of the sheet that was written. */
  readonly sheet: string;
  readonly findings: number;
}

export interface CheckResult {
  /** The model that was checked; of several the last that was loaded. */
  readonly model: string;
  readonly models: readonly string[];
  /** Whether the current cells of a workbook were checked too. */
  readonly loaded: boolean;
  readonly findings: readonly CheckFinding[];
}

/** Something that does not fit, in words of a language and with addresses where its tables are in the workbook. */
export interface CheckFinding extends Pick<RuleFinding, "rule" | "severity" | "standing" | "printed" | "computed" | "difference" | "misprint"> {
  readonly model: string;
  /** Where it stands: a table with row and column by key, or a place of the document; null where that does not apply. */
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly paragraph: string | null;
  readonly figure: string | null;
  readonly heading: string | null;
  /** Address of the cell with its sheet, `'29C.10'!C8`; null where it is not in the workbook. */
  readonly cell: string | null;
  readonly place: string;
  readonly message: string;
  /** Name of the rule. */
  readonly name: string;
  readonly culprits: readonly CheckCell[];
}

export interface CheckCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly cell: string | null;
}

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
}

export interface TracedCheck {
  readonly rule: string;
  readonly name: string;
  readonly place: string;
  readonly cell: string | null;
  readonly holds: boolean;
}

/** A built-in model by its id, or a file by its text; with neither, the model that is in the workbook. */
export interface ModelChoice {
  readonly model?: string | undefined;
  readonly file?: ModelFile | undefined;
}

export interface ModelFile {
  readonly name: string;
  readonly text: string;
}

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
  /** A model in the workbook, taken from where it was loaded: for a workbook with several, where neither id nor file is given. */
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

export interface ConvertArgs extends WithProgress {
  readonly formulas: string;
}

export interface Notice {
  readonly code: NoticeCode;
  readonly args: MessageArgs;
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
  /** Those of the conflicts that took the model. */
  readonly taken: readonly CellDifference[];
  readonly notices: readonly Notice[];
  readonly findings: readonly Finding[];
}

/** What a refresh would answer, and what it would do. */
export interface PreviewResult extends RefreshResult, Previewed {}

export interface UndoResult {
  readonly undone: Task;
  /** Sheets that were removed or changed back. */
  readonly sheets: readonly string[];
  /** Cells that were typed over since; they stay. */
  readonly kept: readonly string[];
}

/** A model whose tables are in the workbook. */
export interface StandingModel {
  readonly model: string;
  readonly language: string;
  readonly formulas: FormulaStyle;
  readonly sheets: readonly string[];
}
