import { wordKey } from "../../budget/notation/wordKey";
import type { Place } from "../reading/figures";
import type { DataRow } from "../reading/frame";
import { misprintOf } from "../slips/misprint";
import { placeOf, type LinearRelation, type Term } from "./relation";
import { isBorneOut, supportOf, type Lines, type Support } from "./support";

/** A row that calls itself a total, and the rows above it that no other total has taken. */
export interface UnprovedTotal {
  readonly row: number;
  readonly open: readonly DataRow[];
}

/** Totals that were established, and rows that call themselves one and could not be. */
export interface Footing {
  readonly relations: readonly LinearRelation[];
  readonly unproved: readonly UnprovedTotal[];
}

interface Choice {
  readonly parts: readonly DataRow[];
  readonly terms: readonly Term[];
  readonly support: Support;
  readonly score: number;
}

export const isTotal = ({ mentions, label }: DataRow): boolean =>
  label === "" || mentions.has("total") || mentions.has("subtotal") || mentions.has("gross");
const isMemo = ({ mentions, isRelative }: DataRow): boolean =>
  isRelative || mentions.has("part") || mentions.has("cumulative");

const plus = (rows: readonly DataRow[]): readonly Term[] => rows.map(({ row }) => ({ line: row, sign: 1 }));

/** What is taken off a net total carries its own words: staff assessment, income. */
const netted = (rows: readonly DataRow[]): readonly Term[] =>
  rows.map(({ row, mentions }) => ({ line: row, sign: mentions.has("less") ? -1 : 1 }));

const isUnnetted = ({ mentions }: DataRow): boolean => !mentions.has("less") && !mentions.has("net");

/** Sets of open rows that a total may stand for: every run that ends at it, and the same with totals alone or without a netting. */
function partsFor(open: readonly DataRow[]): readonly (readonly DataRow[])[] {
  const suffixes = open.map((_, index) => open.slice(index));
  const totals = open.filter(isTotal);
  const ofTotals =
    totals.length > 1 && totals.length < open.length
      ? totals.map((_, index) => totals.slice(index)).filter((rows) => rows.length > 1)
      : [];
  const unnetted = open.filter(isUnnetted);
  const besidesNet = unnetted.length < open.length ? unnetted.map((_, index) => unnetted.slice(index)) : [];
  return [...suffixes, ...ofTotals, ...besidesNet];
}

function choiceOf(
  lines: Lines,
  total: DataRow,
  parts: readonly DataRow[],
  terms: readonly Term[],
  isWhole: boolean,
): Choice | null {
  const support = supportOf(lines, total.row, terms);
  const startsWell = parts[0]?.startsSection === true ? 0.5 : 0;
  if (!isBorneOut(support, isWhole || startsWell > 0 ? "structural" : "suggested")) return null;
  return {
    parts,
    terms,
    support,
    score: support.evidence - 3 * support.breaks + startsWell + 0.02 * Math.min(20, parts.length),
  };
}

/** All that is open, or all of the totals among it, or all but what belongs to a net figure. */
const isWholeOf = (parts: readonly DataRow[], open: readonly DataRow[]): boolean =>
  [open, open.filter(isTotal), open.filter(isUnnetted)].some(({ length }) => length === parts.length);

function choose(lines: Lines, total: DataRow, open: readonly DataRow[]): Choice | undefined {
  const choices = partsFor(open).flatMap((parts) => {
    const isWhole = isWholeOf(parts, open);
    const signed = parts.some(({ mentions }) => mentions.has("less"))
      ? choiceOf(lines, total, parts, netted(parts), isWhole)
      : null;
    return [choiceOf(lines, total, parts, plus(parts), isWhole), signed].flatMap((choice) => choice ?? []);
  });
  return choices.sort((a, b) => b.score - a.score)[0];
}

/** A total of this size in units of its last place does not miss its parts by one slip of print by chance. */
const LEAST_TELLING = 1000;
const LEAST_PARTS = 3;

/** Whether one misprint, of the total or of a part, would make a single sum come out. */
function isOneSlipOff(
  { figures }: Lines,
  place: (line: number) => Place,
  total: number,
  terms: readonly Term[],
): boolean {
  const value = (line: number): number => figures.at(place(line)) ?? 0;
  const residual = value(total) - terms.reduce((sum, { line, sign }) => sum + sign * value(line), 0);
  const slips = [
    { line: total, right: value(total) - residual },
    ...terms.map(({ line, sign }) => ({ line, right: value(line) + sign * residual })),
  ];
  return slips.some(({ line, right }) => {
    const step = figures.step(place(line));
    const misprint = right % step === 0 ? misprintOf(value(line) / step, right / step) : null;
    return misprint !== null && misprint !== "lost";
  });
}

/** In a table of a single column no other column bears a total out: it stands for all above it if one misprint explains why it does not come out. */
function slippedChoice(lines: Lines, total: DataRow, open: readonly DataRow[]): Choice | undefined {
  const section = open.slice(
    Math.max(
      0,
      open.findLastIndex(({ startsSection }) => startsSection),
    ),
  );
  const sets = [open, section, open.filter(isTotal)].filter(({ length }) => length >= LEAST_PARTS);
  return sets.flatMap((parts) => {
    const terms = plus(parts);
    const support = supportOf(lines, total.row, terms);
    const [position, ...others] = support.asked;
    if (position === undefined || others.length > 0 || support.breaks !== 1) return [];
    const place = (line: number): Place => placeOf(lines.axis, line, position);
    const size = Math.abs(lines.figures.at(place(total.row)) ?? 0) / lines.figures.step(place(total.row));
    return size >= LEAST_TELLING && isOneSlipOff(lines, place, total.row, terms)
      ? [{ parts, terms, support, score: 0 }]
      : [];
  })[0];
}

const relationOf = (total: DataRow, { terms, support }: Choice, isFirm: boolean): LinearRelation => ({
  form: "linear",
  axis: "row",
  rule: "total",
  target: total.row,
  terms,
  positions: support.asked,
  isFirm,
});

/** Walks down the rows and folds the parts of each total into it, so that totals of totals add up too. */
export function footRows(
  lines: Lines,
  rows: readonly DataRow[],
  isTotalRow: (row: DataRow) => boolean = isTotal,
): Footing {
  const relations: LinearRelation[] = [];
  const unproved: UnprovedTotal[] = [];
  let open: readonly DataRow[] = [];
  for (const row of rows) {
    if (isMemo(row)) continue;
    const choice = isTotalRow(row) ? (choose(lines, row, open) ?? slippedChoice(lines, row, open)) : undefined;
    if (choice !== undefined) relations.push(relationOf(row, choice, true));
    else if (isTotalRow(row)) unproved.push({ row: row.row, open });
    const used = choice?.parts ?? [];
    open = [...open.filter((other) => !used.includes(other)), row];
  }
  return { relations, unproved };
}

/** How sure it must be that a row stands for those below it: by itself, or where the totals then come out. */
export type Certainty = "alone" | "withTotals";

const isBorneOutBelow = {
  alone: ({ evidence, holds, breaks }) => evidence >= 2.5 && holds >= 3 && breaks <= Math.max(1, holds * 0.12),
  withTotals: ({ evidence, holds, breaks }) => evidence >= 0.7 && holds >= breaks && breaks <= 1,
} as const satisfies Readonly<Record<Certainty, (support: Support) => boolean>>;

/** Rows that stand for those below them without saying so: from the bottom up, the longest run that adds up. */
export function footParents(
  lines: Lines,
  rows: readonly DataRow[],
  certainty: Certainty = "alone",
): { readonly relations: readonly LinearRelation[]; readonly folded: ReadonlySet<number> } {
  const relations: LinearRelation[] = [];
  const folded = new Set<number>();
  let below: readonly DataRow[] = [];
  for (const row of [...rows].reverse()) {
    const choice = isMemo(row) ? undefined : parentChoice(lines, row, below, certainty);
    if (choice !== undefined) {
      relations.push(
        relationOf(row, choice, isTotal(row) || certainty === "withTotals" || choice.support.evidence >= 6),
      );
      choice.parts.forEach((part) => folded.add(part.row));
    }
    below = isMemo(row) ? below : [row, ...below.slice(choice?.parts.length ?? 0)];
  }
  return { relations, folded };
}

/** A row that calls itself a total stands before its parts only where nothing stands before it. */
function parentChoice(lines: Lines, row: DataRow, below: readonly DataRow[], certainty: Certainty): Choice | undefined {
  if (isTotal(row) && !row.startsSection) return undefined;
  const end = below.findIndex((other) => isTotal(other));
  const reach = isTotal(row) ? below : below.slice(0, end < 0 ? below.length : end);
  const prefixes = reach.map((_, index) => reach.slice(0, index + 1)).filter((parts) => parts.length > 1);
  const choices = prefixes.flatMap((parts) => {
    const support = supportOf(lines, row.row, plus(parts));
    const isAllBelow = isTotal(row) && parts.length === below.length && isBorneOut(support, "structural");
    return isBorneOutBelow[certainty](support) || isAllBelow
      ? [{ parts, terms: plus(parts), support, score: support.evidence - 3 * support.breaks + 0.02 * parts.length }]
      : [];
  });
  return choices.sort((a, b) => b.score - a.score)[0];
}

/** A total that is printed again under the same name, of other parts. */
export function repeatedTotals(lines: Lines, rows: readonly DataRow[]): readonly LinearRelation[] {
  const totals = rows.filter((row) => isTotal(row) && !isMemo(row) && row.label !== "");
  return totals.flatMap((row, index) => {
    const earlier = totals.slice(0, index).findLast(({ label }) => wordKey(label) === wordKey(row.label));
    if (earlier === undefined) return [];
    const support = supportOf(lines, row.row, plus([earlier]));
    if (support.evidence < 3 || support.holds < 4 || support.breaks > 1) return [];
    return [
      {
        form: "linear",
        axis: "row",
        rule: "repeat",
        target: row.row,
        terms: plus([earlier]),
        positions: support.asked,
        isFirm: true,
      },
    ];
  });
}
