import type { Actions } from "../../actions/automation";
import type { AuditResult } from "../../actions/audit/auditArea";
import { failureOf } from "../session/failureOf";
import type { Failure, PaneState } from "../session/PaneState";
import { Store } from "../session/PaneServices";

interface AuditState {
  readonly result: AuditResult | null;
  /** Language in which the result is worded. */
  readonly tag: string | null;
  readonly isRunning: boolean;
  readonly failure: Pick<Failure, "code" | "args"> | null;
}

/** The audit of whatever someone selects: one at a time, the last one stays until the next. */
export class AuditSession {
  readonly store = new Store<AuditState>({ result: null, tag: null, isRunning: false, failure: null });

  constructor(
    private readonly actions: Pick<Actions, "audit">,
    private readonly pane: Store<PaneState>,
  ) {}

  private running: AbortController | null = null;

  /** Audits a range by its address, or what is selected. */
  async run(range?: string): Promise<void> {
    if (this.running !== null) return;
    const { tag } = this.pane.getState();
    const running = new AbortController();
    this.running = running;
    this.store.update({ isRunning: true, failure: null });
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
