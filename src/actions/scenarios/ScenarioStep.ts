import type { Quantity } from "../../budget/notation/quantity";
import type { WithProgress } from "../context/Progress";

export const scenarioActions = ["list", "save", "update", "switch", "rename", "delete", "compare"] as const;
export type ScenarioAction = (typeof scenarioActions)[number];

/** What to do with the scenarios of the only model in the workbook, unless one is named. */
export interface ScenarioArgs extends WithProgress {
  /** `list` unless given. */
  readonly action?: string | undefined;
  /** The scenario that is meant: the one on the sheets unless given, or as proposed where one is switched to. */
  readonly name?: string | undefined;
  /** The new name of a scenario that is renamed. */
  readonly to?: string | undefined;
  /** What to compare with; as proposed unless given. */
  readonly with?: string | undefined;
  /** Lets go of entries that are in no scenario. */
  readonly drop?: boolean | undefined;
  /** Saves such entries under this name before another scenario is switched to. */
  readonly saveAs?: string | undefined;
  readonly model?: string | undefined;
  /** A language of the interface for words; the interface's own unless given. */
  readonly language?: string | undefined;
}

/** The scenarios as they are afterwards, and what was done. */
export interface ScenarioResult extends ScenarioList {
  readonly action: ScenarioAction;
  /** The scenario that it was about; null for the sheets as proposed. */
  readonly name: string | null;
  /** Cells that were written, and lines that came and went. */
  readonly written: number;
  /** Entries of the scenario for which there is no cell any more. */
  readonly gone: number;
  /** Cells with a formula of the scenario that refers to what is no longer there: it reads `#REF!`. */
  readonly lost: readonly string[];
  /** The sheet of a comparison. */
  readonly sheet: string | null;
  readonly comparison: ComparisonTold | null;
}

/** What a step answers that writes nothing. */
export const nothingDone = {
  name: null,
  written: 0,
  gone: 0,
  lost: [],
  sheet: null,
  comparison: null,
} as const satisfies Omit<ScenarioResult, keyof ScenarioList | "action">;

export interface ScenarioList {
  readonly model: string;
  /** The scenario that is on the sheets; null where those are as proposed, or were edited from there. */
  readonly current: string | null;
  /** Entries on the sheets that are not in it. */
  readonly unsaved: number;
  /** What somebody did on the sheets beside entering values: it is in no scenario, and stays whichever is on. */
  readonly outside: number;
  readonly scenarios: readonly { readonly name: string; readonly edits: number }[];
}

/** Two scenarios side by side: what is compared with, and what is compared. */
export interface ComparisonTold {
  readonly first: string;
  readonly second: string;
  readonly differences: readonly DifferenceTold[];
  readonly byComponent: readonly EffectTold[];
  readonly byGrade: readonly EffectTold[];
}

export interface DifferenceTold {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Address with its sheet; null where it is not in the workbook. */
  readonly cell: string | null;
  /** Table, row and column in words. */
  readonly tableName: string;
  readonly rowName: string;
  readonly columnName: string;
  /** What a number there counts; null for words. */
  readonly quantity: Quantity | null;
  readonly first: string | number | null;
  readonly second: string | number | null;
  /** The second less the first, what is unknown counted as nil; null where they are no numbers. */
  readonly difference: number | null;
}

/** What two scenarios give for a component or a grade; money in thousands of dollars. */
export interface EffectTold {
  /** Identifier of the component or grade; null for all together. */
  readonly id: string | null;
  readonly label: string;
  readonly of: "money" | "posts";
  readonly fund: string;
  readonly fundName: string;
  readonly first: number;
  readonly second: number;
  readonly difference: number;
}
