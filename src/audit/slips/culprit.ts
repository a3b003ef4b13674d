import { samePlace, type Equation, type Read } from "../relations/equation";
import type { Figures, Place } from "../reading/figures";
import { misprintOf, type Misprint } from "./misprint";

/** A cell that, set right, makes broken equations hold. */
export interface Culprit {
  readonly place: Place;
  /** What the cell should be, in common units. */
  readonly right: number;
  readonly misprint: Misprint | null;
  /** Whether one plain misprint explains it: of this cell, or of another that is as likely. */
  readonly isPlain: boolean;
  readonly fixed: readonly Equation[];
  /** Equations that fit as printed and would not with the new figure. */
  readonly spoiled: number;
  /** Other cells that would explain as much. */
  readonly others: readonly Place[];
}

const keyOf = ({ row, column }: Place): number => row * 4096 + column;

/** The equations of a cell, found at once. */
export function indexed(equations: readonly Equation[]): ReadonlyMap<number, readonly Equation[]> {
  const index = new Map<number, Equation[]>();
  for (const equation of equations) {
    for (const cell of equation.cells) {
      const known = index.get(keyOf(cell));
      if (known === undefined) index.set(keyOf(cell), [equation]);
      else known.push(equation);
    }
  }
  return index;
}

const supposing =
  (read: Read, place: Place, value: number): Read =>
  (other) =>
    samePlace(other, place) ? value : read(other);

const isBroken = (equation: Equation, read: Read): boolean => equation.verdict(read) === "breaks";

interface Suspect extends Omit<Culprit, "others"> {
  readonly score: number;
}

const PLAUSIBLE = 0.4;
const AT_TARGET = 0.1;
/** A figure that should not be there at all is the least likely slip. */
const DELETED = 0.3;
/** Better an exact explanation than one within rounding. */
const EXACT = 0.15;
/** A relation that words do not bear out counts less. */
const weightOf = (equation: Equation): number => (equation.relation.isFirm ? 1 : 0.6);
const total = (equations: readonly Equation[]): number =>
  equations.reduce((sum, equation) => sum + weightOf(equation), 0);

/** What a hand or a scanner does to one figure; a figure that is not there at all is another matter. */
const isPlain = (misprint: Misprint | null): boolean => misprint !== null && misprint !== "lost";

function suspectOf(figures: Figures, read: Read, place: Place, right: number, around: readonly Equation[]): Suspect {
  const supposed = supposing(read, place, right);
  const fixed = around.filter((equation) => isBroken(equation, read) && !isBroken(equation, supposed));
  const spoiled = around.filter((equation) => !isBroken(equation, read) && isBroken(equation, supposed));
  const printed = read(place);
  const step = figures.step(place);
  const misprint = typeof printed === "number" && right % step === 0 ? misprintOf(printed / step, right / step) : null;
  const exact =
    around.filter((equation) => equation.verdict(supposed) === "holds").length -
    around.filter((equation) => equation.verdict(read) === "holds").length;
  const hints =
    EXACT * exact +
    (isPlain(misprint) ? PLAUSIBLE : 0) +
    (fixed.some(({ target }) => samePlace(target, place)) ? AT_TARGET : 0) -
    (right === 0 ? DELETED : 0);
  return {
    place,
    right,
    misprint,
    isPlain: isPlain(misprint),
    fixed,
    spoiled: spoiled.length,
    score: total(fixed) - total(spoiled) + hints,
  };
}

function suspects(
  figures: Figures,
  read: Read,
  broken: readonly Equation[],
  index: ReadonlyMap<number, readonly Equation[]>,
): readonly Suspect[] {
  const found = new Map<string, Suspect>();
  for (const equation of broken) {
    for (const place of equation.cells) {
      const right = equation.solve(place, read);
      const key = `${keyOf(place)}:${right}`;
      if (right === null || found.has(key) || right === read(place)) continue;
      found.set(key, suspectOf(figures, read, place, right, index.get(keyOf(place)) ?? []));
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/** Cells named beside the likeliest one explain just as many equations. */
function rivals(best: Suspect, all: readonly Suspect[]): readonly Place[] {
  const asGood = all.filter(
    ({ place, fixed, spoiled }) =>
      !samePlace(place, best.place) && fixed.length - spoiled >= best.fixed.length - best.spoiled,
  );
  const ranked = asGood.filter(({ misprint }) => best.misprint === null || misprint !== null).map(({ place }) => place);
  return ranked.filter((place, index) => ranked.findIndex((other) => samePlace(other, place)) === index).slice(0, 2);
}

/** What a percentage was computed from may be wrong instead, where nothing else bears it out and the percentage is no plain misprint. */
function operands(
  { place, fixed, misprint }: Suspect,
  read: Read,
  index: ReadonlyMap<number, readonly Equation[]>,
): readonly Place[] {
  const [only, ...more] = fixed;
  if (only === undefined || more.length > 0 || only.relation.form !== "ratio" || misprint !== null) return [];
  const isBorneOut = (cell: Place): boolean =>
    index
      .get(keyOf(cell))
      ?.some((equation) => equation.relation.form === "linear" && equation.verdict(read) === "holds") === true;
  return only.cells.filter((cell) => !samePlace(cell, place) && !isBorneOut(cell)).slice(0, 2);
}

/** Where one relation breaks and several parts might be misprinted, nothing tells which: the cell that follows from them is named. */
function likeliest(all: readonly Suspect[]): Suspect | undefined {
  const [best] = all;
  if (best === undefined || best.fixed.length - best.spoiled > 1) return best;
  const equal = all.filter(({ fixed, spoiled, misprint }) => fixed.length - spoiled === 1 && isPlain(misprint));
  const target = all.find(
    ({ place, fixed, spoiled }) =>
      fixed.length - spoiled === 1 && fixed.some((equation) => samePlace(equation.target, place)),
  );
  return equal.length > 2 && target !== undefined ? { ...target, isPlain: true } : best;
}

/** The smallest set of cells that explains what is broken: again and again the cell that explains most. */
export function culpritsOf(figures: Figures, equations: readonly Equation[], start: Read): readonly Culprit[] {
  const index = indexed(equations);
  const culprits: Culprit[] = [];
  let read = start;
  for (let round = 0; round < equations.length; round += 1) {
    const broken = equations.filter((equation) => isBroken(equation, read));
    const all = suspects(figures, read, broken, index);
    const best = likeliest(all);
    if (best === undefined || best.score <= 0) break;
    const others = rivals(best, all);
    culprits.push({ ...best, others: others.length > 0 ? others : operands(best, read, index) });
    read = supposing(read, best.place, best.right);
  }
  // What is wrong by itself explains nothing else.
  const isCulprit = (place: Place): boolean => culprits.some((culprit) => samePlace(culprit.place, place));
  return culprits.map((culprit) => ({ ...culprit, others: culprit.others.filter((place) => !isCulprit(place)) }));
}

/** So many exact sums show that a table was not rounded. */
const EXACT_SUMS = 12;

const isRounded = (equation: Equation, read: Read): boolean => equation.verdict(read) === "rounding";

function exactSuspect(figures: Figures, read: Read, place: Place, right: number, around: readonly Equation[]): Suspect {
  const supposed = supposing(read, place, right);
  const fixed = around.filter((equation) => isRounded(equation, read) && equation.verdict(supposed) === "holds");
  const spoiled = around.filter(
    (equation) => equation.verdict(read) === "holds" && equation.verdict(supposed) !== "holds",
  );
  const step = figures.step(place);
  const misprint = misprintOf((read(place) ?? 0) / step, right / step);
  return {
    place,
    right,
    misprint,
    isPlain: isPlain(misprint),
    fixed,
    spoiled: spoiled.length,
    score: fixed.length - spoiled.length + (misprint === null ? 0 : PLAUSIBLE),
  };
}

/**
 * A cell whose row and column are both off by the same small amount, in a table where every other sum is exact: rounding would
 * explain either alone, but not that.
 */
export function inexactCulprit(figures: Figures, equations: readonly Equation[], read: Read): Culprit | null {
  const linear = equations.filter(({ relation }) => relation.form === "linear");
  const rounded = linear.filter((equation) => isRounded(equation, read));
  const exact = linear.filter((equation) => equation.verdict(read) === "holds" && (read(equation.target) ?? 0) !== 0);
  if (rounded.length < 2 || exact.length < EXACT_SUMS) return null;
  const index = indexed(linear);
  const found = rounded.flatMap((equation) =>
    equation.cells.flatMap((place) => {
      const right = equation.solve(place, read);
      return right === null || read(place) === null
        ? []
        : [exactSuspect(figures, read, place, right, index.get(keyOf(place)) ?? [])];
    }),
  );
  const best = found.sort((a, b) => b.score - a.score)[0];
  const axes = new Set(best?.fixed.map(({ relation }) => relation.axis));
  return best === undefined || axes.size < 2 || best.spoiled > 0 || rounded.length - best.fixed.length > 1
    ? null
    : { ...best, others: rivals(best, found) };
}
