import { answer } from "./answer";
import { ratio } from "./ratio";
import { spread } from "./spread";

/**
 * Percentage change as the page prints it: change / base x 100, one decimal, halves away from zero. Nil of nil is 0; #DIV/0! when only the base is nil.
 * @customfunction PERCENT
 * @param change Total change.
 * @param base Appropriation or approved number of the base year.
 * @returns Per cent with one decimal.
 */
export function percent(change: unknown[][], base: unknown[][]): unknown[][] {
  return answer(spread({ change, base }, ratio));
}
