import type { Candidate } from "./candidates";
import { createBasis } from "./independence";
import { placeOf, type LinearRelation, type Rule } from "./relation";
import { isBorneOut, supportOf, type Lines, type Standing, type Support } from "./support";

/** What words say for a supposed relation. */
export interface Suggestion {
  /** Structural where words and place name this very relation, so that mere equality bears it out. */
  readonly standing: Standing;
  readonly rule: Rule;
  /** Added to the evidence where candidates compete. */
  readonly weight: number;
}

interface Weighed {
  readonly candidate: Candidate;
  readonly support: Support;
  readonly suggestion: Suggestion;
  readonly score: number;
}

/** A line without a single figure says nothing of a sum. */
const isBlank = ({ axis, figures, positions }: Lines, line: number): boolean =>
  positions.every((position) => typeof figures.at(placeOf(axis, line, position)) !== "number");

function weigh(lines: Lines, candidate: Candidate, suggestion: Suggestion): Weighed | null {
  const support = supportOf(lines, candidate.target, candidate.terms);
  if (!isBorneOut(support, suggestion.standing)) return null;
  if (suggestion.standing !== "structural" && support.genuine <= 2 * support.breaks) return null;
  const score =
    support.evidence -
    3 * support.breaks +
    suggestion.weight +
    (candidate.isRun ? 0.05 * Math.min(6, candidate.terms.length) : 0);
  return { candidate, support, suggestion, score };
}

/** A line that is explained already is not explained again, unless the second relation holds everywhere. */
function choose(weighed: readonly Weighed[]): readonly Weighed[] {
  const basis = createBasis();
  const explained = new Set<number>();
  return [...weighed]
    .sort((a, b) => b.score - a.score)
    .filter(({ candidate, support }) => {
      if (explained.has(candidate.target) && support.breaks > 0) return false;
      if (!basis.admit(candidate.target, candidate.terms)) return false;
      explained.add(candidate.target);
      return true;
    });
}

/** The supposed relations that the figures bear out, none following from the others. */
export function balancesOf(
  lines: Lines,
  candidates: readonly Candidate[],
  suggest: (candidate: Candidate) => Suggestion,
): readonly LinearRelation[] {
  const blank = new Set(candidates.map(({ target }) => target).filter((line) => isBlank(lines, line)));
  const weighed = candidates
    .filter(({ terms }) => !terms.some(({ line }) => blank.has(line)))
    .flatMap((candidate) => weigh(lines, candidate, suggest(candidate)) ?? []);
  return choose(weighed).map(({ candidate, support, suggestion }) => ({
    form: "linear",
    axis: lines.axis,
    rule: suggestion.rule,
    target: candidate.target,
    terms: candidate.terms,
    positions: support.asked,
    isFirm: suggestion.standing !== "none" || support.evidence >= 4,
  }));
}
