import { type Margin, type NetValues, openness, valuesIf } from "../net/margins";
import type { Net } from "../net/net";
import type { Page } from "../page/reading";

/** What there is to compare: what follows from what, what is printed, and which sums are entered twice. */
interface Evidence {
  readonly net: Net;
  readonly page: Page;
  readonly margins: readonly Margin[];
}

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

/** Entered cells with the values that they might rightly have; both ends of a change of posts go together. */
type Suspect = ReadonlyMap<number, number | null>;

/**
 * Each entry from which something follows that disagrees, with every value that would mend one of the disagreements.
 */
function suspectsOf(
  { net, page, margins }: Evidence,
  values: NetValues,
  deviating: readonly number[],
): readonly Suspect[] {
  const wanted = new Map(deviating.map((index) => [index, page[index]?.value ?? 0]));
  const open = margins.filter((margin) => openness(margin, (index) => values[index] ?? 0) !== 0);
  const origins = net.originsOf([...deviating, ...open.flatMap(({ left, right }) => [...left, ...right])]);
  return entriesOf(net)
    .filter((entry) => entry.some(({ index }) => origins.has(index)))
    .flatMap((entry) => {
      const amounts = new Set([
        ...ownAmounts(entry, wanted),
        ...followingAmounts(net, values, entry, wanted),
        ...marginAmounts(net, values, entry, open),
      ]);
      return [...amounts].map((amount) => suspectAt(entry, amount));
    });
}

/** Cells that are entered together, with the sign that each has. */
type Entry = readonly { readonly index: number; readonly sign: number }[];

const suspectAt = (entry: Entry, amount: number): Suspect =>
  new Map(entry.map(({ index, sign }) => [index, sign * amount]));
const amountOf = ([first]: Entry, values: NetValues): number =>
  first === undefined ? 0 : first.sign * (values[first.index] ?? 0);

function entriesOf({ netCells }: Net): readonly Entry[] {
  const movements = movementsOf({ netCells });
  const together = new Set(movements.flat().map(({ index }) => index));
  const single = netCells.flatMap(({ cell }, index): Entry[] =>
    cell.kind === "input" && !together.has(index) ? [[{ index, sign: 1 }]] : [],
  );
  return [...single, ...movements];
}

/** Both counted ends of each change of posts: what one place loses, another gains. */
function movementsOf({ netCells }: Pick<Net, "netCells">): readonly Entry[] {
  const ends = new Map<string, { index: number; sign: number }[]>();
  for (const [index, { cell }] of netCells.entries()) {
    if (cell.kind !== "input" || cell.fact.of !== "postChange" || cell.value === null) continue;
    const own = { index, sign: cell.fact.end === "to" ? 1 : -1 };
    ends.set(cell.fact.change, [...(ends.get(cell.fact.change) ?? []), own]);
  }
  return [...ends.values()].filter((both) => both.length > 1);
}

function ownAmounts(entry: Entry, wanted: ReadonlyMap<number, number>): readonly number[] {
  return entry.flatMap(({ index, sign }) => {
    const value = wanted.get(index);
    return value === undefined ? [] : [sign * value];
  });
}

/** Values that would make a cell which follows from the entry say what is printed there. */
function followingAmounts(
  net: Net,
  values: NetValues,
  entry: Entry,
  wanted: ReadonlyMap<number, number>,
): readonly number[] {
  const followers = new Set(net.followersOf(entry.map(({ index }) => index)));
  if (![...wanted.keys()].some((index) => followers.has(index))) return [];
  const amount = amountOf(entry, values);
  const moved = valuesIf(net, values, suspectAt(entry, amount + 1));
  return [...wanted].flatMap(([index, value]) => {
    if (!moved.has(index) || net.netCells[index]?.cell.quantity === "percentage") return [];
    const now = values[index] ?? 0;
    return shifted(amount, value - now, (moved.get(index) ?? 0) - now);
  });
}

function marginAmounts(net: Net, values: NetValues, entry: Entry, open: readonly Margin[]): readonly number[] {
  if (open.length === 0) return [];
  const read = (index: number): number => values[index] ?? 0;
  const amount = amountOf(entry, values);
  const moved = valuesIf(net, values, suspectAt(entry, amount + 1));
  const readMoved = (index: number): number => (moved.has(index) ? (moved.get(index) ?? 0) : read(index));
  return open.flatMap((margin) =>
    shifted(amount, -openness(margin, read), openness(margin, readMoved) - openness(margin, read)),
  );
}

/** The amount that closes a gap which narrows by `slope` for each unit. */
function shifted(amount: number, gap: number, slope: number): readonly number[] {
  return slope === 0 || gap % slope !== 0 ? [] : [amount + gap / slope];
}
