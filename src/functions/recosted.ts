import { answer } from "./answer";
import { spread } from "./spread";

/**
 * Estimate after recosting: the estimate before recosting + the effect of prices, exchange rates and vacancies.
 * @customfunction RECOSTED
 * @param estimate Estimate before recosting.
 * @param recosting Effect of recosting.
 * @returns The sum, exact to the last decimal.
 */
export function recosted(estimate: unknown[][], recosting: unknown[][]): unknown[][] {
  return answer(spread({ estimate, recosting }, (before, effect) => before.plus(effect)));
}
