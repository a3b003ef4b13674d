import { ActionError } from "../../../src/actions/context/ActionError";
import type { ExportResult } from "../../../src/actions/scenarios/ExportResult";
import type { ScenarioArgs, ScenarioResult } from "../../../src/actions/scenarios/ScenarioStep";

/** Scenarios of the mind: names on a shelf, and how many entries are in none of them. */
export class AScenarioShelf {
  names: string[] = [];
  current: string | null = null;
  unsaved = 0;
  readonly asked: ScenarioArgs[] = [];
  exported: Partial<ExportResult> = {};

  readonly scenario = (args: ScenarioArgs): Promise<ScenarioResult> => {
    this.asked.push(args);
    const { action = "list", name = "" } = args;
    const isLost = action === "switch" && this.unsaved > 0 && args.drop !== true && args.saveAs === undefined;
    if (isLost) return Promise.reject(new ActionError("UnsavedEdits", { count: this.unsaved }));
    if (action === "save" && this.names.includes(name))
      return Promise.reject(new ActionError("ScenarioNameTaken", { name }));
    const saved = action === "save" ? name : args.saveAs;
    if (saved !== undefined) this.names.push(saved);
    if (action === "switch") this.current = name === "" ? null : name;
    if (action === "save") this.current = name;
    if (action !== "list" && action !== "compare") this.unsaved = 0;
    return Promise.resolve(this.told(args));
  };

  readonly export = (): Promise<ExportResult> =>
    Promise.resolve({
      model: "29c-2020",
      scenario: null,
      name: "29c-2020 (edited).json",
      text: "{}",
      changes: [],
      notCarried: [],
      findings: [],
      ...this.exported,
    });

  private told({ action = "list", name }: ScenarioArgs): ScenarioResult {
    const list = {
      model: "29c-2020",
      current: this.current,
      unsaved: this.unsaved,
      outside: 0,
      scenarios: this.names.map((each) => ({ name: each, edits: 2 })),
    };
    const about = name === undefined || name === "" ? null : name;
    return {
      ...list,
      action: action === "save" || action === "switch" || action === "compare" ? action : "list",
      name: about,
      written: 2,
      gone: 0,
      lost: [],
      sheet: action === "compare" ? "Scenarios" : null,
      comparison: null,
    };
  }
}
