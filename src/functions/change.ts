import { answer } from "./answer";
import { spread } from "./spread";

/**
 * Total change: technical adjustments + new/expanded mandates + other changes. Ranges of the same shape give a range.
 * @customfunction CHANGE
 * @param technical Technical adjustments.
 * @param mandates New and expanded mandates.
 * @param other Other changes, within and across sections.
 * @returns The sum, exact to the last decimal.
 */
export function change(technical: unknown[][], mandates: unknown[][], other: unknown[][]): unknown[][] {
  return answer(spread({ technical, mandates, other }, (first, second, third) => first.plus(second).plus(third)));
}
