import { samePlace, type Figures, type Place } from "../reading/figures";
import type { Check, Checks, Supposed } from "../laws/checks";
import { misprintOf, type Misprint } from "../reading/misprint";

/** A cell that, set right, makes broken equations hold. */
export interface Culprit {
  readonly place: Place;
  /** What the cell should be, in common units. */
  readonly right: number;
  readonly misprint: Misprint | null;
  /** Whether one plain misprint explains it: of this cell, or of another that is as likely. */
  readonly isPlain: boolean;
  readonly fixed: readonly Check[];
  /** How many equations fit as printed and would not with the new figure, once the other slips are mended too. */
  readonly spoiled: number;
  /** Other cells that would explain as much. */
  readonly others: readonly Place[];
}

export interface Suspect extends Omit<Culprit, "others"> {
  readonly nearer: number;
  /** Equations that come out with it, less those that no longer do, by their weight. */
  readonly gain: number;
  /** The gain with what else speaks for it. */
  readonly score: number;
}

export const PLAUSIBLE = 0.4;
const AT_TARGET = 0.1;
/** A figure that should not be there at all is the least likely slip. */
const DELETED = 0.3;
/** A figure that comes nearer to its neighbours. */
const NEARER = 0.08;
/** Better an exact explanation than one within rounding. */
const EXACT = 0.15;
/** A law that words do not bear out counts less. */
const weightOf = (check: Check): number => (check.law.isFirm ? 1 : 0.6);
const total = (checks: readonly Check[]): number => checks.reduce((sum, check) => sum + weightOf(check), 0);

const keyOf = ({ row, column }: Place): number => row * 16384 + column;

/** What a hand or a scanner does to one figure; a figure that is not there at all is another matter. */
export const isPlainMisprint = (misprint: Misprint | null): boolean => misprint !== null && misprint !== "lost";

/** The likely misprint of a cell, given what it should be. */
export function misprintAt(figures: Figures, { row, column }: Place, right: number): Misprint | null {
  const printed = figures.at(row, column);
  const step = figures.step(row, column);
  return typeof printed === "number" && right % step === 0 ? misprintOf(printed / step, right / step) : null;
}

/** How much nearer a cell comes to another figure of its row when it is set right: an order of magnitude counts one. */
function nearerToItsRow(
  figures: Figures,
  checks: Checks,
  { row, column }: Place,
  right: number,
  columns: readonly number[],
): number {
  const printed = checks.read(row, column);
  const others = columns
    .map((other) => (other === column ? null : figures.at(row, other)))
    .filter((value): value is number => typeof value === "number" && value !== 0 && figures.at(row, column) !== value);
  if (typeof printed !== "number" || printed === 0 || right === 0 || others.length === 0) return 0;
  const distance = (value: number): number =>
    Math.min(...others.map((other) => Math.abs(Math.log10(Math.abs(value / other)))));
  return Math.max(-1, Math.min(1, distance(printed) - distance(right)));
}

/** A percentage that is left out where its change is left out too says nothing of the change. */
const isUnprinted = (figures: Figures, { law, target }: Check): boolean =>
  law.ratio !== null && figures.at(target.row, target.column) === 0;

function suspectOf(figures: Figures, checks: Checks, place: Place, right: number): Suspect {
  const supposed: Supposed = { ...place, value: right };
  const around = checks.around(place).map((check) => ({
    check,
    before: checks.verdict(check),
    after: checks.verdict(check, supposed),
  }));
  const fixed = around.filter(({ before, after }) => before === "breaks" && after !== "breaks");
  const spoiled = around.filter(
    ({ check, before, after }) => before !== "breaks" && after === "breaks" && !isUnprinted(figures, check),
  );
  const exact =
    around.filter(({ after }) => after === "holds").length - around.filter(({ before }) => before === "holds").length;
  const misprint = misprintAt(figures, place, right);
  const row = fixed.find(({ check }) => check.law.axis === "row");
  const nearer = row === undefined ? 0 : nearerToItsRow(figures, checks, place, right, [...row.check.law.positions]);
  const isTarget = fixed.some(({ check }) => samePlace(check.target, place));
  const checksOf = (own: typeof around): readonly Check[] => own.map(({ check }) => check);
  const hints =
    NEARER * nearer + EXACT * exact + (isPlainMisprint(misprint) ? PLAUSIBLE : 0) + (isTarget ? AT_TARGET : 0);
  const gain = total(checksOf(fixed)) - total(checksOf(spoiled));
  return {
    place,
    right,
    misprint,
    nearer,
    gain,
    isPlain: isPlainMisprint(misprint),
    fixed: checksOf(fixed),
    spoiled: spoiled.length,
    score: gain + hints - (right === 0 ? DELETED : 0),
  };
}

/** Of a sum with more parts than these only the total is suspected, and parts that another equation suspects too. */
const MANY_PARTS = 60;

const cellsInShortSums = (broken: readonly Check[]): ReadonlySet<number> =>
  new Set(broken.filter(({ cells }) => cells.length <= MANY_PARTS).flatMap(({ cells }) => cells.map(keyOf)));

/** A figure that comes so much nearer to its row stands out among others that might be misprinted. */
const STANDS_OUT = 0.3;

/** Where several parts of a sum might as well be misprinted, none of them is the likelier for it. */
function withoutTies(suspects: readonly Suspect[]): readonly Suspect[] {
  const plain = new Map<Check, number>();
  for (const { fixed, isPlain } of suspects)
    if (isPlain) for (const check of fixed) plain.set(check, (plain.get(check) ?? 0) + 1);
  return suspects.map((suspect) => {
    const [only, ...more] = suspect.fixed;
    const isTied = suspect.isPlain && only !== undefined && more.length === 0 && (plain.get(only) ?? 0) > 1;
    const isTarget = only !== undefined && samePlace(only.target, suspect.place);
    return isTied && !isTarget && suspect.nearer < STANDS_OUT
      ? { ...suspect, score: suspect.score - PLAUSIBLE }
      : suspect;
  });
}

/** The cells that would explain some of what is broken, the likeliest first. */
function suspectsOf(figures: Figures, checks: Checks, broken: readonly Check[]): readonly Suspect[] {
  const found = new Map<string, Suspect>();
  const others = cellsInShortSums(broken);
  for (const check of broken) {
    const isSuspected = (cell: Place): boolean => samePlace(cell, check.target) || others.has(keyOf(cell));
    const cells = check.cells.length <= MANY_PARTS ? check.cells : check.cells.filter(isSuspected);
    for (const place of cells) {
      const right = checks.solve(check, place);
      const key = `${keyOf(place)}:${right}`;
      if (right === null || found.has(key) || right === checks.read(place.row, place.column)) continue;
      found.set(key, suspectOf(figures, checks, place, right));
    }
  }
  return [...withoutTies([...found.values()])].sort((a, b) => b.score - a.score);
}

const gainOf = ({ fixed, spoiled }: Suspect): number => fixed.length - spoiled;

/** More cells beside the likeliest one are not named. */
const MOST_RIVALS = 5;

/** Cells named beside the likeliest one explain just as many equations, or are what should follow from it. */
export function rivals(best: Suspect, all: readonly Suspect[]): readonly Place[] {
  const isTarget = ({ place }: Suspect): boolean => best.fixed.some(({ target }) => samePlace(target, place));
  const asGood = all.filter(
    (other) =>
      !samePlace(other.place, best.place) &&
      gainOf(other) >= gainOf(best) &&
      (best.misprint === null || other.misprint !== null || isTarget(other)),
  );
  const places = asGood.map(({ place }) => place);
  return places
    .filter((place, index) => places.findIndex((other) => samePlace(other, place)) === index)
    .slice(0, MOST_RIVALS);
}

/**
 * What a percentage was computed from may be wrong instead, where nothing else bears it out and the percentage is no
 * plain misprint.
 */
function operands(checks: Checks, { place, fixed, misprint }: Suspect): readonly Place[] {
  const [only, ...more] = fixed;
  if (only === undefined || more.length > 0 || only.law.ratio === null || misprint !== null) return [];
  const isBorneOut = (cell: Place): boolean =>
    checks.around(cell).some((check) => check.law.ratio === null && checks.verdict(check) === "holds");
  return only.cells.filter((cell) => !samePlace(cell, place) && !isBorneOut(cell)).slice(0, 2);
}

/** One cell set right, with the others that might be instead. */
interface Step {
  readonly suspect: Suspect;
  readonly others: readonly Place[];
}

/** Cells set right one after another, and what is broken still. */
interface Explanation {
  readonly steps: readonly Step[];
  readonly broken: readonly Check[];
  /** Fewer cells, plainer misprints and more that comes out cost less. */
  readonly cost: number;
}

/**
 * So many explanations are pursued at a time, each by as many likely cells; a large cluster is explained cell by cell.
 */
const breadthFor = (broken: number): number => (broken <= 8 ? 10 : broken <= 16 ? 6 : broken <= 30 ? 3 : 1);
/** So many slips of one corner of a table are sought; where more is broken the table is not understood. */
const MOST_STEPS = 30;

/** What it costs to call one more cell wrong, less what that explains. */
const WORTH = 1.2;
const costOf = ({ score, gain }: Suspect): number => 1 - 0.5 * (score - gain) - WORTH * gain;

/** Does something with the cells of an explanation supposed to be right. */
function supposing<Result>(checks: Checks, { steps }: Explanation, act: () => Result): Result {
  const undo = steps.map(({ suspect }) => checks.suppose({ ...suspect.place, value: suspect.right }));
  const result = act();
  undo.reverse().forEach((back) => back());
  return result;
}

/** Every likely way to set one more cell right. */
function extended(figures: Figures, checks: Checks, explanation: Explanation, breadth: number): readonly Explanation[] {
  return supposing(checks, explanation, () => {
    const all = suspectsOf(figures, checks, explanation.broken);
    const isFixed = ({ place }: Suspect): boolean =>
      explanation.steps.some(({ suspect }) => samePlace(suspect.place, place));
    const likely = all.filter((suspect) => suspect.gain > -1.5 && suspect.fixed.length > 0 && !isFixed(suspect));
    return likely.slice(0, breadth).map((suspect): Explanation => {
      const undo = checks.suppose({ ...suspect.place, value: suspect.right });
      const concerned = [...new Set([...explanation.broken, ...checks.around(suspect.place)])];
      const broken = concerned.filter((check) => checks.verdict(check) === "breaks");
      undo();
      const cost = explanation.cost + costOf(suspect);
      const others = rivals(suspect, all);
      const step = { suspect, others: others.length > 0 ? others : operands(checks, suspect) };
      return { steps: [...explanation.steps, step], broken, cost };
    });
  });
}

/** The cheapest explanation of some broken equations that share cells. */
function explain(figures: Figures, checks: Checks, cluster: readonly Check[]): Explanation {
  const breadth = breadthFor(cluster.length);
  const broken = cluster.filter((check) => checks.verdict(check) === "breaks");
  const nothing: Explanation = { steps: [], broken, cost: 0 };
  let [best, front]: [Explanation, readonly Explanation[]] = [nothing, [nothing]];
  // No explanation needs many more cells than one that leaves nothing broken.
  const isDone = (step: number): boolean => best.broken.length === 0 && (step === 1 || step > best.steps.length + 1);
  for (let step = 0; step < MOST_STEPS && front.length > 0 && !isDone(step); step += 1) {
    const next = front
      .filter(({ broken }) => broken.length > 0)
      .flatMap((explanation) => extended(figures, checks, explanation, breadth));
    front = [...next].sort((a, b) => a.cost - b.cost).slice(0, breadth);
    const [cheapest] = front;
    if (cheapest !== undefined && cheapest.cost < best.cost) best = cheapest;
  }
  return best;
}

/**
 * Where only one sum speaks for a part, and others of its parts might be wrong as well, the cell that should follow is
 * named.
 */
function atItsTotal(figures: Figures, checks: Checks, culprit: Culprit, nearer: number): Culprit {
  const [only, ...more] = culprit.fixed;
  if (only === undefined || more.length > 0 || only.law.ratio !== null || samePlace(only.target, culprit.place))
    return culprit;
  const isAlone = culprit.others.length === 0 && nearer > -STANDS_OUT / 3;
  if (culprit.isPlain && (nearer >= STANDS_OUT || isAlone)) return culprit;
  const right = checks.solve(only, only.target);
  if (right === null) return culprit;
  const others = [culprit.place, ...culprit.others]
    .filter((place) => !samePlace(place, only.target))
    .slice(0, MOST_RIVALS);
  const misprint = misprintAt(figures, only.target, right);
  return { ...culprit, place: only.target, right, misprint, isPlain: true, spoiled: 0, others };
}

/** The cells that explain some broken equations that share cells. */
function solveCluster(figures: Figures, checks: Checks, cluster: readonly Check[]): readonly Culprit[] {
  const explanation = explain(figures, checks, cluster);
  const culprits = supposing(checks, explanation, () =>
    explanation.steps.map(({ suspect, others }) => {
      const around = checks.around(suspect.place);
      const printed = figures.at(suspect.place.row, suspect.place.column);
      const back: Supposed = { ...suspect.place, value: printed ?? null };
      // What would be broken with this cell alone as it is printed.
      const fixed = around.filter(
        (check) => checks.verdict(check) !== "breaks" && checks.verdict(check, back) === "breaks",
      );
      const spoiled = around.filter((check) => checks.verdict(check) === "breaks").length;
      return { ...suspect, others, fixed: fixed.length > 0 ? fixed : suspect.fixed, spoiled };
    }),
  );
  const named = culprits.map((culprit) => atItsTotal(figures, checks, culprit, culprit.nearer));
  for (const { place, right } of culprits) checks.suppose({ ...place, value: right });
  return named;
}

/**
 * Groups of broken equations that share cells, or cells of one equation. A long sum shares cells with everything and
 * stands by itself.
 */
function clustersOf(checks: Checks, broken: readonly Check[]): readonly (readonly Check[])[] {
  const isShort = ({ cells }: Check): boolean => cells.length <= MANY_PARTS;
  const byCell = new Map<number, Check[]>();
  const short = broken.filter(isShort);
  for (const check of short)
    for (const cell of check.cells) {
      const known = byCell.get(keyOf(cell));
      if (known === undefined) byCell.set(keyOf(cell), [check]);
      else known.push(check);
    }
  const [seen, crossed] = [new Set<Check>(), new Set<Check>()];
  const clusters: (readonly Check[])[] = [];
  for (const first of short) {
    if (seen.has(first)) continue;
    const cluster: Check[] = [];
    const add = (check: Check): void => {
      if (!seen.has(check)) cluster.push(check);
      seen.add(check);
    };
    add(first);
    for (const check of cluster)
      for (const bridge of [check, ...check.cells.flatMap(checks.around).filter(isShort)]) {
        if (crossed.has(bridge)) continue;
        crossed.add(bridge);
        for (const cell of bridge.cells) byCell.get(keyOf(cell))?.forEach(add);
      }
    clusters.push(cluster);
  }
  return [...clusters, ...broken.filter((check) => !isShort(check)).map((check) => [check])];
}

/** A cluster of more broken equations than these is no handful of slips: each is named where it stands. */
const MOST_IN_CLUSTER = 300;

/** The smallest set of cells that explains what is broken; yields between the clusters. */
export function* culpritsOf(
  figures: Figures,
  checks: Checks,
  broken: readonly Check[],
): Generator<void, readonly Culprit[]> {
  const culprits: Culprit[] = [];
  for (const cluster of clustersOf(checks, broken)) {
    yield;
    if (cluster.length <= MOST_IN_CLUSTER) culprits.push(...solveCluster(figures, checks, cluster));
  }
  // What is wrong by itself explains nothing else.
  const wrong = new Set(culprits.map(({ place }) => keyOf(place)));
  return culprits.map((culprit) => ({
    ...culprit,
    others: culprit.others.filter((place) => !wrong.has(keyOf(place))),
  }));
}
