import { parseArea } from "../address";
import { cellCount } from "../area";

const TEXT = /"(?:[^"]|"")*"/g;
const RANGE = /\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+/gi;

/** How many cells the widest range has that a formula spells out from corner to corner. */
export function reachOf(formula: string): number {
  const ranges = formula.replace(TEXT, "").match(RANGE) ?? [];
  return ranges.reduce((widest, range) => {
    const area = parseArea(range);
    return Math.max(widest, area ? cellCount(area) : 0);
  }, 0);
}

/** How many operators a formula has; each is a step deeper for who works it out. */
export const operatorsOf = (formula: string): number => (formula.replace(TEXT, "").match(/[-+*/^&=<>]/g) ?? []).length;
