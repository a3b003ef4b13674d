import type { CellContent } from "./cellContent";

/** One cell and what it holds in the three places that a refresh compares. */
export interface CellDifference {
  /** Address with its sheet, `'29C.10'!C8`. */
  readonly cell: string;
  /** What was last written. */
  readonly base: CellContent;
  /** What stood on the sheet before the refresh. */
  readonly sheet: CellContent;
  /** What the model says now. */
  readonly model: CellContent;
}
