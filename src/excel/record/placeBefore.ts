import { type LineStep, stepsBack } from "../change/lineSteps";

/** Before every line that may come. */
export const NOWHERE = -1;

/** Where a cell stood before lines came; null for one on a line that came. */
export function placeBefore(
  come: readonly LineStep[],
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  let [r, c] = [row, column];
  for (const { axis, at, count } of stepsBack(come)) {
    const place = axis === "row" ? r : c;
    if (place >= at && place < at - count) return null;
    if (place >= at && axis === "row") r += count;
    else if (place >= at) c += count;
  }
  return { row: r, column: c };
}
