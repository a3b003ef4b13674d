import type { Actions } from "../../actions/automation";
import type { AuditResult } from "../../actions/audit/auditArea";
import type { LiveResult } from "../../actions/reading/live";
import { failureOf } from "../session/failureOf";
import type { Failure, PaneState } from "../session/PaneState";
import { Store } from "../session/PaneServices";

interface AuditState {
  readonly result: AuditResult | null;
  /** Language in which the result is worded. */
  readonly tag: string | null;
  readonly isRunning: boolean;
  /** What was made formulas of the last result's cells. */
  readonly lived: Pick<LiveResult, "formulas" | "inputs"> | null;
  readonly failure: Pick<Failure, "code" | "args"> | null;
}

/** The audit of whatever someone selects: one at a time, the last one stays until the next. */
export class AuditSession {
  readonly store = new Store<AuditState>({
    result: null,
    tag: null,
    isRunning: false,
    lived: null,
    failure: null,
  });

  constructor(
    private readonly actions: Pick<Actions, "audit" | "live">,
    private readonly pane: Store<PaneState>,
  ) {}

  private running: AbortController | null = null;

  /** Audits a range by its address, or what is selected. */
  async run(range?: string): Promise<void> {
    if (this.running !== null) return;
    const { tag } = this.pane.getState();
    const running = new AbortController();
    this.running = running;
    this.store.update({ isRunning: true, lived: null, failure: null });
    try {
      const { signal } = running;
      this.store.update({ result: await this.actions.audit({ range, language: tag, signal }), tag });
    } catch (error) {
      this.store.update({ result: null, failure: running.signal.aborted ? null : failureOf("goTo", error) });
    } finally {
      this.running = null;
      this.store.update({ isRunning: false });
    }
  }

  /** Writes formulas for what adds up in the cells that were audited. */
  async makeLive(): Promise<void> {
    const { result, isRunning } = this.store.getState();
    if (result === null || isRunning) return;
    this.store.update({ isRunning: true, lived: null, failure: null });
    try {
      const { formulas, inputs } = await this.actions.live({ range: result.range });
      this.store.update({ lived: { formulas, inputs } });
      if (formulas > 0)
        this.pane.update({ canUndo: true, undoes: { task: "live", sheets: 0 }, canRedo: false, outcome: null });
    } catch (error) {
      this.store.update({ failure: failureOf("goTo", error) });
    } finally {
      this.store.update({ isRunning: false });
    }
  }

  /** Ends the audit that is running; nothing is found then. */
  stop(): void {
    this.running?.abort();
  }

  /** Says the last result in the language that the pane now has. */
  async translate(): Promise<void> {
    const { result, tag } = this.store.getState();
    if (result !== null && tag !== this.pane.getState().tag) await this.run(result.range);
  }
}
