/** How to settle a cell that both the user and the model changed. */
export type Resolution = "keep" | "model";

/** What becomes of one cell. */
export type Verdict =
  /** Nothing to do. */
  | "same"
  /** Takes the model. */
  | "apply"
  /** Says the same, but has to be written again because lines that it refers to change their places. */
  | "mend"
  /** Only the user changed it, and it stays. */
  | "keep"
  /** Both changed it, to different contents. */
  | "conflict";

/** The three-way comparison of one cell: what the user did to it, what the model did, whether they agree. */
export interface Comparison {
  readonly edited: boolean;
  readonly changed: boolean;
  /** The sheet already shows what the model says. */
  readonly agrees: boolean;
}

/** Both changed it: a conflict. One changed it: that one counts, unless every cell is to come back to the model. */
export function verdictOf({ edited, changed, agrees }: Comparison, resolve: Resolution): Verdict {
  if (agrees) return "same";
  if (edited && changed) return "conflict";
  if (edited) return resolve === "model" ? "apply" : "keep";
  return changed ? "apply" : "same";
}
