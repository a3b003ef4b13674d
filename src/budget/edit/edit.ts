import type { Coordinates } from "../factKey";
import type { Source } from "../identifiers";

/** A new value of one fact, in whole units of its quantity; null where it is to be unknown. The source is needed only for a fact that stands beside no other. */
export interface Edit {
  readonly at: Coordinates;
  readonly value: number | null;
  readonly source?: Source;
}

/**
 * Why an edit cannot be carried out: the model has no such place; the value is not a whole number of units, or not one that
 * the place can hold; or two edits of one post change say different things.
 */
export type Refusal = "noSuchPlace" | "notWhole" | "notPossible" | "endsDisagree";

export interface RefusedEdit {
  readonly edit: Edit;
  readonly reason: Refusal;
}
