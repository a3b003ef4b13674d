import { equationAt, verdictOf, type Law } from "../laws/law";
import { isTotal, type UnprovedTotal } from "../laws/totals";
import { figureText, type Finding } from "../laws/report";
import type { DataRow, Frame } from "../reading/frame";
import type { Understanding } from "../laws/understanding";
import { findingOf } from "./findings";

/** What a line would have to hold in each column for a total to come out. */
type Line = ReadonlyMap<number, number>;

/** Fewer lines than these, or columns, do not show what a total is of. */
const LEAST_PARTS = 2;
const LEAST_COLUMNS = 2;

/** The lines a total stands for if it stands for those above it: since the last heading, or all that are open. */
function partsOf({ open }: UnprovedTotal): readonly (readonly DataRow[])[] {
  const start = open.findLastIndex(({ startsSection }) => startsSection);
  return start > 0 ? [open.slice(start), open] : [open];
}

function missing({ figures, additive }: Understanding, total: number, parts: readonly DataRow[]): Line {
  const left = additive.flatMap((column): [number, number][] => {
    const whole = figures.at(total, column);
    const sum = parts.reduce((rest, { row }) => rest + (figures.at(row, column) ?? 0), 0);
    return typeof whole === "number" ? [[column, whole - sum]] : [];
  });
  return new Map(left);
}

/**
 * Whether one line of such parts can be what is missing: no larger than the largest of them. What is larger, or missing
 * beside subtotals, stands in another part of the document.
 */
function isOfTheirKind({ figures }: Understanding, parts: readonly DataRow[], line: Line): boolean {
  if (parts.some(isTotal)) return false;
  return [...line].every(([column, value]) => {
    const values = parts.map(({ row }) => figures.at(row, column) ?? 0);
    return values.some((part) => part < 0) || value <= Math.max(...values);
  });
}

/** Amounts and counts are missing with their sign: what is left over is no line. */
const isOfTheirSign = ({ figures }: Understanding, parts: readonly DataRow[], line: Line): boolean =>
  [...line].every(([column, value]) => value >= 0 || parts.some(({ row }) => (figures.at(row, column) ?? 0) < 0));

/** The line's own figures must tie across the columns as those of other lines do. */
function tiesAcross({ laws, frame }: Understanding, line: Line): boolean {
  const asked = laws.filter(
    ({ ratio, axis, isFirm, target, terms }) =>
      ratio === null && axis === "column" && isFirm && line.has(target) && terms.every((term) => line.has(term.line)),
  );
  const outcomes = asked.map(({ target, terms }) => {
    const sum = terms.reduce((rest, term) => rest + term.sign * (line.get(term.line) ?? 0), 0);
    return {
      isTrue: Math.abs((line.get(target) ?? 0) - sum) <= terms.length,
      isTelling: terms.filter((term) => (line.get(term.line) ?? 0) !== 0).length > 1,
    };
  });
  return (
    frame.columns.length > 1 && outcomes.some(({ isTelling }) => isTelling) && outcomes.every(({ isTrue }) => isTrue)
  );
}

/** The total itself is right where a larger total comes out with it. */
function isConfirmed({ laws, figures, blanksAreNil }: Understanding, total: number): boolean {
  const above = laws.filter(
    ({ axis, isFirm, terms }) => axis === "row" && isFirm && terms.some(({ line }) => line === total),
  );
  const verdicts = above.flatMap((law) =>
    [...law.positions].map((column) => verdictOf(figures, figures.at, equationAt(law, column), blanksAreNil)),
  );
  return verdicts.filter((verdict) => verdict === "holds").length >= LEAST_COLUMNS && !verdicts.includes("breaks");
}

/** A total with more lines above it than these is not looked into. */
const MOST_PARTS = 60;
/** So many totals of nothing are looked into. */
const MOST_TOTALS = 200;

function missingLine(understanding: Understanding, total: UnprovedTotal, own: DataRow): Finding | null {
  const { figures } = understanding;
  for (const parts of partsOf(total).filter(({ length }) => length >= LEAST_PARTS && length < MOST_PARTS)) {
    const line = missing(understanding, total.row, parts);
    const columns = [...line].filter(([, value]) => value !== 0).map(([column]) => column);
    // One column alone is a slip in it.
    if (columns.length < LEAST_COLUMNS) break;
    const isProved =
      isConfirmed(understanding, own.row) ||
      (isOfTheirKind(understanding, parts, line) && tiesAcross(understanding, line));
    if (!isProved || !isOfTheirSign(understanding, parts, line)) continue;
    const place = { row: total.row, column: columns[0] ?? 0 };
    const sum = (figures.at(place.row, place.column) ?? 0) - (line.get(place.column) ?? 0);
    const decimals = Math.max(0, figures.scale - Math.round(Math.log10(figures.step(place.row, place.column))));
    return {
      ...findingOf(understanding, { place, right: sum, rule: "total", misprint: "missingLine", by: [], others: [] }),
      computed: figureText(sum, figures.scale, decimals),
      relations: columns.length,
    };
  }
  return null;
}

/** Totals that come out in every column only with a line that is not there: one finding each, at the total. */
export function missingLineFindings(understanding: Understanding): readonly Finding[] {
  const rows = new Map(understanding.frame.rows.map((row) => [row.row, row]));
  return understanding.unproved.slice(0, MOST_TOTALS).flatMap((total) => {
    const own = rows.get(total.row);
    const isAsked = own !== undefined && !own.startsSection && own.label !== "" && !own.mentions.has("excluding");
    return isAsked ? (missingLine(understanding, total, own) ?? []) : [];
  });
}

/** Fewer lines do not show that a total should have taken one more. */
const LEAST_LEFT = 3;

const isTotalOfRows = ({ axis, rule, isFirm }: Law): boolean => axis === "row" && rule === "total" && isFirm;

/** Whether the row above has words for its label and nothing else. */
function isUnderHeading({ readings, labelColumns }: Frame, { row }: DataRow): boolean {
  const above = readings[row - 1] ?? [];
  const isBlank = (column: number): boolean => above[column]?.kind === "blank";
  return (
    above.length > 0 &&
    above.every((_, column) => labelColumns.includes(column) || isBlank(column)) &&
    labelColumns.some((column) => above[column]?.kind === "text")
  );
}

/** The first line of a section, where its total is of all the others. */
function leftOutOf(frame: Frame, at: number, { terms }: Law): DataRow | undefined {
  const parts = frame.rows.slice(Math.max(0, at - terms.length), at);
  const lines = new Set(terms.map(({ line }) => line));
  const first = frame.rows[at - terms.length - 1];
  const isWhole =
    parts.length === terms.length && parts.every(({ row, startsSection }) => !startsSection && lines.has(row));
  const isSought = first !== undefined && isWhole && terms.length >= LEAST_LEFT && first.mentions.size === 0;
  return isSought && isUnderHeading(frame, first) && frame.rows[at]?.mentions.has("excluding") !== true
    ? first
    : undefined;
}

/**
 * Totals that come out in every column only without the first line under their heading, which no other takes: one
 * finding each.
 */
export function leftOutFindings(understanding: Understanding): readonly Finding[] {
  const { frame, figures, laws, additive } = understanding;
  const indices = new Map(frame.rows.map(({ row }, index) => [row, index]));
  const taken = new Set(
    laws
      .filter(({ axis }) => axis === "row")
      .flatMap(({ target, terms }) => [target, ...terms.map(({ line }) => line)]),
  );
  return laws.filter(isTotalOfRows).flatMap((law) => {
    const line = leftOutOf(frame, indices.get(law.target) ?? 0, law);
    if (line === undefined || taken.has(line.row)) return [];
    const columns = additive.filter((column) => (figures.at(line.row, column) ?? 0) !== 0);
    const [column] = columns;
    if (column === undefined || columns.length < LEAST_COLUMNS) return [];
    const place = { row: law.target, column };
    const right = (figures.at(law.target, column) ?? 0) + (figures.at(line.row, column) ?? 0);
    const others = [{ row: line.row, column }];
    const finding = findingOf(understanding, { place, right, rule: "total", misprint: "leftOut", by: [], others });
    return [{ ...finding, relations: columns.length }];
  });
}
