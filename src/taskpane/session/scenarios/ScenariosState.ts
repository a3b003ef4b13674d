import type { ExportResult } from "../../../actions/scenarios/Exported";
import type { ScenarioList, ScenarioResult } from "../../../actions/scenarios/ScenarioStep";

/** What the pane knows of the scenarios in the workbook, and of a model that was made into a file. */
export interface ScenariosState {
  /** Null until it was looked for. */
  readonly list: ScenarioList | null;
  /** Where somebody wanted to switch to while entries were in no scenario; null is as proposed. */
  readonly asks: { readonly to: string | null } | null;
  /** How the last step came out. */
  readonly done: ScenarioResult | null;
  readonly exported: ExportResult | null;
}

export const firstScenariosState: ScenariosState = { list: null, asks: null, done: null, exported: null };
