import type { Check, Checks, Supposed } from "../laws/checks";
import type { Figures } from "../reading/figures";
import { isPlainMisprint, misprintAt, PLAUSIBLE, rivals, type Culprit, type Suspect } from "./culprits";

/** So many exact sums show that a table was not rounded. */
const EXACT_SUMS = 12;
/** So many sums that rounding explains are looked through for one that it does not. */
const MOST_ROUNDED = 40;

/**
 * A cell whose row and column are both off by the same small amount, in a table where every other sum is exact:
 * rounding would explain either alone, but not that.
 */
export function inexactCulprit(
  figures: Figures,
  checks: Checks,
  rounded: readonly Check[],
  exactSums: number,
): Culprit | null {
  const linear = rounded.filter(({ law }) => law.ratio === null);
  if (linear.length < 2 || linear.length > MOST_ROUNDED || exactSums < EXACT_SUMS) return null;
  const found = linear.flatMap((check) =>
    check.cells.flatMap((place): readonly Suspect[] => {
      const right = checks.solve(check, place);
      if (right === null || checks.read(place.row, place.column) === null) return [];
      const around = checks.around(place).filter(({ law }) => law.ratio === null);
      const supposed: Supposed = { ...place, value: right };
      const fixed = around.filter(
        (own) => checks.verdict(own) === "rounding" && checks.verdict(own, supposed) === "holds",
      );
      const spoiled = around.filter(
        (own) => checks.verdict(own) === "holds" && checks.verdict(own, supposed) !== "holds",
      );
      const misprint = misprintAt(figures, place, right);
      const score = fixed.length - spoiled.length + (misprint === null ? 0 : PLAUSIBLE);
      const isPlain = isPlainMisprint(misprint);
      const gain = fixed.length - spoiled.length;
      return [{ place, right, misprint, nearer: 0, gain, isPlain, fixed, spoiled: spoiled.length, score }];
    }),
  );
  const [best] = [...found].sort((a, b) => b.score - a.score);
  const axes = new Set(best?.fixed.map(({ law }) => law.axis));
  return best === undefined || axes.size < 2 || best.spoiled > 0 || linear.length - best.fixed.length > 1
    ? null
    : { ...best, others: rivals(best, found) };
}
