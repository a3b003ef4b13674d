import { roundingAt, type Figures } from "../reading/figures";
import type { Axis, Term } from "./law";

/** Lines of a table along one axis, with the positions across them that count. */
export interface Lines {
  readonly axis: Axis;
  readonly figures: Figures;
  readonly positions: readonly number[];
}

/** How well the figures bear out a supposed law. */
export interface Support {
  /** Weighed count of the positions where it holds: three digits or more count one each. */
  readonly evidence: number;
  readonly holds: number;
  readonly breaks: number;
  /**
   * Positions where it holds between three figures or more, none of them nil or equal to the result: what mere equality
   * does not show.
   */
  readonly genuine: number;
  /** Positions where it can be asked at all. */
  readonly asked: number;
}

/** One digit may agree by chance, three hardly. */
export const weigh = (largest: number): number => (largest < 10 ? 0.35 : largest < 100 ? 0.7 : 1);

type Outcome = { readonly weight: number; readonly isHeld: boolean; readonly isGenuine: boolean } | null;

function ask({ axis, figures }: Lines, target: number, terms: readonly Term[], position: number): Outcome {
  const isRow = axis === "row";
  const result = isRow ? figures.at(target, position) : figures.at(position, target);
  if (result === null || result === undefined) return null;
  const rounding = (line: number): number =>
    isRow ? roundingAt(figures, line, position) : roundingAt(figures, position, line);
  const stepAt = (line: number): number => (isRow ? figures.step(line, position) : figures.step(position, line));
  let [sum, largest, blanks, nonzero, equal] = [0, Math.abs(result), 0, 0, 0];
  let [tolerance, least] = result === 0 ? [0, Infinity] : [rounding(target), stepAt(target)];
  for (const { line, sign } of terms) {
    const value = isRow ? figures.at(line, position) : figures.at(position, line);
    if (value === undefined) return null;
    if (value === null) blanks += 1;
    if (value === null || value === 0) continue;
    [sum, largest, nonzero] = [sum + sign * value, Math.max(largest, Math.abs(value)), nonzero + 1];
    if (Math.abs(value) === Math.abs(result)) equal += 1;
    [tolerance, least] = [tolerance + rounding(line), Math.min(least, stepAt(line))];
  }
  if (blanks === terms.length || (result === 0 && nonzero === 0)) return null;
  const residual = Math.abs(result - sum);
  const isHeld = residual <= tolerance;
  if (!isHeld && blanks > 0) return null;
  return {
    isHeld,
    isGenuine: isHeld && nonzero > 1 && result !== 0 && equal === 0,
    weight: weigh(largest / least) * (residual === 0 ? 1 : 0.6),
  };
}

/** Most supposed laws are wrong at once: after so many breaks, more than hold, nothing can save one. */
export const isHopeless = (holds: number, breaks: number): boolean => breaks > 8 && breaks > holds;

/** Asks a supposed law at every position. */
export function supportOf(lines: Lines, target: number, terms: readonly Term[]): Support {
  let [evidence, holds, breaks, genuine, asked] = [0, 0, 0, 0, 0];
  for (const position of lines.positions) {
    const outcome = ask(lines, target, terms, position);
    if (outcome === null) continue;
    asked += 1;
    if (outcome.isGenuine) genuine += 1;
    if (outcome.isHeld) [evidence, holds] = [evidence + outcome.weight, holds + 1];
    else breaks += 1;
    if (isHopeless(holds, breaks)) break;
  }
  return { evidence, holds, breaks, genuine, asked };
}

/** How much speaks for a law before any figure does: nothing, a word, or words and the table's structure together. */
export type RelationStatus = "none" | "suggested" | "structural";

/** So much evidence bears a law that words name out, however many slips there are beside it. */
const MANY = 6;

/** Whether the figures bear a law out: well enough, and with few exceptions. */
export function isBorneOut({ evidence, holds, breaks, genuine }: Support, standing: RelationStatus): boolean {
  const isSuggested = standing !== "none";
  if (standing === "structural" && evidence >= MANY && genuine > 2 * breaks) return true;
  if (standing === "structural" && evidence >= 0.7 && breaks <= 1 && holds >= breaks) return true;
  if (breaks === 0) return evidence >= (isSuggested ? 0.7 : 1.5);
  const isEnough = standing === "structural" || holds >= 4 || evidence >= 2.9;
  if (isSuggested && isEnough && evidence >= 2.8 && holds > breaks && breaks <= 2) return true;
  const most = Math.max(1, Math.floor((holds + breaks) * (isSuggested ? 0.25 : 0.12)));
  return isEnough && holds >= 2 && breaks <= most && evidence >= (isSuggested ? 1.4 : 4);
}

/** So many positions, spread evenly, show whether a law holds in a table of any length. */
const MOST_ASKED = 400;

/** Positions spread evenly over all, the last among them. */
export function sampled<Item>(items: readonly Item[], most: number = MOST_ASKED): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor(((index + 1) * items.length) / most) - 1]).filter(
    (item): item is Item => item !== undefined,
  );
}
