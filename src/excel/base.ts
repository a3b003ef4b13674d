import type { OwnLine } from "../refresh/choices";
import type { Scenarios } from "../scenarios/scenario";
import type { Plan, SheetPlan } from "../sheets/plan";

/** What was last written for one model, kept inside the workbook so that a saved and mailed one still refreshes. */
export interface Base {
  readonly plan: Plan;
  /** Where the model came from: the file's own text, or null for a built-in model. */
  readonly file: { readonly name: string; readonly text: string } | null;
  /** The text of a built-in model: a file that differs from it a little is then kept as what is different. */
  readonly seed?: string;
  /** What was decided about lines of the user's between those of ours. */
  readonly ownLines?: readonly OwnLine[] | undefined;
  /** Tables that the model has dropped and whose sheets stand: should they come again, they are found there. */
  readonly gone?: readonly SheetPlan[] | undefined;
  /** Named sets of edits; left out where there never was one. */
  readonly scenarios?: Scenarios;
  /** Slips of the source that somebody has settled, by what their findings say. */
  readonly settled?: readonly string[];
}
