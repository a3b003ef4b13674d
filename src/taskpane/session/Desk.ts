import type { Actions } from "../../actions/Actions";
import type { LoadResult } from "../../actions/write/Written";
import type { ModelFile } from "../../actions/ModelChoice";
import type { StandingModel } from "../../actions/StandingModel";
import type { ActionDesk } from "../../actions/createActions";
import type { Language, Text } from "../../budget/model";

export type FormulaStyle = LoadResult["formulas"];

/** Checks and traces that follow what happens in the workbook. */
export type LiveDesk = Pick<
  ActionDesk["live"],
  "check" | "trace" | "report" | "mark" | "selected" | "watch" | "forget" | "stand" | "isNewer"
>;
export type Happening = Parameters<Parameters<LiveDesk["watch"]>[0]>[0];

/** What someone needs to know of a model to choose it. */
export interface ModelSummary {
  readonly id: string;
  readonly section: string;
  readonly year: number;
  readonly symbol: string;
  readonly title: Text;
  /** The first is the language of the document. */
  readonly languages: readonly [Language, ...Language[]];
}

/** Everything outside the pane that the pane works with. */
export interface Desk {
  readonly actions: Actions;
  /** The models that come with the add-in, the usual one first. */
  readonly builtIn: () => Promise<readonly ModelSummary[]>;
  /** Reads a model file; fails with the code `InvalidModel` and every finding. */
  readonly open: (file: ModelFile) => Promise<ModelSummary>;
  /** What stands in the workbook, the last loaded first. */
  readonly standing: () => Promise<readonly StandingModel[]>;
  /** Selects a cell or shows a sheet: `'29C.10'!C8`, `'29C.10'!A1`. Only for someone who asked to go there. */
  readonly show: (cell: string) => Promise<void>;
  /** What Excel is waited for at this moment, and how to wait no longer. */
  readonly patience: ActionDesk["patience"];
  readonly live: LiveDesk;
  /** The metadata of the custom functions, as Excel reads it too. */
  readonly functions: () => Promise<unknown>;
}
