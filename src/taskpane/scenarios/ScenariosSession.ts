import type { Progress } from "../../actions/context/Progress";
import type { ScenarioArgs, ScenarioList, ScenarioResult } from "../../actions/scenarios/ScenarioStep";
import { type PaneServices, Store } from "../session/PaneServices";
import type { PaneState, Task } from "../session/PaneState";
import type { ExportResult } from "../../actions/scenarios/ExportResult";

/** What the pane knows of the scenarios in the workbook, and of a model that was made into a file. */
interface ScenariosState {
  /** Null until it was looked for. */
  readonly list: ScenarioList | null;
  /** Where somebody wanted to switch to while entries were in no scenario; null is as proposed. */
  readonly asks: { readonly to: string | null } | null;
  /** How the last step came out. */
  readonly done: ScenarioResult | null;
  readonly exported: ExportResult | null;
}

const firstScenariosState: ScenariosState = { list: null, asks: null, done: null, exported: null };

/** Does one thing at a time for the whole pane, and tells how it came out. */
type Attempt = (task: Task, run: (progress: Progress) => Promise<void>) => Promise<void>;

/** What someone does with scenarios, and with the model as a file. */
export class ScenariosSession {
  readonly store = new Store<ScenariosState>(firstScenariosState);

  constructor(
    private readonly pane: Pick<Store<PaneState>, "getState" | "update" | "subscribe">,
    private readonly services: Pick<PaneServices, "actions">,
    private readonly attempt: Attempt,
  ) {
    let { loaded } = pane.getState();
    pane.subscribe(() => {
      if (pane.getState().loaded === loaded) return;
      ({ loaded } = pane.getState());
      this.store.update(firstScenariosState);
    });
  }

  /** Reads which scenarios there are; what prevents it is told when one of them is used. */
  async outline(): Promise<void> {
    const { loaded, work } = this.pane.getState();
    if (loaded === null || work !== null) return;
    try {
      const { model, current, unsaved, outside, scenarios } = await this.services.actions.scenario({
        action: "list",
        model: loaded.model,
      });
      this.store.update({ list: { model, current, unsaved, outside, scenarios } });
    } catch {
      this.store.update({ list: null });
    }
  }

  save(name: string): Promise<void> {
    return this.step({ action: "save", name });
  }

  /** Saves what is entered now to the scenario that is on. */
  update(): Promise<void> {
    return this.step({ action: "update" });
  }

  /** Switches to a scenario, or to the sheets as proposed; asks first where entries are in no scenario. */
  switchTo(to: string | null, unsaved: Pick<ScenarioArgs, "drop" | "saveAs"> = {}): Promise<void> {
    return this.step({ action: "switch", name: to ?? "", ...unsaved }, to);
  }

  rename(name: string, to: string): Promise<void> {
    return this.step({ action: "rename", name, to });
  }

  remove(name: string): Promise<void> {
    return this.step({ action: "delete", name });
  }

  /** Compares two scenarios on a sheet; null is as proposed. */
  compare(name: string | null, other: string | null): Promise<void> {
    return this.step({ action: "compare", name: name ?? "", with: other ?? "" });
  }

  /** Leaves the question where to put unsaved entries. */
  stay(): void {
    this.store.update({ asks: null });
  }

  exportModel(): Promise<void> {
    this.store.update({ exported: null });
    return this.attempt("export", async (progress) => {
      const { loaded, tag } = this.pane.getState();
      this.store.update({
        exported: await this.services.actions.export({ model: loaded?.model, language: tag, progress }),
      });
    });
  }

  closeExport(): void {
    this.store.update({ exported: null });
  }

  private step(args: ScenarioArgs, to: string | null = null): Promise<void> {
    this.store.update({ asks: null, done: null });
    return this.attempt("scenario", async (progress) => {
      try {
        const { loaded, tag } = this.pane.getState();
        const done = await this.services.actions.scenario({ ...args, model: loaded?.model, language: tag, progress });
        const { model, current, unsaved, outside, scenarios } = done;
        this.store.update({ list: { model, current, unsaved, outside, scenarios }, done });
        if (args.action !== "compare")
          this.pane.update({ canUndo: true, undoes: { task: "scenario", sheets: 0 }, canRedo: false });
      } catch (error) {
        if (args.action !== "switch" || !isUnsaved(error)) throw error;
        this.store.update({ asks: { to } });
      }
    });
  }
}

const isUnsaved = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "UnsavedEdits";
