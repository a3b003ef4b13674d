import type { Equation } from "../relations/equation";
import { figureText } from "../messages/figureText";
import { findingOf } from "./findings";
import { isTotal, type UnprovedTotal } from "../relations/footing";
import type { DataRow } from "../reading/frame";
import type { Finding } from "../report";
import type { Understanding } from "../understanding";

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
    const whole = figures.unitsAt(total, column);
    const sum = parts.reduce((rest, { row }) => rest + (figures.unitsAt(row, column) ?? 0), 0);
    return typeof whole === "number" ? [[column, whole - sum]] : [];
  });
  return new Map(left);
}

/**
 * Whether one line of such parts can be what is missing: no larger than the largest of them. What is larger, or missing beside
 * subtotals, stands in another part of the document.
 */
function isOfTheirKind({ figures }: Understanding, parts: readonly DataRow[], line: Line): boolean {
  if (parts.some(isTotal)) return false;
  return [...line].every(([column, value]) => {
    const values = parts.map(({ row }) => figures.unitsAt(row, column) ?? 0);
    return values.some((part) => part < 0) || value <= Math.max(...values);
  });
}

/** Amounts and counts are missing with their sign: what is left over is no line. */
const isOfTheirSign = ({ figures }: Understanding, parts: readonly DataRow[], line: Line): boolean =>
  [...line].every(([column, value]) => value >= 0 || parts.some(({ row }) => (figures.unitsAt(row, column) ?? 0) < 0));

/** The line's own figures must tie across the columns as those of other lines do. */
function tiesAcross({ relations, frame }: Understanding, line: Line): boolean {
  const asked = relations.filter(
    ({ form, axis, isFirm, target, terms }) =>
      form === "linear" &&
      axis === "column" &&
      isFirm &&
      line.has(target) &&
      terms.every((term) => line.has(term.line)),
  );
  const outcomes = asked.map(({ target, terms }) => ({
    isTrue:
      Math.abs(
        (line.get(target) ?? 0) - terms.reduce((sum, term) => sum + term.sign * (line.get(term.line) ?? 0), 0),
      ) <= terms.length,
    isTelling: terms.filter((term) => (line.get(term.line) ?? 0) !== 0).length > 1,
  }));
  return (
    frame.columns.length > 1 && outcomes.some(({ isTelling }) => isTelling) && outcomes.every(({ isTrue }) => isTrue)
  );
}

/** The total itself is right where a larger total comes out with it. */
function isConfirmed({ equations, figures }: Understanding, total: number): boolean {
  const above = equations.filter(
    ({ relation }: Equation) =>
      relation.axis === "row" && relation.isFirm && relation.terms.some(({ line }) => line === total),
  );
  const verdicts = above.map((equation) => equation.verdict(figures.at));
  return verdicts.filter((verdict) => verdict === "holds").length >= LEAST_COLUMNS && !verdicts.includes("breaks");
}

/** Totals that come out in every column only with a line that is not there: one finding each, at the total. */
export function missingLineFindings(understanding: Understanding): readonly Finding[] {
  const { frame, figures } = understanding;
  return understanding.unproved.flatMap((total) => {
    const own = frame.rows.find(({ row }) => row === total.row);
    if (own === undefined || own.startsSection || own.label === "" || own.mentions.has("excluding")) return [];
    for (const parts of partsOf(total).filter(({ length }) => length >= LEAST_PARTS)) {
      const line = missing(understanding, total.row, parts);
      const columns = [...line].filter(([, value]) => value !== 0).map(([column]) => column);
      // One column alone is a slip in it.
      if (columns.length < LEAST_COLUMNS) break;
      const isProved =
        isConfirmed(understanding, total.row) ||
        (isOfTheirKind(understanding, parts, line) && tiesAcross(understanding, line));
      if (!isProved || !isOfTheirSign(understanding, parts, line)) continue;
      const place = { row: total.row, column: columns[0] ?? 0 };
      const sum = (figures.at(place) ?? 0) - (line.get(place.column) ?? 0);
      const finding = findingOf(understanding, place, sum, "total", "missingLine", [], []);
      return [
        {
          ...finding,
          computed: figureText(
            sum,
            figures.scale,
            Math.max(0, figures.scale - Math.round(Math.log10(figures.step(place)))),
          ),
          relations: columns.length,
        },
      ];
    }
    return [];
  });
}
