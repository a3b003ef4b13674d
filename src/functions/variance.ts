import { answer } from "./answer";
import { spread } from "./spread";

/**
 * Variance: the estimate less the base (appropriation). Ranges of the same shape give a range.
 * @customfunction VARIANCE
 * @param base Appropriation or approved number of the base year.
 * @param estimate Estimate of the proposed year.
 * @returns The difference, exact to the last decimal.
 */
export function variance(base: unknown[][], estimate: unknown[][]): unknown[][] {
  return answer(spread({ base, estimate }, (from, to) => to.minus(from)));
}
