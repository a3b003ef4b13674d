import type { WithProgress } from "./Progress";
import type { AuditArgs, AuditResult } from "./audit/Audited";
import type { PreviewResult } from "./preview/Previewed";
import type {
  CheckArgs,
  CheckResult,
  MarkArgs,
  MarkResult,
  ReportResult,
  RestoreArgs,
  RestoreResult,
  SettleArgs,
  SettleResult,
} from "./checks/Checked";
import type { TraceArgs, TraceResult } from "./trace/Traced";
import type { ExportArgs, ExportResult } from "./scenarios/Exported";
import type { ReadArgs, ReadResult } from "./reading/ReadDocument";
import type { PrintArgs, PrintResult } from "./print/print";
import type { ScenarioArgs, ScenarioResult } from "./scenarios/ScenarioStep";
import type {
  ConvertArgs,
  LoadArgs,
  LoadResult,
  RefreshArgs,
  RefreshResult,
  RedoResult,
  UndoArgs,
  UndoResult,
} from "./write/Written";

/** What can be done with a workbook. Every action fails with an `ActionError` and then leaves the workbook as it was. */
export interface Actions {
  /** Writes the tables of a model; a model that is in the workbook already is brought up to date, edits kept. */
  load(args: LoadArgs): Promise<LoadResult>;
  /** Brings the sheets up to the model; edits stay unless `resolve` is `model`. */
  refresh(args: RefreshArgs): Promise<RefreshResult>;
  /** Tells what a refresh with the same arguments would do. Writes nothing. */
  preview(args: RefreshArgs): Promise<PreviewResult>;
  /**
   * Takes back the last load, refresh or conversion that the workbook keeps, also after it was closed; sheets of a load that
   * was done before the workbook was opened go only when that is asked for.
   */
  undo(args?: UndoArgs): Promise<UndoResult>;
  /** Does again what was last taken back in this session, as long as nothing else was done since. */
  redo(args?: WithProgress): Promise<RedoResult>;
  /** Rewrites our formulas in the other style, edits untouched. */
  convert(args: ConvertArgs): Promise<RefreshResult>;
  /** Holds a model, and its tables where they stand in the workbook, to the rules. Writes nothing. */
  check(args: CheckArgs): Promise<CheckResult>;
  /** Marks the cells that checks find something about, or takes the marks away; contents and formats stay as they are. */
  mark(args: MarkArgs): Promise<MarkResult>;
  /** Settles slips of the source, so that they are no longer told among what is open; the workbook keeps it. */
  settle(args: SettleArgs): Promise<SettleResult>;
  /** Writes formulas again over which something was typed; every other entry stays. */
  restore(args: RestoreArgs): Promise<RestoreResult>;
  /** Writes what checks find to a sheet of its own, anew each time. */
  report(args: CheckArgs): Promise<ReportResult>;
  /** Writes sheets that show the tables as the document prints them, linked to the tables, anew each time. */
  print(args: PrintArgs): Promise<PrintResult>;
  /** Follows a cell to the printed facts that it comes from. Writes nothing. */
  trace(args: TraceArgs): Promise<TraceResult>;
  /** Makes a model file of what stands on the sheets, or of a scenario. Writes nothing to the workbook. */
  export(args: ExportArgs): Promise<ExportResult>;
  /** Names what was entered on the sheets, switches between such sets of entries, and compares them. */
  scenario(args: ScenarioArgs): Promise<ScenarioResult>;
  /** Finds what does not add up in any table of a budget document, ours or not. Writes nothing. */
  audit(args: AuditArgs): Promise<AuditResult>;
  /** Reads a document, or tables in a range, and tells what was understood of it. Writes nothing. */
  read(args: ReadArgs): Promise<ReadResult>;
}
