import type { DataRow } from "../reading/frame";
import { misprintOf } from "../reading/misprint";
import { plus, type Law, type Term } from "./law";
import { isTakenOff, openRows, type OpenRows } from "./openRows";
import { isBorneOut, supportOf, type Lines, type Support } from "./support";

/** A row that calls itself a total, and the rows above it that no other total has taken. */
export interface UnprovedTotal {
  readonly row: number;
  readonly open: readonly DataRow[];
}

/** Totals that were established, and rows that call themselves one and could not be. */
interface Footing {
  readonly laws: readonly Law[];
  readonly unproved: readonly UnprovedTotal[];
}

/** A set of rows that a total may stand for. */
interface Choice {
  readonly parts: readonly DataRow[];
  readonly terms: readonly Term[];
  readonly support: Support;
  readonly score: number;
}

export const isTotal = ({ mentions, label }: DataRow): boolean =>
  label === "" || mentions.has("total") || mentions.has("subtotal") || mentions.has("gross");
export const isMemo = ({ mentions, isRelative }: DataRow): boolean =>
  isRelative || mentions.has("part") || mentions.has("cumulative");

const lineOf = ({ row }: DataRow): number => row;
const netted = (rows: readonly DataRow[]): readonly Term[] =>
  rows.map((row) => ({ line: row.row, sign: isTakenOff(row) ? -1 : 1 }));
const isUnnetted = (row: DataRow): boolean => !isTakenOff(row) && !row.mentions.has("net");

/** No total is looked for further above than this, but for one of all that is open. */
const REACH = 200;
/** The open rows an unproved total is said to stand below; more do not tell more. */
const MOST_OPEN = 60;

function scored(support: Support, parts: number, startsWell: number): number {
  return support.evidence - 3 * support.breaks + startsWell + 0.02 * Math.min(20, parts);
}

/** A run of rows that ends at a total. */
interface Run {
  readonly start: number;
  readonly isNetted: boolean;
  readonly support: Support;
  readonly score: number;
}

/** The best run of rows that ends at the total, plain or with what is taken off a net total taken off. */
function bestRun(total: DataRow, open: OpenRows): Run | null {
  const { rows } = open;
  const least = Math.max(0, rows.length - REACH);
  const signs = rows.slice(least).some(isTakenOff) ? [false, true] : [false];
  const starts = Array.from({ length: rows.length - least }, (_, index) => rows.length - 1 - index);
  let best: Run | null = null;
  for (const start of least > 0 ? [...starts, 0] : starts) {
    for (const isNetted of signs) {
      const support = open.support(total.row, start, isNetted);
      const startsWell = rows[start]?.startsSection === true ? 0.5 : 0;
      const standing = total.label !== "" && (start === 0 || startsWell > 0) ? "structural" : "suggested";
      // One subtotal is no total: what the total takes besides may stand on another page.
      const isOneTotal = start === rows.length - 1 && rows[start] !== undefined && isTotal(rows[start]);
      if (!isBorneOut(support, standing) || (isOneTotal && support.breaks > 0)) continue;
      const score = scored(support, rows.length - start, startsWell);
      if (best === null || score > best.score) best = { start, isNetted, support, score };
    }
  }
  return best;
}

function choiceOf(rows: readonly DataRow[], { start, isNetted, support, score }: Run): Choice {
  const parts = rows.slice(start);
  return { parts, terms: isNetted ? netted(parts) : plus(parts.map(lineOf)), support, score };
}

/** Open rows of one kind: the totals alone, or all but what belongs to a net figure. */
function selections(lines: Lines, open: readonly DataRow[]): readonly OpenRows[] {
  const window = open.slice(-REACH);
  return [isTotal, isUnnetted]
    .map((isOne) => window.filter(isOne))
    .filter((rows) => rows.length > 1 && rows.length < window.length)
    .map((rows) => {
      const selected = openRows(lines);
      rows.forEach(selected.push);
      return selected;
    });
}

function choose(lines: Lines, total: DataRow, open: OpenRows): Choice | undefined {
  const run = bestRun(total, open);
  if (run !== null && run.support.breaks === 0 && open.rows[run.start]?.startsSection === true)
    return choiceOf(open.rows, run);
  const others = selections(lines, open.rows).flatMap((selected) => {
    const own = bestRun(total, selected);
    return own === null || own.start === selected.rows.length - 1 ? [] : [choiceOf(selected.rows, own)];
  });
  return [...(run === null ? [] : [choiceOf(open.rows, run)]), ...others].sort((a, b) => b.score - a.score)[0];
}

/** Names of parts in a label: `Total (1+2+3)`, `Total, A + B`. */
const NAMED_PARTS = /(?:^|[(\s,])((?:[a-z]|\d{1,2}|[ivx]{1,4})(?:\s*\+\s*(?:[a-z]|\d{1,2}|[ivx]{1,4}))+)(?:$|[)\s,])/i;

/**
 * The rows that a label names as its parts; undefined where it names none, null where not all of them are in the table.
 */
function namedParts(total: DataRow, open: readonly DataRow[]): readonly DataRow[] | null | undefined {
  const names = NAMED_PARTS.exec(total.label)?.[1]
    ?.split("+")
    .map((name) => name.trim().toLowerCase());
  if (names === undefined) return undefined;
  const found = names.map((name) =>
    open.findLast(({ label }) => {
      const words = label.toLowerCase();
      return words.endsWith(` ${name}`) || words.startsWith(`${name}.`) || words.startsWith(`(${name})`);
    }),
  );
  return found.every((row) => row !== undefined) ? found : null;
}

/** So many columns may break where words and place alone say what a total is of. */
const MOST_BREAKS = 4;

/**
 * Whether a total falls short in several columns by more than any of its parts has: it is of more than stands above it.
 */
function isOfMore({ figures, positions }: Lines, total: DataRow, parts: readonly DataRow[]): boolean {
  const short = positions.flatMap((column): readonly boolean[] => {
    const values = parts.map(({ row }) => figures.at(row, column) ?? 0);
    const rest = (figures.at(total.row, column) ?? 0) - values.reduce((sum, value) => sum + value, 0);
    return rest === 0 ? [] : [rest > Math.max(...values)];
  });
  return short.length > 1 && short.every((isShort) => isShort);
}

/** The lines of its own section, or all that is open: by place alone, where at least one column comes out. */
function choiceByPlace(lines: Lines, total: DataRow, open: readonly DataRow[]): Choice | undefined {
  if (total.label === "" || total.mentions.has("excluding")) return undefined;
  const start = Math.max(
    0,
    open.findLastIndex(({ startsSection }) => startsSection),
  );
  const own = [start, 0]
    .filter((from) => open.length - from <= REACH && from < open.length)
    .map((from) => open.slice(from));
  return own.flatMap((parts) => {
    const terms = plus(parts.map(lineOf));
    const support = supportOf(lines, total.row, terms);
    const isOne = parts.length === 1 && parts.some((part) => isTotal(part) || !part.startsSection);
    const isPlausible =
      !isOne && support.holds > 0 && support.breaks <= MOST_BREAKS && support.breaks <= 3 * support.holds;
    return isPlausible && !isOfMore(lines, total, parts)
      ? [{ parts, terms, support, score: scored(support, parts.length, 0) }]
      : [];
  })[0];
}

/** A total of this size in units of its last place does not miss its parts by one slip of print by chance. */
const LEAST_TELLING = 1000;
const LEAST_PARTS = 3;

/** Whether one misprint, of the total or of a part, would make a single sum come out. */
function isOneSlipOff({ figures }: Lines, column: number, total: number, terms: readonly Term[]): boolean {
  const value = (line: number): number => figures.at(line, column) ?? 0;
  const residual = value(total) - terms.reduce((sum, { line, sign }) => sum + sign * value(line), 0);
  const slips = [
    { line: total, right: value(total) - residual },
    ...terms.map(({ line, sign }) => ({ line, right: value(line) + sign * residual })),
  ];
  return slips.some(({ line, right }) => {
    const step = figures.step(line, column);
    const misprint = right % step === 0 ? misprintOf(value(line) / step, right / step) : null;
    return misprint !== null && misprint !== "lost";
  });
}

/**
 * In a table of a single column no other column bears a total out: it stands for all above it if one misprint explains
 * why it does not come out.
 */
function slippedChoice(lines: Lines, total: DataRow, open: readonly DataRow[]): Choice | undefined {
  const section = open.slice(
    Math.max(
      0,
      open.findLastIndex(({ startsSection }) => startsSection),
    ),
  );
  const sets = [open, section, open.filter(isTotal)].filter(({ length }) => length >= LEAST_PARTS && length <= REACH);
  const asked = lines.positions.filter((column) => typeof lines.figures.at(total.row, column) === "number");
  const [column, ...others] = asked;
  if (column === undefined || others.length > 0) return undefined;
  const size = Math.abs(lines.figures.at(total.row, column) ?? 0) / lines.figures.step(total.row, column);
  if (size < LEAST_TELLING) return undefined;
  return sets.flatMap((parts) => {
    const terms = plus(parts.map(lineOf));
    const support = supportOf(lines, total.row, terms);
    return support.breaks === 1 && isOneSlipOff(lines, column, total.row, terms)
      ? [{ parts, terms, support, score: 0 }]
      : [];
  })[0];
}

export const totalLaw = (lines: Lines, target: number, terms: readonly Term[], isFirm: boolean): Law => ({
  axis: "row",
  rule: "total",
  target,
  terms,
  ratio: null,
  positions: new Set(lines.positions),
  isFirm,
});

function choiceFor(lines: Lines, total: DataRow, open: OpenRows): Choice | undefined {
  const named = namedParts(total, open.rows.slice(-REACH));
  if (named === null) return undefined;
  if (named !== undefined) {
    const terms = plus(named.map(lineOf));
    return { parts: named, terms, support: supportOf(lines, total.row, terms), score: 0 };
  }
  return (
    choose(lines, total, open) ??
    choiceByPlace(lines, total, open.rows) ??
    slippedChoice(lines, total, open.rows.slice(-REACH))
  );
}

/** Rows of a long table that are footed before others get a turn. */
const ROWS_AT_ONCE = 100;

/**
 * Walks down the rows and folds the parts of each total into it, so that totals of totals add up too; yields between
 * rows.
 */
export function* footRows(
  lines: Lines,
  rows: readonly DataRow[],
  isTotalRow: (row: DataRow) => boolean = isTotal,
): Generator<void, Footing> {
  const laws: Law[] = [];
  const unproved: UnprovedTotal[] = [];
  const open = openRows(lines);
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) yield;
    if (isMemo(row)) continue;
    const choice = isTotalRow(row) ? choiceFor(lines, row, open) : undefined;
    if (choice !== undefined) {
      laws.push(totalLaw(lines, row.row, choice.terms, true));
      open.remove(choice.parts);
    } else if (isTotalRow(row)) unproved.push({ row: row.row, open: open.rows.slice(-MOST_OPEN) });
    open.push(row);
  }
  return { laws, unproved };
}
