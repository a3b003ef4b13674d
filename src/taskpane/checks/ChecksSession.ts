import { isTransient } from "../../actions/context/ActionError";
import type { Progress } from "../../actions/context/Progress";
import { type PaneServices, type WorkbookEvent, Store } from "../session/PaneServices";
import { failureOf } from "../session/failureOf";
import type { Failure, Loaded, PaneState, Task } from "../session/PaneState";
import { DelayedTask, type SharedWatch } from "../session/SharedWatch";
import type { CheckFinding, CheckResult } from "../../actions/checks/CheckResult";

interface ChecksState {
  /** What was found the last time; null before that, and where nothing is loaded. */
  readonly result: CheckResult | null;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  /** Whether checks follow what is typed. */
  readonly isLive: boolean;
  /** False once Excel said that it does not tell what is typed. */
  readonly canBeLive: boolean;
  /**
   * Whether the cells of all findings are marked in the workbook, and not only those where a formula was typed over.
   */
  readonly isMarking: boolean;
  /** The sheet that the findings were last written to. */
  readonly written: string | null;
  /** How many formulas the last press restored; none once something else was done. */
  readonly restored: number;
}

const firstChecksState: ChecksState = {
  result: null,
  isRunning: false,
  failure: null,
  isLive: true,
  canBeLive: true,
  isMarking: false,
  written: null,
  restored: 0,
};

/** Long enough that nothing is read between two keys, short enough to be there when someone looks up. */
const DELAY = 400;

/**
 * The checks of what stands in the workbook, kept up with what is typed. Nothing is asked of Excel while the pane shows
 * no checks, while the switch is off, or while no model stands in the workbook.
 */
export class ChecksSession {
  readonly store = new Store<ChecksState>(firstChecksState);
  private readonly later = new DelayedTask(() => this.run(), DELAY);
  private isShown = false;
  private isStale = true;
  private areMarks = false;
  private checked: { readonly loaded: Loaded | null; readonly tag: string } = { loaded: null, tag: "" };

  constructor(
    private readonly services: Pick<PaneServices, "actions" | "live">,
    private readonly pane: Pick<Store<PaneState>, "getState" | "subscribe" | "update">,
    private readonly watch: Pick<SharedWatch, "listen" | "leave">,
    /** Does one thing at a time for the whole pane, and tells how it came out. */
    private readonly attemptInPane: (task: Task, run: (progress: Progress) => Promise<void>) => Promise<void>,
  ) {
    pane.subscribe(() => this.followPane());
  }

  /** The pane shows checks from now on. */
  async open(): Promise<void> {
    this.isShown = true;
    await this.listen();
    if (this.isStale) await this.later.now();
  }

  /** The pane shows something else. What is typed is still noted, and checked when the checks are shown again. */
  close(): void {
    this.isShown = false;
    this.later.cancel();
  }

  /** Checks everything anew, whatever was told. */
  async check(): Promise<void> {
    this.services.live.forget();
    await this.later.now();
  }

  async setLive(isLive: boolean): Promise<void> {
    this.store.update({ isLive });
    await this.listen();
    if (isLive) await this.later.now();
  }

  /** Marks the cells of findings from now on, or takes the marks away. */
  async setMarking(isMarking: boolean): Promise<void> {
    this.store.update({ isMarking });
    await this.attempt(() => this.mark(true));
  }

  /** Writes the findings to a sheet. */
  async write(): Promise<void> {
    await this.attempt(async () => {
      const { sheet } = await this.services.live.report({ language: this.pane.getState().tag });
      this.store.update({ written: sheet });
    });
  }

  /** Settles slips of the document, or opens them again; the workbook keeps it. */
  settle(findings: readonly CheckFinding[], isSettled: boolean): Promise<void> {
    return this.act("settle", async (progress) => {
      for (const [model, own] of byModel(findings))
        await this.services.actions.settle({ model, findings: own.map(({ id }) => id), off: !isSettled, progress });
    });
  }

  /** Writes the formulas again in the cells of findings. */
  restore(findings: readonly CheckFinding[]): Promise<void> {
    return this.act("restore", async (progress) => {
      let restored = 0;
      for (const [model, own] of byModel(findings)) {
        const cells = own.flatMap(({ cell }) => cell ?? []);
        restored += (await this.services.actions.restore({ model, cells, progress })).restored.length;
      }
      this.store.update({ restored });
      this.pane.update({ canUndo: true, undoes: { task: "restore", sheets: 0 }, canRedo: false });
    });
  }

  /** Does something with the workbook that the checks then look at anew. */
  private async act(task: "settle" | "restore", work: (progress: Progress) => Promise<void>): Promise<void> {
    this.store.update({ restored: 0 });
    await this.attemptInPane(task, work);
    await this.check();
  }

  private get state(): ChecksState {
    return this.store.getState();
  }

  private readonly happened = ({ kind }: WorkbookEvent): void => {
    if (kind === "selection") return;
    this.isStale = true;
    if (this.isShown && this.state.isLive) this.later.ask();
  };

  /** A load, refresh or undo writes what no event tells of; another language needs other words. */
  private followPane(): void {
    const { loaded, tag } = this.pane.getState();
    if (loaded === this.checked.loaded && tag === this.checked.tag) return;
    if (loaded !== this.checked.loaded) this.services.live.forget();
    this.checked = { loaded, tag };
    this.isStale = true;
    void this.listen();
    this.store.update({ restored: 0, ...(loaded === null ? { result: null, written: null } : {}) });
    if (this.isShown) this.later.ask();
  }

  /** Begins or ends listening, as things stand. */
  private async listen(): Promise<void> {
    const isWanted = this.state.isLive && this.pane.getState().loaded !== null;
    try {
      if (!isWanted) await this.watch.leave(this.happened);
      else if (this.isShown) this.store.update({ canBeLive: await this.watch.listen(this.happened) });
    } catch {
      // The button still checks; the next time the tab is opened this is tried again.
      this.store.update({ canBeLive: false });
    }
  }

  private async run(): Promise<void> {
    const { work, loaded, tag } = this.pane.getState();
    if (loaded === null) return;
    // The workbook is being written; it is checked when that is done.
    if (work !== null) return this.later.ask();
    this.isStale = false;
    await this.attempt(async () => {
      const result = await this.services.live.check({ language: tag });
      this.store.update({ result });
      await this.mark();
    });
  }

  /**
   * Marks every finding, or else formulas that were typed over: they look like any other total. Nothing to mark costs
   * nothing.
   */
  private async mark(isAsked = false): Promise<void> {
    const { isMarking, result } = this.state;
    const marked = (result?.findings ?? []).filter(({ typedOver }) => isMarking || typedOver);
    if (!isAsked && !isMarking && marked.length === 0 && !this.areMarks) return;
    await this.services.live.mark(marked);
    this.areMarks = marked.length > 0;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.store.update({ isRunning: true, failure: null });
    try {
      await work();
    } catch (error) {
      this.isStale = true;
      // Somebody types: it is tried again until that is done.
      if (isTransient(error)) this.later.ask();
      else this.store.update({ failure: failureOf("check", error) });
    } finally {
      this.store.update({ isRunning: false });
    }
  }
}

function byModel(findings: readonly CheckFinding[]): ReadonlyMap<string, readonly CheckFinding[]> {
  const models = [...new Set(findings.map(({ model }) => model))];
  return new Map(models.map((model) => [model, findings.filter((finding) => finding.model === model)]));
}
