import { answer } from "./answer";
import { ratio } from "./ratio";
import { spread } from "./spread";

/**
 * Share of a total in per cent, one decimal, halves away from zero. Nil of nil is 0; #DIV/0! when only the total is nil.
 * @customfunction SHARE
 * @param part Part of the total.
 * @param total The total.
 * @returns Per cent with one decimal.
 */
export function share(part: unknown[][], total: unknown[][]): unknown[][] {
  return answer(spread({ part, total }, ratio));
}
