import type { Check, Checks } from "../laws/checks";
import { figureText, type Finding, type FindingRule, type Rounding } from "../laws/report";
import { samePlace, type Figures, type Place } from "../reading/figures";
import type { Frame } from "../reading/frame";
import type { Outcome, Understanding } from "../laws/understanding";
import { culpritsOf, type Culprit } from "./culprits";
import { inexactCulprit } from "./inexact";
import type { Misprint } from "../reading/misprint";
import { shiftsOf } from "./shifts";

/** A table that was understood, with its equations. */
export interface Audited {
  readonly understanding: Understanding;
  readonly checks: Checks;
}

export const printedAt = ({ readings }: Frame, { row, column }: Place): string => {
  const reading = readings[row]?.[column];
  return reading === undefined || reading.kind === "blank" ? "" : reading.text;
};

/** Decimals of the page around a cell: those of the equation that computed it. */
function decimalsFor(figures: Figures, place: Place, by: readonly Check[]): number {
  const isOfRatio = by[0]?.law.ratio !== null;
  const near = isOfRatio ? [] : by.filter(({ law }) => law.ratio === null).flatMap(({ cells }) => cells.slice(0, 100));
  const printed = near.filter(({ row, column }) => (figures.at(row, column) ?? 0) !== 0);
  const steps = [place, ...printed].map(({ row, column }) => figures.step(row, column));
  return Math.max(0, figures.scale - Math.round(Math.log10(Math.min(...steps))));
}

/** What is said about a cell. */
interface Statement {
  readonly place: Place;
  readonly right: number | null;
  readonly rule: FindingRule;
  readonly misprint: Misprint | null;
  readonly by: readonly Check[];
  readonly others: readonly Place[];
}

/** A finding about a cell, with its figures as the page prints them. */
export function findingOf(
  { frame, figures }: Understanding,
  { place, right, rule, misprint, by, others }: Statement,
): Finding {
  const printed = figures.at(place.row, place.column);
  const isNumber = typeof printed === "number" && right !== null;
  const ratio = by[0]?.law.ratio;
  const step = ratio === undefined || ratio === null || printed !== 0 ? null : ratio.step;
  const decimals =
    step === null ? decimalsFor(figures, place, by) : Math.max(0, figures.scale - Math.round(Math.log10(step)));
  return {
    row: place.row,
    column: place.column,
    rule,
    misprint,
    others: others.map(({ row, column }) => ({ row, column })),
    printed: printedAt(frame, place),
    computed: right === null ? null : figureText(right, figures.scale, decimals),
    difference: isNumber ? (printed - right) / 10 ** figures.scale : null,
    axis: by[0]?.law.axis ?? "row",
    relations: by.length,
  };
}

/** What a cell's equations say it is. */
interface Answer {
  readonly right: number;
  readonly by: readonly Check[];
  readonly against: number;
}

/** The figure that most of a cell's equations ask for, and how many do. */
export function asked(place: Place, checks: Checks): Answer | null {
  const answers = checks
    .around(place)
    .filter(({ law }) => law.isFirm)
    .flatMap((check) => {
      const right = checks.solve(check, place);
      return right === null ? [] : [{ right, check }];
    });
  const best = answers
    .map(({ right }) => answers.filter((other) => other.right === right))
    .sort((a, b) => b.length - a.length)[0];
  const first = best?.[0];
  return best === undefined || first === undefined
    ? null
    : { right: first.right, by: best.map(({ check }) => check), against: answers.length - best.length };
}

/** Letters that are typed or scanned for digits, as the digits they look like. */
function guessed(text: string): number | null {
  const digits = text.replace(/[Il]/g, "1").replace(/[Oo]/g, "0").replace(/[ ,]/g, "");
  const [, open, body] = /^(\(?)-?(\d+(?:\.\d+)?)\)?$/.exec(digits) ?? [];
  return body === undefined ? null : Number(body) * (open === "(" ? -1 : 1);
}

/**
 * Cells that are no number though they should be: what the others say they are, if they agree, or what they look like.
 */
export function notationFindings({ understanding, checks }: Audited): readonly Finding[] {
  const { frame, figures } = understanding;
  const places = frame.rows
    .flatMap(({ row }) => frame.columns.map(({ column }) => ({ row, column })))
    .filter(({ row, column }) => frame.readings[row]?.[column]?.kind === "malformed");
  const solved = places.map((place) => ({ place, answer: asked(place, checks) }));
  const findings = solved.map(({ place, answer }) => {
    const guess = guessed(printedAt(frame, place));
    const isClear = answer !== null && answer.against === 0;
    const right = isClear ? answer.right : guess === null ? null : Math.round(guess * 10 ** figures.scale);
    const by = answer?.by ?? [];
    return findingOf(understanding, { place, right, rule: "notation", misprint: "notation", by, others: [] });
  });
  for (const { place, answer } of solved) if (answer !== null) checks.suppose({ ...place, value: answer.right });
  return findings;
}

/** Rows whose figures stand a column off: one finding each, at the first cell that is off. */
export function shiftFindings({ understanding, checks }: Audited, broken: readonly Check[]): readonly Finding[] {
  const shifts = shiftsOf(understanding, checks, broken);
  for (const { moved } of shifts) for (const cell of moved) checks.suppose(cell);
  return shifts.map(({ place, right, fixed }) =>
    findingOf(understanding, {
      place,
      right,
      rule: fixed[0]?.law.rule ?? "change",
      misprint: "shifted",
      by: fixed,
      others: [],
    }),
  );
}

/** Blank cells where a figure was lost: a row and a column ask for the same one. */
export function lostFindings({ understanding, checks }: Audited): readonly Finding[] {
  const { frame } = understanding;
  const blanks = frame.rows
    .flatMap(({ row }) => frame.columns.map(({ column }) => ({ row, column })))
    .filter(({ row, column }) => checks.read(row, column) === null);
  return blanks.flatMap((place) => {
    if (new Set(checks.around(place).map(({ law }) => law.axis)).size < 2) return [];
    const answer = asked(place, checks);
    const axes = new Set(answer?.by.map(({ law }) => law.axis));
    if (answer === null || answer.right === 0 || answer.against > 0 || axes.size < 2) return [];
    const { right, by } = answer;
    const rule = by[0]?.law.rule ?? "total";
    return [findingOf(understanding, { place, right, rule, misprint: "lost", by, others: [] })];
  });
}

/**
 * Whether a law comes out so often that a place where it does not is a slip, and not a law that was supposed wrongly.
 */
function isReliable({ holds, breaks }: Outcome, { law }: Check): boolean {
  const [held, broken] = [holds.get(law) ?? 0, breaks.get(law) ?? 0];
  return held >= broken || broken <= 4;
}

/** A single law must itself be beyond doubt; what two say about one cell needs no more. */
function isConvincing({ fixed, spoiled, isPlain, right }: Culprit, outcome: Outcome): boolean {
  const firm = fixed.filter((check) => check.law.isFirm && isReliable(outcome, check));
  const axes = new Set(fixed.map(({ law }) => law.axis));
  // A figure where none belongs is no misprint that one law without words could prove.
  if (right === 0 && fixed.length - spoiled < 2 && firm.length === 0) return false;
  if (fixed.length <= spoiled) return false;
  if (firm.length === 0) return axes.size > 1 && fixed.length > 1;
  return fixed.length - spoiled > 1 || isPlain || firm.some(({ law }) => law.positions.size >= 2);
}

/** A footnote mark at a percentage may say what it leaves out. */
function isExcused({ frame }: Understanding, place: Place, by: readonly Check[]): boolean {
  const reading = frame.readings[place.row]?.[place.column];
  return by.every(({ law }) => law.ratio !== null) && reading?.kind === "number" && reading.isMarked;
}

/**
 * Cells that do not fit: the likeliest explanation of all that is broken; and what is left broken, at the cell that
 * should follow.
 */
export function* slipFindings(
  { understanding, checks }: Audited,
  outcome: Outcome,
  exactSums: number,
): Generator<void, readonly Finding[]> {
  const { figures } = understanding;
  const broken = outcome.broken.filter((check) => checks.verdict(check) === "breaks");
  const inexact = broken.length === 0 ? inexactCulprit(figures, checks, outcome.rounded, exactSums) : null;
  const slips = inexact === null ? yield* culpritsOf(figures, checks, broken) : [inexact];
  const convincing = slips.filter((culprit) => isConvincing(culprit, outcome));
  const named = convincing.map(({ place, right, fixed, misprint, others }): Statement => {
    const own = fixed.filter(({ target }) => samePlace(target, place));
    const by = [...own, ...fixed.filter((check) => !own.includes(check))];
    return { place, right, rule: by[0]?.law.rule ?? "total", misprint, by, others };
  });
  const left = remaining(checks, outcome, named);
  return [...named, ...left]
    .filter(({ place, by }) => !isExcused(understanding, place, by))
    .map((statement) => findingOf(understanding, statement));
}

/** Equations of sure laws that no cell explains: the cell that should follow is named by what is printed beside it. */
function remaining(checks: Checks, outcome: Outcome, named: readonly Statement[]): readonly Statement[] {
  const isNamed = (place: Place): boolean => named.some((other) => samePlace(other.place, place));
  const sure = outcome.broken.filter(
    (check) =>
      checks.verdict(check) === "breaks" && check.law.isFirm && isReliable(outcome, check) && !isNamed(check.target),
  );
  return sure.flatMap((check): readonly Statement[] => {
    const right = checks.solve(check, check.target);
    return right === null
      ? []
      : [{ place: check.target, right, rule: check.law.rule, misprint: null, by: [check], others: [] }];
  });
}

/** Differences that rounding explains. */
export function roundingsOf({ understanding, checks }: Audited, rounded: readonly Check[]): readonly Rounding[] {
  const { frame, figures } = understanding;
  return rounded.map((check) => ({
    row: check.target.row,
    column: check.target.column,
    rule: check.law.rule,
    printed: printedAt(frame, check.target),
    computed: figureText(
      checks.solve(check, check.target) ?? 0,
      figures.scale,
      decimalsFor(figures, check.target, [check]),
    ),
  }));
}
