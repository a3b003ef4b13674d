import { ourSheets } from "../changes/snapshot";
import { Marker } from "../excel/report/marks";
import { WorkbookCache, type Seen, type WorkbookEvent, type Stop, watchWorkbook } from "../excel/watch/WorkbookCache";
import type { Workbook } from "../excel/Workbook";
import type { CheckArgs, CheckResult, ReportResult } from "./checks/CheckResult";
import type { RefreshArgs } from "./write/argsAndResults";
import type { TraceArgs, TraceResult } from "./trace/TraceResult";
import { check } from "./checks/check";
import { withSteps } from "./context/perform";
import { writeReport } from "./checks/report";
import type { ActionContext } from "./context/CheckedModels";
import { type ModelStatus, ModelStatuses } from "./ModelStatuses";
import { trace } from "./trace/trace";
import { type Marked, marksOf } from "./checks/restore";
import type { FunctionExamples } from "./functions/examples";
import { activeCell, enterFormula, type Entered } from "../excel/activeCell";

/**
 * Checks and traces of the open workbook as it changes. While it is watched, only what was touched is read again;
 * nobody watching, everything is.
 */
export class LiveWorkbook {
  /** Nobody asked for what follows the workbook, so nobody is told that it waits: it comes again. */
  private readonly hasty: Workbook;
  private readonly book: WorkbookCache;
  private readonly marker: Marker;
  private readonly statuses: ModelStatuses;
  private watchers = 0;

  constructor(private readonly room: ActionContext) {
    this.hasty = room.workbook.withoutWaiting();
    this.book = new WorkbookCache(this.hasty);
    this.marker = new Marker(this.hasty);
    this.statuses = new ModelStatuses(room);
  }

  check(args: Pick<CheckArgs, "language">): Promise<CheckResult> {
    return check(this.room, args, this.see);
  }

  trace(args: TraceArgs): Promise<TraceResult> {
    return trace(this.room, args, this.see, (sheets) => this.book.formulasOf(sheets));
  }

  report(args: Pick<CheckArgs, "language">): Promise<ReportResult> {
    return writeReport(this.room, args, this.see);
  }

  /** How the sheets of a model stand beside what was written. */
  statusOf(model: string): Promise<ModelStatus> {
    return withSteps(undefined, async () => this.statuses.of(model, await this.see()));
  }

  /** Whether a refresh would bring something new from the model. */
  isNewer(args: Pick<RefreshArgs, "model" | "file" | "standing">): Promise<boolean> {
    return withSteps(undefined, async () => this.statuses.isNewer(args, await this.see()));
  }

  /** The address of the selected cell with its sheet. */
  selected(): Promise<string> {
    return withSteps(undefined, () => activeCell(this.hasty));
  }

  /** An example of each custom function from the section that is loaded; none where none is. */
  examples(): Promise<FunctionExamples> {
    return withSteps(undefined, async () => {
      // Fetched when it is wanted: what begins with the workbook must be small.
      const { functionExamples } = await import("./functions/examples");
      return functionExamples(this.room, await this.see());
    });
  }

  /** Puts a formula into the selected cell; tells what stands there instead, unless it may be replaced. */
  enter(formula: string, replace: boolean): Promise<Entered> {
    return withSteps(undefined, () => enterFormula(this.room.workbook, formula, replace));
  }

  /**
   * Marks the cells of findings and takes all other marks of ours away; nothing is written where all is marked already.
   */
  mark(findings: readonly Marked[]): Promise<void> {
    return withSteps(undefined, async () => {
      const { outline } = (await this.see()).snapshot;
      const open = new Set(outline.sheets.flatMap((sheet) => (sheet.protected ? [] : [sheet.name])));
      await this.marker.mark(
        marksOf(findings, (sheet) => open.has(sheet)),
        ourSheets(outline).filter((sheet) => open.has(sheet)),
      );
    });
  }

  /** Tells what happens until stopped; null where Excel does not tell it. */
  watch(listener: (happening: WorkbookEvent) => void): Promise<Stop | null> {
    return withSteps(undefined, async () => {
      const stop = await this.room.workbook.retryPolicy.through(() =>
        watchWorkbook((happening) => {
          this.book.notice(happening);
          listener(happening);
        }),
      );
      if (stop === null) return null;
      // What happened before was not noticed.
      this.book.forget();
      this.watchers += 1;
      return async () => {
        this.watchers -= 1;
        await stop();
      };
    });
  }

  /** Reads everything anew the next time: something was written that no event tells of, such as a base. */
  forget(): void {
    this.book.forget();
  }

  private readonly see = (): Promise<Seen> => {
    if (this.watchers === 0) this.book.forget();
    return this.book.now();
  };
}
