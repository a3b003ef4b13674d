import { balancesOf, type Suggestion } from "./balance";
import { triples, type Candidate } from "./candidates";
import { isTotal } from "./footing";
import type { DataRow } from "../reading/frame";
import type { LinearRelation } from "./relation";
import type { Lines } from "./support";
import type { Mention } from "../vocabulary/mention";

const TELLING: readonly Mention[] = ["change", "variance", "net", "less"];
/** Rows further apart than this belong to different groups. */
const REACH = 5;

/** A base, its change and the result, one under the other. */
function isSequence(
  rows: readonly DataRow[],
  tells: (line: number) => boolean,
  { target, terms }: Pick<Candidate, "target" | "terms">,
): boolean {
  const at = rows.findIndex(({ row }) => row === target);
  const [base, change] = rows.slice(Math.max(0, at - 2), at);
  const isAsked = terms.every(({ line, sign }) => sign > 0 && (line === base?.row || line === change?.row));
  return (
    isAsked &&
    change !== undefined &&
    tells(change.row) &&
    !tells(target) &&
    rows[at]?.mentions.has("estimate") === true
  );
}

/** A net figure under its gross figure and what is taken off. */
function isNetting(rows: readonly DataRow[], { target, terms }: Pick<Candidate, "target" | "terms">): boolean {
  const says = (line: number | undefined, mention: Mention): boolean =>
    rows.find(({ row }) => row === line)?.mentions.has(mention) === true;
  const [gross, less] = [terms.find(({ sign }) => sign > 0), terms.find(({ sign }) => sign < 0)];
  return says(target, "net") && !says(target, "less") && says(less?.line, "less") && says(gross?.line, "gross");
}

/** What is left of one total after another, wherever they stand: revenue less expenses, assets less liabilities. */
function leftOvers(rows: readonly DataRow[]): readonly Candidate[] {
  return rows.flatMap((row, at) => {
    if (!row.mentions.has("variance") && !row.mentions.has("net")) return [];
    const totals = rows.slice(0, at).filter(isTotal);
    return totals.flatMap((whole, first) =>
      totals.slice(first + 1).map((taken): Candidate => ({
        target: row.row,
        isRun: false,
        terms: [
          { line: whole.row, sign: 1 },
          { line: taken.row, sign: -1 },
        ],
      })),
    );
  });
}

/** Rows that are the difference of two others: change, variance, net of staff assessment. */
export function rowBalances(lines: Lines, rows: readonly DataRow[]): readonly LinearRelation[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const tells = (line: number): boolean => TELLING.some((mention) => byRow.get(line)?.mentions.has(mention));
  const left = leftOvers(rows);
  const suggest = (candidate: Candidate): Suggestion => {
    const { target, terms } = candidate;
    const isSuggested = tells(target) || terms.some(({ line }) => tells(line));
    const standing =
      left.includes(candidate) || isSequence(rows, tells, candidate) || isNetting(rows, candidate)
        ? "structural"
        : isSuggested
          ? "suggested"
          : "none";
    return {
      standing,
      rule: terms.some(({ sign }) => sign < 0) ? "variance" : "change",
      weight: standing === "structural" ? 0.5 : 0,
    };
  };
  const candidates = [
    ...left,
    ...triples(
      rows.map(({ row }) => row),
      REACH,
    ),
  ].filter((candidate) => suggest(candidate).standing !== "none");
  return balancesOf(lines, candidates, suggest);
}
