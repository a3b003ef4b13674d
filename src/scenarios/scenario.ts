import type { Edits } from "./edits";

/** A named set of edits against what the model says, by key. */
export interface Scenario {
  readonly name: string;
  readonly edits: Edits;
}

/** The scenarios of one model as the workbook keeps them. */
export interface Scenarios {
  readonly all: readonly Scenario[];
  /** The one that was switched to last; null where the sheets are as proposed, or were edited from there. */
  readonly current: string | null;
}

export const noScenarios: Scenarios = { all: [], current: null };

/** A scenario's name as people tell it from others: letter case, width and spaces around it do not count. */
export const nameKey = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
