import type { DataRow } from "../reading/frame";
import { plus, type Law } from "./law";
import { openRows, type OpenRows } from "./openRows";
import { supportOf, type Lines, type Support } from "./support";
import { isMemo, isTotal, totalLaw, type UnprovedTotal } from "./totals";

/** Rows that stand above what they are the total of, and the rows that they take with them. */
interface Parents {
  readonly laws: readonly Law[];
  readonly folded: ReadonlySet<number>;
}

/** Lines that count items, and those of them that the items do not bear out. */
interface ItemParents extends Parents {
  readonly unproved: readonly UnprovedTotal[];
}

/** The number of an item in its label: `12. Report of the Secretary-General`. */
const ITEM = /^\(?\d{1,3}[.)]\s/;
const isItem = ({ label }: DataRow): boolean => ITEM.test(label);
/** `(number of documents)` says that a line counts the items below it. */
const countsItems = ({ mentions, label }: DataRow): boolean => mentions.has("count") && /[(（]/.test(label);

const lineOf = ({ row }: DataRow): number => row;

/** The items of a deliverable come out in some columns, and in as many as they do not. */
const comesOut = ({ holds, breaks }: Support): boolean => holds > 0 && holds >= breaks;

/** Lines that count numbered items: each is the sum of the items down to the next line without a number. */
export function itemParents(lines: Lines, rows: readonly DataRow[]): ItemParents {
  const laws: Law[] = [];
  const unproved: UnprovedTotal[] = [];
  const folded = new Set<number>();
  rows.forEach((row, at) => {
    if (isItem(row) || isTotal(row) || !countsItems(row)) return;
    const items: DataRow[] = [];
    for (let next = at + 1; next < rows.length; next += 1) {
      const item = rows[next];
      if (item === undefined || !isItem(item)) break;
      items.push(item);
    }
    const terms = plus(items.map(lineOf));
    if (items.length === 0) return;
    items.forEach((item) => folded.add(item.row));
    folded.add(row.row);
    if (comesOut(supportOf(lines, row.row, terms))) laws.push(totalLaw(lines, row.row, terms, true));
    else unproved.push({ row: row.row, open: [] });
  });
  return { laws, folded, unproved };
}

/** How sure it must be that a row stands for those below it: by itself, or where the totals then come out. */
export type Certainty = "alone" | "withTotals";

const isBorneOutBelow = {
  alone: ({ evidence, holds, breaks }) => evidence >= 2.5 && holds >= 3 && breaks <= Math.max(1, holds * 0.12),
  withTotals: ({ evidence, holds, breaks }) => evidence >= 0.7 && holds >= breaks && breaks <= 1,
} as const satisfies Readonly<Record<Certainty, (support: Support) => boolean>>;

/** A heading line has no more parts than these below it. */
const MOST_PARTS = 30;

/** The rows down from the nearest one that come out, from an index of the open rows on. */
interface Choice {
  readonly start: number;
  readonly support: Support;
  readonly score: number;
}

/**
 * A row that calls itself a total stands before its parts only where nothing stands before it. The last open row is the
 * nearest below.
 */
function choiceBelow(row: DataRow, below: OpenRows, certainty: Certainty): Choice | null {
  if (isTotal(row) && !row.startsSection) return null;
  const { rows } = below;
  const least = Math.max(0, rows.length - MOST_PARTS);
  let best: Choice | null = null;
  for (let start = rows.length - 1; start >= least; start -= 1) {
    const part = rows[start];
    if (part === undefined || (isTotal(part) && !isTotal(row))) break;
    if (start === rows.length - 1) continue;
    const support = below.support(row.row, start, false);
    const { evidence, holds, breaks } = support;
    const isAllBelow = isTotal(row) && start === 0 && evidence >= 0.7 && breaks <= 1 && holds >= 1;
    if (!isAllBelow && !isBorneOutBelow[certainty](support)) continue;
    const score = evidence - 3 * breaks + 0.02 * (rows.length - start);
    if (best === null || score > best.score) best = { start, support, score };
  }
  return best;
}

/** Rows of a long table that are tried before others get a turn. */
const ROWS_AT_ONCE = 100;

/**
 * Rows that stand for those below them without saying so: from the bottom up, the run that adds up best; yields between
 * rows.
 */
export function* headingParents(
  lines: Lines,
  rows: readonly DataRow[],
  certainty: Certainty,
): Generator<void, Parents> {
  const laws: Law[] = [];
  const folded = new Set<number>();
  // From the bottom up: those that stand for others in place of them.
  const below = openRows(lines);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    if (at % ROWS_AT_ONCE === 0) yield;
    const row = rows[at];
    if (row === undefined || isMemo(row)) continue;
    const choice = choiceBelow(row, below, certainty);
    if (choice !== null) {
      const parts = below.rows.slice(choice.start);
      const isFirm = isTotal(row) || certainty === "withTotals" || choice.support.evidence >= 6;
      const law = totalLaw(lines, row.row, plus(parts.map(lineOf).reverse()), isFirm);
      // A heading line may leave out a column that only its parts have.
      const printed = lines.positions.filter((column) => (lines.figures.at(row.row, column) ?? 0) !== 0);
      laws.push({ ...law, positions: new Set(printed) });
      parts.forEach((part) => folded.add(part.row));
      below.remove(parts);
    }
    below.push(row);
  }
  return { laws, folded };
}
