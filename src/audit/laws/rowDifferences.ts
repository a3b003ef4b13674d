import { wordKey } from "../../budget/notation/formatNumber";
import type { DataColumn, DataRow, Frame } from "../reading/frame";
import type { Figures } from "../reading/figures";
import type { Mention } from "../vocabulary/words";
import { triples, type Candidate } from "./candidates";
import { equationAt, plus, verdictOf, type Law } from "./law";
import { isBorneOut, supportOf, type Lines, type RelationStatus } from "./support";
import { isMemo, isTotal } from "./totals";

const TELLING: readonly Mention[] = ["change", "variance", "net", "less"];
/** Rows further apart than this belong to different groups. */
const REACH = 5;
/** So many totals above a surplus are tried. */
const MOST_TOTALS = 8;

interface Suggested {
  readonly candidate: Candidate;
  readonly standing: RelationStatus;
}

/** Of a few neighbouring rows: what their words say of one as the sum or the difference of others. */
function suggestionsIn(rows: readonly DataRow[]): readonly Suggested[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const says = (line: number | undefined, mention: Mention): boolean =>
    byRow.get(line ?? -1)?.mentions.has(mention) === true;
  const tells = (line: number): boolean => TELLING.some((mention) => says(line, mention));
  return triples(
    rows.map(({ row }) => row),
    REACH,
  ).flatMap((candidate) => {
    const { target, terms } = candidate;
    if (!tells(target) && !terms.some(({ line }) => tells(line))) return [];
    const at = rows.findIndex(({ row }) => row === target);
    const [base, change] = rows.slice(Math.max(0, at - 2), at);
    // A base, its change and the result, one under the other.
    const isSequence =
      terms.every(({ line, sign }) => sign > 0 && (line === base?.row || line === change?.row)) &&
      change !== undefined &&
      tells(change.row) &&
      !tells(target) &&
      says(target, "estimate");
    const [gross, less] = [terms.find(({ sign }) => sign > 0), terms.find(({ sign }) => sign < 0)];
    // A net figure under its gross figure and what is taken off.
    const isNetting =
      says(target, "net") && !says(target, "less") && says(less?.line, "less") && says(gross?.line, "gross");
    return [{ candidate, standing: isSequence || isNetting ? ("structural" as const) : ("suggested" as const) }];
  });
}

/** What is left of one total after another, wherever they stand: revenue less expenses, assets less liabilities. */
function leftOver(row: DataRow, totals: readonly DataRow[]): readonly Suggested[] {
  if (!row.mentions.has("variance") && !row.mentions.has("net")) return [];
  return totals.flatMap((whole, first) =>
    totals.slice(first + 1).map((taken): Suggested => ({
      standing: "structural",
      candidate: {
        target: row.row,
        isRun: false,
        terms: [
          { line: whole.row, sign: 1 },
          { line: taken.row, sign: -1 },
        ],
      },
    })),
  );
}

interface Weighed {
  readonly law: Law;
  readonly breaks: number;
  readonly score: number;
}

function weigh(lines: Lines, { candidate: { target, terms }, standing }: Suggested): readonly Weighed[] {
  const support = supportOf(lines, target, terms);
  const isTold = standing === "structural";
  if (!isBorneOut(support, standing) || (!isTold && support.genuine <= 2 * support.breaks)) return [];
  const law: Law = {
    axis: "row",
    rule: terms.some(({ sign }) => sign < 0) ? "variance" : "change",
    target,
    terms,
    ratio: null,
    positions: new Set(lines.positions),
    isFirm: true,
  };
  return [{ law, breaks: support.breaks, score: support.evidence - 3 * support.breaks + (isTold ? 0.5 : 0) }];
}

const ROWS_AT_ONCE = 100;

/**
 * Rows that are the difference or the sum of two others: change, variance, net of staff assessment; yields between
 * rows.
 */
export function* rowDifferences(lines: Lines, rows: readonly DataRow[]): Generator<void, readonly Law[]> {
  const laws: Law[] = [];
  const totals: DataRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_AT_ONCE === 0) yield;
    const near = rows.slice(Math.max(0, at - REACH + 1), at + 1);
    const isAnyTelling = near.some(({ mentions }) => TELLING.some((mention) => mentions.has(mention)));
    const suggested = isAnyTelling ? suggestionsIn(near).filter(({ candidate }) => candidate.target === row.row) : [];
    const weighed = [...leftOver(row, totals.slice(-MOST_TOTALS)), ...suggested].flatMap((own) => weigh(lines, own));
    const [best] = [...weighed].sort((a, b) => b.score - a.score);
    if (best !== undefined) laws.push(best.law);
    if (isTotal(row)) totals.push(row);
  }
  return laws;
}

/** A total that is printed again under the same name, of other parts. */
export function repeatedTotals(lines: Lines, rows: readonly DataRow[]): readonly Law[] {
  const last = new Map<string, DataRow>();
  return rows.flatMap((row): readonly Law[] => {
    if (!isTotal(row) || isMemo(row) || row.label === "") return [];
    const key = wordKey(row.label);
    const earlier = last.get(key);
    last.set(key, row);
    if (earlier === undefined) return [];
    const terms = plus([earlier.row]);
    const support = supportOf(lines, row.row, terms);
    if (support.evidence < 3 || support.holds < 4 || support.breaks > 1) return [];
    const positions = new Set(lines.positions);
    return [{ axis: "row", rule: "repeat", target: row.row, terms, ratio: null, positions, isFirm: true }];
  });
}

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map(wordKey)
    .filter((word) => word !== "");

/** A heading is named by its words in whatever order: "proposed programme budget for 2026". */
function isNamedIn(label: string, heading: string): boolean {
  if (wordKey(heading) === "") return false;
  const words = new Set(wordsOf(label));
  return wordKey(label).includes(wordKey(heading)) || wordsOf(heading).every((word) => words.has(word));
}

/** The column that a label names: "compared with 2025 approved". */
function namedColumn(frame: Frame, label: string, besides: number): DataColumn | undefined {
  const named = frame.columns.filter(({ column, heading }) => column !== besides && isNamedIn(label, heading));
  return [...named].sort((a, b) => b.heading.length - a.heading.length)[0];
}

function varianceLaw(frame: Frame, figures: Figures, row: DataRow, total: DataRow): Law | null {
  const printed = frame.columns.filter(({ column }) => typeof figures.at(row.row, column) === "number");
  const [own, ...others] = printed;
  const base = own === undefined ? undefined : namedColumn(frame, row.label, own.column);
  if (own === undefined || others.length > 0 || base === undefined) return null;
  const tenth = 10 ** Math.max(0, figures.scale - 1);
  return {
    axis: "column",
    rule: "percentage",
    target: own.column,
    terms: [
      { line: own.column, sign: 1 },
      { line: base.column, sign: -1 },
    ],
    ratio: {
      base: base.column,
      basePosition: total.row,
      termPosition: total.row,
      divisor: 0.01,
      step: Math.min(figures.step(row.row, own.column), tenth),
      asksNil: false,
    },
    positions: new Set([row.row]),
    isFirm: true,
  };
}

const HALF_A_TENTH = 0.05 + 1e-9;

/**
 * Whether the percentage is of something else: of another total above, or of a base from which one of the changes was
 * taken, such as what moved to another section.
 */
function isOfSomethingElse(frame: Frame, figures: Figures, law: Law, row: number, totals: readonly DataRow[]): boolean {
  const base = law.ratio?.base ?? -1;
  const printed = figures.at(row, law.target);
  if (typeof printed !== "number") return false;
  const changes = frame.columns.filter(({ mentions }) => mentions.has("change")).map(({ column }) => column);
  return totals.some((total) =>
    [null, ...changes].some((change) => {
      const from = (figures.at(total.row, base) ?? 0) + (change === null ? 0 : (figures.at(total.row, change) ?? 0));
      const percentage = (100 * ((figures.at(total.row, law.target) ?? 0) - from)) / from;
      return Math.abs(percentage - printed / 10 ** figures.scale) <= HALF_A_TENTH;
    }),
  );
}

const never = (): boolean => false;

/**
 * Rows under a total that give its variance from a column they name, in per cent; not those that leave something out.
 */
export function varianceRows(frame: Frame, figures: Figures): readonly Law[] {
  const totals: DataRow[] = [];
  return frame.rows.flatMap((row) => {
    if (isTotal(row) && !row.isRelative) totals.push(row);
    const above = totals.slice(-MOST_TOTALS);
    const total = above.at(-1);
    const isPlain = row.isRelative && row.mentions.has("variance") && !row.mentions.has("excluding");
    const law = isPlain && total !== undefined ? varianceLaw(frame, figures, row, total) : null;
    if (law === null) return [];
    const verdict = verdictOf(figures, figures.at, equationAt(law, row.row), never);
    return verdict === "breaks" && isOfSomethingElse(frame, figures, law, row.row, above) ? [] : [law];
  });
}
