import type { CheckFinding } from "../../actions/checks/CheckResult";
import { isTransient } from "../../actions/context/ActionError";
import type { ModelChoice } from "../../actions/context/findModel";
import type { RefreshArgs } from "../../actions/write/argsAndResults";
import type { ModelStatus } from "../../actions/ModelStatuses";
import { type WorkbookEvent, type LiveServices, Store } from "../session/PaneServices";
import type { Loaded, PaneState } from "../session/PaneState";
import { DelayedTask, type SharedWatch } from "../session/SharedWatch";

interface StatusState {
  /** How the sheets stand; null before they were looked at. */
  readonly status: ModelStatus | null;
  /** Whether the model has something that the sheets do not have. */
  readonly isNewer: boolean;
  /** What the user has to mend, and what follows from the entries; null before it was checked. */
  readonly mine: number | null;
  readonly toUpdate: number | null;
}

const first: StatusState = { status: null, isNewer: false, mine: null, toUpdate: null };

/** Longer than between two keys, and nothing is read while it is waited for. */
const DELAY = 600;

/** How the loaded model stands in the workbook, kept up with what is typed as long as the pane shows it. */
export class StatusSession {
  readonly store = new Store<StatusState>(first);
  private readonly later = new DelayedTask(() => this.run(), DELAY);
  private isShown = false;
  /** What the model was compared for the last time. */
  private compared: { readonly loaded: Loaded | null; readonly file: unknown } = { loaded: null, file: undefined };

  constructor(
    private readonly live: Pick<LiveServices, "statusOf" | "isNewer" | "check" | "forget">,
    private readonly pane: Pick<Store<PaneState>, "getState" | "subscribe">,
    private readonly watch: Pick<SharedWatch, "listen" | "leave">,
    private readonly source: () => ModelChoice & Pick<RefreshArgs, "standing">,
  ) {
    let { loaded, files } = pane.getState();
    pane.subscribe(() => {
      const now = pane.getState();
      if (now.loaded === loaded && now.files === files) return;
      if (now.loaded !== loaded) this.live.forget();
      ({ loaded, files } = now);
      if (this.isShown) this.later.ask();
    });
  }

  async open(): Promise<void> {
    this.isShown = true;
    // Without events the state is that of the last time the pane did something.
    await this.watch.listen(this.happened).catch(() => false);
    await this.later.now();
  }

  close(): void {
    this.isShown = false;
    this.later.cancel();
    void this.watch.leave(this.happened).catch(() => undefined);
  }

  private readonly happened = ({ kind }: WorkbookEvent): void => {
    if (kind !== "selection" && this.isShown) this.later.ask();
  };

  private async run(): Promise<void> {
    const { work, loaded, tag } = this.pane.getState();
    if (!this.isShown) return;
    if (loaded === null) return this.store.update(first);
    // The workbook is being written; it is looked at when that is done.
    if (work !== null) return this.later.ask();
    try {
      this.store.update({ status: await this.live.statusOf(loaded.model) });
      const { findings } = await this.live.check({ language: tag });
      const count = (wanted: CheckFinding["kind"]): number =>
        findings.filter(({ model, kind }) => model === loaded.model && kind === wanted).length;
      this.store.update({ mine: count("mine"), toUpdate: count("toUpdate") });
      await this.compare(loaded);
    } catch (error) {
      // Somebody types: what was seen last stands until that is done.
      if (isTransient(error)) return this.later.ask();
      // Nobody asked for this; what somebody does next tells its own failure.
      this.store.update(first);
    }
  }

  /** The model is compared once for each file and each writing: what is typed makes it no newer. */
  private async compare(loaded: Loaded): Promise<void> {
    const file = this.pane.getState().files[loaded.model];
    if (this.compared.loaded === loaded && this.compared.file === file) return;
    this.store.update({ isNewer: await this.live.isNewer(this.source()) });
    this.compared = { loaded, file };
  }
}
