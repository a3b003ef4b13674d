import type { Figures } from "../reading/figures";
import type { Axis, Term } from "./relation";
import { allowanceOf, type Precision } from "./tolerance";

/** Lines of a table along one axis, with the positions across them that count. */
export interface Lines {
  readonly axis: Axis;
  readonly figures: Figures;
  readonly precision: Precision;
  readonly positions: readonly number[];
}

/** How well the figures bear out a supposed relation. */
export interface Support {
  /** Weighed count of the positions where it holds: three digits or more count one each. */
  readonly evidence: number;
  readonly holds: number;
  readonly breaks: number;
  /** Positions where it holds between three figures or more, none of them nil: what mere equality does not show. */
  readonly genuine: number;
  /** Positions where it can be asked at all. */
  readonly asked: readonly number[];
}

/** One digit may agree by chance, three hardly. */
const weigh = (largest: number): number => (largest < 10 ? 0.35 : largest < 100 ? 0.7 : 1);

type Outcome = { readonly weight: number; readonly isHeld: boolean; readonly isGenuine: boolean } | null;

function ask({ axis, figures, precision }: Lines, target: number, terms: readonly Term[], position: number): Outcome {
  const unitsAt = (line: number): number | null | undefined =>
    axis === "row" ? figures.unitsAt(line, position) : figures.unitsAt(position, line);
  const stepAt = (line: number): number =>
    axis === "row" ? figures.stepAt(line, position) : figures.stepAt(position, line);
  const result = unitsAt(target);
  if (result === null || result === undefined) return null;
  let [sum, largest, blanks, nonzero] = [0, Math.abs(result), 0, 0];
  let [stepSum, least] = result === 0 ? [0, Infinity] : [stepAt(target), stepAt(target)];
  for (const { line, sign } of terms) {
    const value = unitsAt(line);
    if (value === undefined) return null;
    if (value === null) blanks += 1;
    if (value === null || value === 0) continue;
    const step = stepAt(line);
    [sum, largest, nonzero] = [sum + sign * value, Math.max(largest, Math.abs(value)), nonzero + 1];
    [stepSum, least] = [stepSum + step, Math.min(least, step)];
  }
  if (blanks === terms.length || (result === 0 && nonzero === 0)) return null;
  const residual = Math.abs(result - sum);
  const isHeld = residual <= allowanceOf(stepSum, least, precision);
  if (!isHeld && blanks > 0) return null;
  return {
    isHeld,
    isGenuine: isHeld && nonzero > 1 && result !== 0,
    weight: weigh(largest / least) * (residual === 0 ? 1 : 0.6),
  };
}

/** Most supposed relations are wrong at once: after so many breaks, more than hold, nothing can save one. */
export const isHopeless = (holds: number, breaks: number): boolean => breaks > 3 && breaks > holds;

/** Asks a supposed relation at every position. */
export function supportOf(lines: Lines, target: number, terms: readonly Term[]): Support {
  let [evidence, holds, breaks, genuine] = [0, 0, 0, 0];
  const asked: number[] = [];
  for (const position of lines.positions) {
    const outcome = ask(lines, target, terms, position);
    if (outcome === null) continue;
    asked.push(position);
    if (outcome.isGenuine) genuine += 1;
    if (outcome.isHeld) [evidence, holds] = [evidence + outcome.weight, holds + 1];
    else breaks += 1;
    if (isHopeless(holds, breaks)) break;
  }
  return { evidence, holds, breaks, genuine, asked };
}

/** How much speaks for a relation before any figure does: nothing, a word, or words and the table's structure together. */
export type Standing = "none" | "suggested" | "structural";

/** So much evidence bears a relation that words name out, however many slips there are beside it. */
const MANY = 6;

/** Whether the figures bear a relation out: well enough, and with few exceptions. */
export function isBorneOut({ evidence, holds, breaks, genuine }: Support, standing: Standing): boolean {
  const isSuggested = standing !== "none";
  if (standing === "structural" && evidence >= MANY && genuine > 2 * breaks) return true;
  if (standing === "structural" && evidence >= 0.7 && breaks <= 1 && holds >= breaks) return true;
  if (breaks === 0) return evidence >= (isSuggested ? 0.7 : 1.5);
  const isEnough = standing === "structural" || holds >= 4 || evidence >= 2.9;
  if (isSuggested && isEnough && evidence >= 2.8 && holds > breaks && breaks <= 2) return true;
  const most = Math.max(1, Math.floor((holds + breaks) * (isSuggested ? 0.25 : 0.12)));
  return isEnough && holds >= 2 && breaks <= most && evidence >= (isSuggested ? 1.4 : 4);
}
