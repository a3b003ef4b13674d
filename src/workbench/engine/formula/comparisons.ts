import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Has every comparison look at the cells. Univer otherwise remembers which values stood in which places, and there takes
 * the text "12" for the number and a blank for nought; and since COUNTIFS, SUMIFS and others say that what they counted
 * stands in the place of the formula, it takes the second such array of a formula for the first.
 */
export function compareAnew(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}
