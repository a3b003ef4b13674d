import type { Frame } from "../reading/frame";
import type { Figures } from "../reading/figures";

/** Whether whole numbers were rounded (money in full thousands) or counted (posts). */
export interface Precision {
  readonly whole: number;
  readonly wholeAreRounded: boolean;
  /** How many half units each part may be off: two where figures were halved before they were rounded. */
  readonly halves: number;
  /** Whether a blank among the parts of a sum means nil; otherwise it may be a lost figure. */
  readonly blanksAreNil: boolean;
}

/** Whole numbers are rounded only in a table that speaks of money and prints no decimals. */
export function precisionOf(frame: Frame, figures: Figures): Precision {
  const speaksOfMoney = frame.mentions.has("money") && !frame.mentions.has("posts");
  return {
    whole: 10 ** figures.scale,
    wholeAreRounded: figures.scale === 0 && speaksOfMoney,
    halves: frame.columns.some(({ mentions }) => mentions.has("half")) ? 2 : 1,
    blanksAreNil: false,
  };
}

/**
 * The largest difference that rounding explains: half a unit in the last place of every part and of the sum. Counts are never
 * rounded. Takes the sum of those units and the least of them.
 */
export function allowanceOf(sum: number, least: number, { wholeAreRounded, whole, halves }: Precision): number {
  const areCounts = !wholeAreRounded && least >= whole;
  return areCounts ? 0 : (halves * sum) / 2;
}

/** The same for a list of units. */
export const toleranceOf = (steps: readonly number[], precision: Precision): number =>
  allowanceOf(
    steps.reduce((sum, step) => sum + step, 0),
    Math.min(...steps),
    precision,
  );
