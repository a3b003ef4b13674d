import { type Margin, openness } from "../net/margins";
import type { Net } from "../net/net";
import { type NetValues, valuesIf } from "../net/values";
import type { Evidence } from "./evidence";

/** Entered cells with the values that they might rightly have; both ends of a change of posts go together. */
export type Suspect = ReadonlyMap<number, number | null>;

/** Each entry from which something follows that disagrees, with every value that would mend one of the disagreements. */
export function suspectsOf(
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

function entriesOf({ knots }: Net): readonly Entry[] {
  const movements = movementsOf({ knots });
  const together = new Set(movements.flat().map(({ index }) => index));
  const single = knots.flatMap(({ cell }, index): Entry[] =>
    cell.kind === "input" && !together.has(index) ? [[{ index, sign: 1 }]] : [],
  );
  return [...single, ...movements];
}

/** Both counted ends of each change of posts: what one place loses, another gains. */
export function movementsOf({ knots }: Pick<Net, "knots">): readonly Entry[] {
  const ends = new Map<string, { index: number; sign: number }[]>();
  for (const [index, { cell }] of knots.entries()) {
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
    if (!moved.has(index) || net.knots[index]?.cell.quantity === "percentage") return [];
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
