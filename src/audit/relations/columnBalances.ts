import { balancesOf, type Suggestion } from "./balance";
import { balances, gapped, runs, strides, triples, type Candidate } from "./candidates";
import type { DataColumn, Frame } from "../reading/frame";
import type { LinearRelation, Rule } from "./relation";
import type { Lines } from "./support";
import type { Mention } from "../vocabulary/mention";

/** With more columns, runs with gaps are too many and mean too little. */
const FEW = 12;

/** What stands between its base and itself makes an estimate: one slip in it weighs less than another base that is equal by chance. */
const WHOLE_ESTIMATE = 4.5;

const TELLING: readonly Mention[] = ["total", "subtotal", "change", "variance", "recosting", "net"];

const mentionsAny = (column: DataColumn | undefined, mentions: readonly Mention[]): boolean =>
  mentions.some((mention) => column?.mentions.has(mention));

function isPrinted(frame: Frame, { target, terms }: Candidate): boolean {
  return frame.formulas.some(
    (formula) =>
      formula.divisor === null &&
      formula.target === target &&
      formula.terms.length === terms.length &&
      formula.terms.every((term) => terms.some(({ line, sign }) => line === term.column && sign === term.sign)),
  );
}

/** An estimate named as such, from the base before the changes and all the changes between them. */
function isEstimate(frame: Frame, { target, terms }: Candidate): boolean {
  if (terms.length < 2 || terms.some(({ sign, line }) => sign < 0 || line > target)) return false;
  const at = (line: number): number => frame.columns.findIndex(({ column }) => column === line);
  const isChange = (line: number): boolean => frame.columns[at(line)]?.mentions.has("change") === true;
  const [base, ...changes] = [...terms].sort((a, b) => a.line - b.line);
  if (base === undefined || isChange(target) || isChange(base.line)) return false;
  const isWhole = frame.columns.slice(at(base.line) + 1, at(target)).length === changes.length;
  return changes.every(({ line }) => isChange(line)) && isWhole;
}

const saysTotal = (column: DataColumn | undefined): boolean => mentionsAny(column, ["total", "subtotal"]);

/** A total of all that stands before it since the last total or the beginning of its group; or of all the subtotals. */
function isWholeGroup(frame: Frame, { target, terms, isRun }: Candidate): boolean {
  const at = frame.columns.findIndex(({ column }) => column === target);
  if (!saysTotal(frame.columns[at]) || terms.some(({ sign, line }) => sign < 0 || line > target)) return false;
  const first = frame.columns.findIndex(({ column }) => column === Math.min(...terms.map(({ line }) => line)));
  const before = frame.columns[first - 1];
  if (isRun) return before === undefined || saysTotal(before) || before.top !== frame.columns[first]?.top;
  const subtotals = frame.columns.slice(0, at).filter(saysTotal);
  return (
    subtotals.length === terms.length && subtotals.every(({ column }) => terms.some(({ line }) => line === column))
  );
}

/** A difference is a variance, a sum that ends in a total is one, and what is left is a change to a base. */
function ruleOf(column: DataColumn | undefined, { terms }: Candidate): Rule {
  if (terms.some(({ sign }) => sign < 0)) return "variance";
  if (saysTotal(column)) return "total";
  return "change";
}

/** Headings may have slipped by a column, so the neighbours' words count too, but less. */
function suggester(frame: Frame): (candidate: Candidate) => Suggestion {
  const at = new Map(frame.columns.map((column, index) => [column.column, index]));
  const near = (line: number): readonly (DataColumn | undefined)[] =>
    [-1, 0, 1].map((offset) => frame.columns[(at.get(line) ?? -9) + offset]);
  return (candidate) => {
    const own = frame.columns[at.get(candidate.target) ?? -1];
    const rule = ruleOf(own, candidate);
    if (isPrinted(frame, candidate)) return { standing: "structural", rule, weight: 3 };
    if (isEstimate(frame, candidate)) return { standing: "structural", rule, weight: WHOLE_ESTIMATE };
    const involved = [
      candidate.target,
      ...(candidate.terms.length === 2 ? candidate.terms.map(({ line }) => line) : []),
    ];
    if (isWholeGroup(frame, candidate)) return { standing: "structural", rule, weight: 1 };
    if (saysTotal(own)) return { standing: "suggested", rule, weight: 0.5 };
    const isSuggested = involved.some((line) => near(line).some((column) => mentionsAny(column, TELLING)));
    // Where as much speaks for a part as for the total, it is the total that the estimate follows from.
    const ofTotal = candidate.terms.some(({ line }) => saysTotal(frame.columns[at.get(line) ?? -1])) ? 0.1 : 0;
    return { standing: isSuggested ? "suggested" : "none", rule, weight: (isSuggested ? 0.3 : 0) + ofTotal };
  };
}

function candidatesOf(columns: readonly number[]): readonly Candidate[] {
  const few = columns.length <= FEW ? gapped(columns) : [];
  return [...runs(columns), ...few, ...triples(columns), ...balances(columns), ...strides(columns)];
}

/** A total of subtotals, once the subtotals are known. */
function totalsOf(known: readonly LinearRelation[], columns: readonly number[]): readonly Candidate[] {
  const subtotals = columns.filter((column) =>
    known.some(({ target, terms }) => target === column && terms.every(({ sign }) => sign > 0)),
  );
  return columns.flatMap((target) => {
    const before = subtotals.filter((column) => column < target);
    return Array.from({ length: Math.max(0, before.length - 1) }, (_, index) => ({
      target,
      isRun: false,
      terms: before.slice(index).map((line) => ({ line, sign: 1 as const })),
    }));
  });
}

/** A total of everything that says subtotal before it. */
function namedTotals(frame: Frame): readonly Candidate[] {
  return frame.columns.flatMap((column, at) => {
    const subtotals = frame.columns.slice(0, at).filter(saysTotal);
    return saysTotal(column) && subtotals.length > 1
      ? [
          {
            target: column.column,
            isRun: false,
            terms: subtotals.map((other) => ({ line: other.column, sign: 1 as const })),
          },
        ]
      : [];
  });
}

/** How the columns follow from one another: totals of changes, estimates, variances, totals of funds. */
export function columnBalances(frame: Frame, lines: Lines, columns: readonly number[]): readonly LinearRelation[] {
  const suggest = suggester(frame);
  const candidates = [...candidatesOf(columns), ...namedTotals(frame)];
  const first = balancesOf(lines, candidates, suggest);
  const totals = totalsOf(first, columns);
  return totals.length === 0 ? first : balancesOf(lines, [...candidates, ...totals], suggest);
}
