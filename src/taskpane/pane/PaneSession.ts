import { AuditSession } from "../audit/AuditSession";
import { ChecksSession } from "../checks/ChecksSession";
import { FunctionsSession } from "../functions/FunctionsSession";
import { StatusSession } from "../loaded/StatusSession";
import { ScenariosSession } from "../scenarios/ScenariosSession";
import type { PaneServices, Store } from "../session/PaneServices";
import type { PaneState } from "../session/PaneState";
import { SharedSession } from "../session/SharedSession";
import { SharedWatch } from "../session/SharedWatch";
import { TraceSession } from "../trace/TraceSession";

/** The session of the whole pane: what its parts share, and what each of them does over it. */
export class PaneSession extends SharedSession {
  readonly checks: ChecksSession;
  readonly trace: TraceSession;
  readonly audit: AuditSession;
  readonly status: StatusSession;
  readonly scenarios: ScenariosSession;
  readonly functions: FunctionsSession;

  constructor(store: Store<PaneState>, services: PaneServices, now?: () => Date) {
    super(store, services, now);
    const { actions, live } = services;
    const watch = new SharedWatch(live);
    this.scenarios = new ScenariosSession(store, services, (task, run) => this.attempt(task, run));
    this.status = new StatusSession(live, store, watch, () => this.loadedModel());
    this.checks = new ChecksSession(services, store, watch, (task, run) => this.attempt(task, run));
    this.functions = new FunctionsSession(services, store);
    this.audit = new AuditSession(actions, store);
    this.trace = new TraceSession(live, store, watch, (cell) => this.goTo(cell));
  }
}
