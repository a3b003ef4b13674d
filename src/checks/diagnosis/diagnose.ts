import { openness } from "../net/margins";
import { type NetValues, valuesIf } from "../net/values";
import type { Page } from "../page/page";
import type { Evidence } from "./evidence";
import { suspectsOf, type Suspect } from "./suspects";

/** Entered cells of which everything else says that they should have other values. */
export interface WrongEntry {
  readonly cells: readonly number[];
  readonly right: ReadonlyMap<number, number | null>;
  /** Printed cells that disagree with the entry and agree with what is right. */
  readonly witnesses: readonly number[];
  /** Other entries that would explain as much. */
  readonly rivals: readonly number[];
}

export interface Diagnosis {
  readonly wrong: readonly WrongEntry[];
  /** Printed cells that disagree with everything else. */
  readonly misprints: readonly number[];
  /** Every value once the wrong entries are right. */
  readonly values: NetValues;
}

interface Trial {
  readonly suspect: Suspect;
  readonly now: ReadonlyMap<number, number | null>;
  readonly gain: number;
}

/** One entry must explain at least this many disagreements to be suspected rather than the printed cells themselves. */
const FEWEST_EXPLAINED = 2;

/**
 * Compares what is printed with what follows from the facts and finds the fewest slips that explain every difference:
 * as long as one other value of one entry makes more printed cells and margins agree than it makes disagree, that entry
 * is wrong; whatever still disagrees then is misprinted by itself.
 */
export function diagnose(evidence: Evidence, values: NetValues): Diagnosis {
  const wrong: WrongEntry[] = [];
  let current = values;
  for (let best = bestTrial(evidence, current); best.length > 0; best = bestTrial(evidence, current)) {
    const [trial, ...rivals] = best;
    if (trial === undefined) break;
    wrong.push(asWrongEntry(evidence, current, trial, rivals));
    current = applied(current, trial.now);
  }
  return { wrong, misprints: disagreeing(evidence, current), values: current };
}

const applied = (values: NetValues, now: ReadonlyMap<number, number | null>): NetValues =>
  values.map((value, index) => (now.has(index) ? (now.get(index) ?? null) : value));

/** Printed cells that say another number than follows from the facts. */
function disagreeing({ page }: Evidence, values: NetValues): readonly number[] {
  return page.flatMap((_reading, index) => (agrees(page, index, values[index] ?? null) === false ? [index] : []));
}

/** Whether a cell prints a value; null where it prints no number. */
function agrees(page: Page, index: number, value: number | null): boolean | null {
  const reading = page[index];
  return reading === null || reading === undefined || reading.value === null ? null : reading.value === value;
}

/** The best explanation, if there is one, and those that are as good. */
function bestTrial(evidence: Evidence, values: NetValues): readonly Trial[] {
  const deviating = disagreeing(evidence, values);
  const open = evidence.margins.some((margin) => openness(margin, (index) => values[index] ?? null) !== 0);
  if (deviating.length === 0 && !open) return [];
  const trials = suspectsOf(evidence, values, deviating)
    .map((suspect) => tryOut(evidence, values, suspect))
    .filter(({ gain }) => gain >= FEWEST_EXPLAINED);
  const most = Math.max(...trials.map(({ gain }) => gain));
  return trials.filter(({ gain }) => gain === most);
}

function tryOut(evidence: Evidence, values: NetValues, suspect: Suspect): Trial {
  const now = valuesIf(evidence.net, values, suspect);
  let gain = 0;
  for (const [index, value] of now) {
    const [was, is] = [agrees(evidence.page, index, values[index] ?? null), agrees(evidence.page, index, value)];
    // An entry and its printed cell are one place: where both are wrong, that is one slip.
    const counts = is !== was && !(suspect.has(index) && is === false);
    if (counts) gain += is === true ? 1 : -1;
  }
  return { suspect, now, gain: gain + marginGain(evidence, values, now) };
}

function marginGain({ margins }: Evidence, values: NetValues, now: ReadonlyMap<number, number | null>): number {
  const before = (index: number): number | null => values[index] ?? null;
  const after = (index: number): number | null => (now.has(index) ? (now.get(index) ?? null) : before(index));
  const touched = margins.filter(({ left, right }) => [...left, ...right].some((index) => now.has(index)));
  return touched.reduce(
    (gain, margin) => gain + Number(openness(margin, before) !== 0) - Number(openness(margin, after) !== 0),
    0,
  );
}

function asWrongEntry(
  { page }: Evidence,
  values: NetValues,
  { suspect, now }: Trial,
  rivals: readonly Trial[],
): WrongEntry {
  const cells = [...suspect.keys()];
  const witnesses = [...now].flatMap(([index, value]) =>
    !suspect.has(index) && agrees(page, index, values[index] ?? null) === false && agrees(page, index, value) === true
      ? [index]
      : [],
  );
  const others = rivals.flatMap((rival) => [...rival.suspect.keys()]).filter((index) => !cells.includes(index));
  return { cells, right: suspect, witnesses, rivals: [...new Set(others)] };
}
