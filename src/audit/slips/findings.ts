import { culpritsOf, inexactCulprit, type Culprit } from "./culprit";
import type { Equation, Read } from "../relations/equation";
import { samePlace } from "../relations/equation";
import type { Figures, Place } from "../reading/figures";
import { figureText } from "../messages/figureText";
import type { Frame } from "../reading/frame";
import type { Misprint } from "./misprint";
import type { Finding, FindingRule, Rounding } from "../report";
import { shiftsOf } from "./shifts";

interface Context {
  readonly frame: Frame;
  readonly figures: Figures;
  readonly equations: readonly Equation[];
}

const textAt = (frame: Frame, { row, column }: Place): string => {
  const reading = frame.readings[row]?.[column];
  return reading === undefined || reading.kind === "blank" ? "" : reading.text;
};

/** Decimals of the page around a cell: those of the equation that computed it. */
function decimalsFor(figures: Figures, place: Place, equation: Equation | undefined): number {
  const near = [place, ...(equation?.cells ?? [])].filter(
    (cell) => (figures.at(cell) ?? 0) !== 0 || samePlace(cell, place),
  );
  const cells = equation?.relation.form === "ratio" ? [place] : near;
  const finest = Math.min(...cells.map(figures.step));
  return Math.max(0, figures.scale - Math.round(Math.log10(finest)));
}

/** A finding about a cell, with its figures as the page prints them. */
export function findingOf(
  { frame, figures }: Context,
  place: Place,
  right: number | null,
  rule: FindingRule,
  misprint: Misprint | null,
  fixed: readonly Equation[],
  others: readonly Place[],
): Finding {
  const printed = figures.at(place);
  const isNumber = typeof printed === "number" && right !== null;
  return {
    ...place,
    rule,
    misprint,
    others,
    printed: textAt(frame, place),
    computed: right === null ? null : figureText(right, figures.scale, decimalsFor(figures, place, fixed[0])),
    difference: isNumber ? (printed - right) / 10 ** figures.scale : null,
    axis: fixed[0]?.relation.axis ?? "row",
    relations: fixed.length,
  };
}

/** The figure that most of a cell's relations ask for, and how many do. */
export function asked(
  place: Place,
  equations: readonly Equation[],
  read: Read,
): { readonly right: number; readonly by: readonly Equation[]; readonly against: number } | null {
  const answers = equations
    .filter(({ cells, relation }) => cells.some((cell) => samePlace(cell, place)) && relation.isFirm)
    .flatMap((equation) => {
      const right = equation.solve(place, read);
      return right === null ? [] : [{ right, equation }];
    });
  const best = answers
    .map(({ right }) => answers.filter((other) => other.right === right))
    .sort((a, b) => b.length - a.length)[0];
  const first = best?.[0];
  return best === undefined || first === undefined
    ? null
    : { right: first.right, by: best.map(({ equation }) => equation), against: answers.length - best.length };
}

/** Cells that are no number though they should be: what the others say they are, if they agree. */
export function notationFindings(context: Context): { readonly findings: readonly Finding[]; readonly read: Read } {
  const { frame, figures, equations } = context;
  const places = frame.rows
    .flatMap(({ row }) => frame.columns.map(({ column }) => ({ row, column })))
    .filter(({ row, column }) => frame.readings[row]?.[column]?.kind === "malformed");
  const solved = places.map((place) => ({ place, answer: asked(place, equations, figures.at) }));
  const findings = solved.map(({ place, answer }) =>
    findingOf(
      context,
      place,
      answer === null || answer.against > 0 ? null : answer.right,
      "notation",
      "notation",
      answer?.by ?? [],
      [],
    ),
  );
  const known = solved.flatMap(({ place, answer }) => (answer === null ? [] : [{ place, right: answer.right }]));
  const read: Read = (place) => known.find((other) => samePlace(other.place, place))?.right ?? figures.at(place);
  return { findings, read };
}

/** Rows whose figures stand a column off: one finding each, at the first cell that is off. */
export function shiftFindings(
  context: Context,
  start: Read,
): { readonly findings: readonly Finding[]; readonly read: Read } {
  const shifts = shiftsOf(context.frame, context.figures, context.equations, start);
  const findings = shifts.map(({ place, right, fixed }) =>
    findingOf(context, place, right, fixed[0]?.relation.rule ?? "change", "shifted", fixed, []),
  );
  return { findings, read: shifts.at(-1)?.read ?? start };
}

/** Blank cells where a figure was lost: at least two relations ask for the same one. */
export function lostFindings(context: Context, read: Read): readonly Finding[] {
  const { frame, equations } = context;
  const blanks = frame.rows
    .flatMap(({ row }) => frame.columns.map(({ column }) => ({ row, column })))
    .filter((place) => read(place) === null);
  return blanks.flatMap((place) => {
    const answer = asked(place, equations, read);
    const axes = new Set(answer?.by.map(({ relation }) => relation.axis));
    if (answer === null || answer.right === 0 || answer.against > 0 || axes.size < 2) return [];
    return [findingOf(context, place, answer.right, answer.by[0]?.relation.rule ?? "total", "lost", answer.by, [])];
  });
}

/** A single relation must itself be beyond doubt; what two say about one cell needs no more. */
function isConvincing({ fixed, spoiled, isPlain, right }: Culprit): boolean {
  // A figure where none belongs is no misprint that one relation could prove.
  if (right === 0 && fixed.length - spoiled < 2) return false;
  const firm = fixed.filter(({ relation }) => relation.isFirm);
  if (fixed.length <= spoiled) return false;
  if (firm.length === 0) return new Set(fixed.map(({ relation }) => relation.axis)).size > 1 && fixed.length > 1;
  if (fixed.length - spoiled > 1) return true;
  return isPlain || firm.some(({ relation }) => relation.positions.length >= 4);
}

/** A footnote mark at a percentage may say what it leaves out. */
const isExcused = ({ frame }: Context, { fixed, place }: Culprit): boolean => {
  const reading = frame.readings[place.row]?.[place.column];
  return fixed.every(({ relation }) => relation.form === "ratio") && reading?.kind === "number" && reading.isMarked;
};

/** A page has few slips: of more, those that one relation alone speaks for are a misreading of the table. */
const MOST_SLIPS = 4;

/** Even several slips are slips where their relation comes out in far more places. */
const isOfAStrongRelation = ({ fixed }: Culprit, slips: number): boolean =>
  slips <= 2 * MOST_SLIPS &&
  fixed.some(({ relation }) => relation.form === "linear" && relation.isFirm && relation.positions.length >= 3 * slips);

/** Cells that do not fit, the likeliest explanation of all that is broken. */
export function slipFindings(context: Context, read: Read): readonly Finding[] {
  const { figures, equations } = context;
  const slips = culpritsOf(figures, equations, read);
  const inexact = slips.length === 0 ? inexactCulprit(figures, equations, read) : null;
  const culprits = inexact === null ? slips : [inexact];
  const isUnruly = culprits.length > Math.max(MOST_SLIPS, equations.length / 20);
  const isCertain = (culprit: Culprit): boolean =>
    !isUnruly || culprit.fixed.length - culprit.spoiled > 1 || isOfAStrongRelation(culprit, culprits.length);
  return culprits
    .filter((culprit) => isConvincing(culprit) && isCertain(culprit) && !isExcused(context, culprit))
    .map(({ place, right, fixed, misprint, others }) =>
      findingOf(context, place, right, fixed[0]?.relation.rule ?? "total", misprint, fixed, others),
    );
}

/** Differences that rounding explains. */
export function roundingsOf({ frame, figures, equations }: Context, read: Read): readonly Rounding[] {
  return equations
    .filter((equation) => equation.verdict(read) === "rounding")
    .map((equation) => ({
      ...equation.target,
      rule: equation.relation.rule,
      printed: textAt(frame, equation.target),
      computed: figureText(
        equation.solve(equation.target, read) ?? 0,
        figures.scale,
        decimalsFor(figures, equation.target, equation),
      ),
    }));
}
