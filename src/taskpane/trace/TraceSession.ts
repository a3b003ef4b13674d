import { isTransient } from "../../actions/context/ActionError";
import type { TraceResult } from "../../actions/trace/TraceResult";
import { type LiveServices, Store } from "../session/PaneServices";
import { failureOf } from "../session/failureOf";
import type { Failure, PaneState } from "../session/PaneState";
import { DelayedTask, type SharedWatch } from "../session/SharedWatch";

interface TraceState {
  readonly result: TraceResult | null;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  /** Whether the trace follows the selected cell. */
  readonly follows: boolean;
  /** The cells that led to the one that is traced, the last one last. */
  readonly trail: readonly string[];
}

const firstState: TraceState = { result: null, isRunning: false, failure: null, follows: true, trail: [] };

/** Long enough that running over cells with the arrows asks for none of them. */
const DELAY = 200;

/** Where the number in the selected cell comes from, as long as the pane shows it. */
export class TraceSession {
  readonly store = new Store<TraceState>(firstState);
  private readonly later = new DelayedTask(() => this.run(), DELAY);
  private isShown = false;

  constructor(
    private readonly live: LiveServices,
    private readonly pane: Pick<Store<PaneState>, "getState" | "subscribe">,
    private readonly watch: Pick<SharedWatch, "listen" | "leave">,
    private readonly show: (cell: string) => Promise<void>,
  ) {
    const seen = () => {
      const { loaded, tag } = pane.getState();
      return { loaded, tag };
    };
    let last = seen();
    pane.subscribe(() => {
      const now = seen();
      if (now.loaded !== last.loaded || now.tag !== last.tag) this.paneChanged();
      last = now;
    });
  }

  async open(): Promise<void> {
    this.isShown = true;
    await this.listen();
    await this.later.now();
  }

  close(): void {
    this.isShown = false;
    this.later.cancel();
    void this.watch.leave(this.happened).catch(() => undefined);
  }

  async setFollows(follows: boolean): Promise<void> {
    this.store.update({ follows });
    await this.listen();
    if (follows) await this.later.now();
  }

  /** Traces the selected cell now. */
  trace(): Promise<void> {
    return this.later.now();
  }

  /** Goes to a cell that the traced one comes from; `back` leads to where it came from. */
  async goTo(cell: string): Promise<void> {
    const from = this.store.getState().result?.cell ?? null;
    const { trail } = this.store.getState();
    this.store.update({ trail: from === null || from === cell ? trail : [...trail, from] });
    await this.show(cell);
    await this.later.now();
  }

  async back(): Promise<void> {
    const { trail } = this.store.getState();
    const cell = trail.at(-1);
    if (cell === undefined) return;
    this.store.update({ trail: trail.slice(0, -1) });
    await this.show(cell);
    await this.later.now();
  }

  private readonly happened = (): void => {
    if (this.isShown && this.store.getState().follows) this.later.ask();
  };

  private paneChanged(): void {
    this.live.forget();
    this.store.update({ result: null, trail: [] });
    if (!this.isShown) return;
    void this.listen();
    this.later.ask();
  }

  private async listen(): Promise<void> {
    const isWanted = this.isShown && this.store.getState().follows && this.pane.getState().loaded !== null;
    // Without events the button still traces.
    await (isWanted ? this.watch.listen(this.happened) : this.watch.leave(this.happened)).catch(() => false);
  }

  private async run(): Promise<void> {
    const { work, loaded, tag } = this.pane.getState();
    if (!this.isShown || loaded === null) return;
    // The workbook is being written; the cell is traced when that is done.
    if (work !== null) return this.later.ask();
    this.store.update({ isRunning: true, failure: null });
    try {
      const cell = await this.live.selected();
      this.store.update({ result: await this.live.trace({ cell, language: tag }) });
    } catch (error) {
      // Somebody types: it is tried again until that is done.
      if (isTransient(error)) this.later.ask();
      else this.store.update({ result: null, failure: failureOf("trace", error) });
    } finally {
      this.store.update({ isRunning: false });
    }
  }
}
