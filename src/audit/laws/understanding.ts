import { frameOf, type Frame } from "../reading/frame";
import { figuresOf, type Figures } from "../reading/figures";
import type { Readings } from "../reading/grid";
import { checksOf, type Check, type Checks } from "./checks";
import { equationAt, verdictOf, type BlanksAreNil, type Law } from "./law";
import { lawsOf } from "./laws";
import type { UnprovedTotal } from "./totals";
import type { NotChecked } from "./report";

/** A table with everything that was established about it. */
export interface Understanding {
  readonly frame: Frame;
  readonly figures: Figures;
  readonly laws: readonly Law[];
  readonly notChecked: readonly NotChecked[];
  /** Columns whose figures add up from row to row. */
  readonly additive: readonly number[];
  readonly unproved: readonly UnprovedTotal[];
  readonly blanksAreNil: BlanksAreNil;
}

const nowhere = (): boolean => false;

/** So many sums over a blank show what blanks mean. */
const MOST_ASKED = 2_000;

/** Blank cells mean nil where sums over them come out. */
function sumsOverBlanksComeOut(figures: Figures, laws: readonly Law[]): boolean {
  let [asked, holding] = [0, 0];
  for (const law of laws) {
    if (law.ratio !== null || asked > MOST_ASKED) continue;
    for (const position of law.positions) {
      const equation = equationAt(law, position);
      const { target, terms } = equation;
      const isGap =
        (figures.at(target.row, target.column) ?? 0) !== 0 &&
        terms.some(({ row, column }) => figures.at(row, column) === null);
      if (!isGap) continue;
      asked += 1;
      if (verdictOf(figures, figures.at, equation, nowhere) !== "open") holding += 1;
    }
  }
  return holding >= 3 && holding >= 3 * (asked - holding);
}

/** Where blanks mean nil, a total that is left blank still is not: its parts may have figures. */
function blanksIn(figures: Figures, laws: readonly Law[]): BlanksAreNil {
  if (!sumsOverBlanksComeOut(figures, laws)) return nowhere;
  const lines = { row: new Set<number>(), column: new Set<number>() };
  for (const { axis, target, ratio } of laws) if (ratio === null) lines[axis].add(target);
  return ({ row, column }, axis) => !lines[axis].has(axis === "row" ? row : column);
}

/** Establishes what each row and column of a table is, by words and arithmetic; yields between rows. */
export function* understand(readings: Readings): Generator<void, Understanding> {
  const frame = frameOf(readings);
  yield;
  const figures = figuresOf(frame);
  yield;
  const { all: laws, notChecked, additive, unproved } = yield* lawsOf(frame, figures);
  return { frame, figures, laws, notChecked, additive, unproved, blanksAreNil: blanksIn(figures, laws) };
}

/** What the equations of a table come to. */
export interface Outcome {
  readonly broken: readonly Check[];
  readonly rounded: readonly Check[];
  /** How many of a law come out, exactly or within rounding, and how many do not. */
  readonly holds: ReadonlyMap<Law, number>;
  readonly breaks: ReadonlyMap<Law, number>;
}

/** Equations that are asked before others get a turn. */
const AT_ONCE = 2_000;

/** Asks every equation; yields between them. */
export function* outcomeOf(laws: readonly Law[], checks: Checks): Generator<void, Outcome> {
  const [broken, rounded]: [Check[], Check[]] = [[], []];
  const [holds, breaks] = [new Map<Law, number>(), new Map<Law, number>()];
  let asked = 0;
  for (const law of laws) {
    let [held, failed] = [0, 0];
    for (const position of law.positions) {
      asked += 1;
      if (asked % AT_ONCE === 0) yield;
      const verdict = checks.judge(law, position);
      if (verdict === "breaks") broken.push(checks.at(law, position));
      if (verdict === "breaks") failed += 1;
      if (verdict === "rounding") rounded.push(checks.at(law, position));
      if (verdict === "holds" || verdict === "rounding") held += 1;
    }
    holds.set(law, held);
    breaks.set(law, failed);
  }
  return { broken, rounded, holds, breaks };
}

/** How well a table fits together. */
interface Fit {
  /** Cells that follow from others as printed. */
  readonly holding: number;
  /** Those, less cells that do not and totals of nothing. */
  readonly score: number;
}

/** One that does not fit weighs as much as this many that do. */
const MISFIT = 2;

export function* fitOf(own: Understanding): Generator<void, Fit> {
  const checks = checksOf(own.figures, own.laws, own.blanksAreNil);
  let [holding, breaking] = [0, 0];
  for (const law of own.laws)
    for (const position of law.positions) {
      const check = checks.at(law, position);
      if ((own.figures.at(check.target.row, check.target.column) ?? 0) === 0) continue;
      const verdict = checks.verdict(check);
      if (verdict === "holds" || verdict === "rounding") holding += 1;
      if (verdict === "breaks") breaking += 1;
    }
  yield;
  const unproved = own.notChecked.filter(({ reason }) => reason === "totalUnproved").length;
  return { holding, score: holding - MISFIT * (breaking + unproved) };
}
