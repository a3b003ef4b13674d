import type { DataColumn, Frame } from "../reading/frame";
import type { Mention } from "../vocabulary/words";
import { columnCandidates, type Candidate } from "./candidates";
import { createBasis } from "./independence";
import { plus, type Law, type Rule, type Term } from "./law";
import { isBorneOut, supportOf, type Lines, type RelationStatus, type Support } from "./support";

/** What words say for a supposed law. */
interface Suggestion {
  /** Structural where words and place name this very law, so that mere equality bears it out. */
  readonly standing: RelationStatus;
  readonly rule: Rule;
  /** Added to the evidence where candidates compete. */
  readonly weight: number;
}

interface Weighed extends Suggestion {
  readonly candidate: Candidate;
  readonly support: Support;
  readonly score: number;
}

const mentionsAny = (column: DataColumn | undefined, mentions: readonly Mention[]): boolean =>
  mentions.some((mention) => column?.mentions.has(mention));

const saysTotal = (column: DataColumn | undefined): boolean => mentionsAny(column, ["total", "subtotal"]);
const saysAmount = (column: DataColumn | undefined): boolean => mentionsAny(column, ["base", "estimate"]);
/** The total of some changes, and not an amount that a heading `Total` spans. */
const saysSum = (column: DataColumn | undefined): boolean => saysTotal(column) && !saysAmount(column);
const saysChange = (column: DataColumn | undefined): boolean =>
  mentionsAny(column, ["change", "recosting"]) && !saysAmount(column) && !saysTotal(column);

/** A base, the changes beside it, their total where there is one, and the estimate they lead to. */
interface ChangeColumns {
  readonly base: number;
  readonly changes: readonly number[];
  readonly total: number | null;
  readonly estimate: number | null;
}

/**
 * The changes that end at an estimate or at their total, by the words of the headings. `Other` among changes is one of
 * them.
 */
function changesBefore(columns: readonly DataColumn[], end: number): ChangeColumns | null {
  const estimate = columns[end];
  let at = end - 1;
  const total = saysSum(columns[at]) ? columns[at] : undefined;
  if (total !== undefined) at -= 1;
  const changes: DataColumn[] = [];
  for (; at >= 0; at -= 1) {
    const column = columns[at];
    if (column === undefined || saysAmount(column) || saysSum(column)) break;
    changes.unshift(column);
  }
  const base = columns[at];
  const isTold = changes.some(saysChange) && base !== undefined && saysAmount(base) && changes.length < 8;
  if (!isTold || estimate === undefined) return null;
  return {
    base: base.column,
    changes: changes.map(({ column }) => column),
    total: total?.column ?? null,
    estimate: estimate.column,
  };
}

/** Everything that the headings themselves call a base with its changes and an estimate. */
function changeColumns(columns: readonly DataColumn[]): readonly ChangeColumns[] {
  return columns.flatMap((column, at) => {
    return (at > 1 && saysAmount(column) ? changesBefore(columns, at) : null) ?? [];
  });
}

const holdsMostly = ({ holds, breaks }: Support): boolean => holds > 0 && holds >= 2 * breaks;

/**
 * The laws of a base and its changes, where one of them is borne out: the others stand by their words, slips or not.
 */
function lawsOfChanges(lines: Lines, { base, changes, total, estimate }: ChangeColumns): readonly Weighed[] {
  const sum = (target: number, parts: readonly number[], rule: Rule): Weighed => {
    const terms = plus(parts);
    const support = supportOf(lines, target, terms);
    return {
      candidate: { target, terms, isRun: false },
      support,
      standing: "structural",
      rule,
      weight: 0,
      score: support.evidence,
    };
  };
  const isSum = total !== null && changes.length > 1;
  const totals = isSum ? [sum(total, changes, "total")] : [];
  const whole = estimate === null ? [] : [sum(estimate, [base, ...changes], "change")];
  const short = estimate === null || total === null ? [] : [sum(estimate, [base, total], "change")];
  const estimates = short.length > 0 ? short : whole;
  // A total that is nil throughout breaks its own law and that of the estimate, which still follows from the changes.
  const isSureOfChanges = whole.some(({ support }) => holdsMostly(support));
  const isSureOfTotal = isSureOfChanges || short.some(({ support }) => holdsMostly(support));
  const isKept = ({ support: { holds, breaks } }: Weighed): boolean => holds > 0 && holds >= breaks;
  return [
    ...totals.filter((own) => isSureOfTotal || isKept(own)),
    ...estimates.filter((own) => isSureOfChanges || isKept(own)),
  ];
}

function isPrinted(frame: Frame, { target, terms }: Candidate): boolean {
  return frame.formulas.some(
    (formula) =>
      formula.divisor === null &&
      formula.target === target &&
      formula.terms.length === terms.length &&
      formula.terms.every((term) => terms.some(({ line, sign }) => line === term.column && sign === term.sign)),
  );
}

/** A variance named as such, of the two amounts before it. */
function isVariance(columns: readonly DataColumn[], at: number, { terms }: Candidate): boolean {
  const own = columns[at];
  const before = [columns[at - 1], columns[at - 2]];
  // Before an estimate a change is what leads to it.
  const isLeading = saysChange(own) && saysAmount(columns[at + 1]);
  return (
    !isLeading &&
    mentionsAny(own, ["variance", "change"]) &&
    terms.length === 2 &&
    terms.some(({ sign }) => sign < 0) &&
    terms.every(({ line }) => before.some((column) => column?.column === line && saysAmount(column)))
  );
}

/** A total of all that stands before it since the last total or the beginning of its group; or of all the subtotals. */
function isWholeGroup(columns: readonly DataColumn[], at: number, { target, terms, isRun }: Candidate): boolean {
  if (!saysTotal(columns[at]) || terms.some(({ sign, line }) => sign < 0 || line > target)) return false;
  const first = columns.findIndex(({ column }) => column === Math.min(...terms.map(({ line }) => line)));
  const before = columns[first - 1];
  if (isRun) return before === undefined || saysTotal(before) || before.top !== columns[first]?.top;
  const subtotals = columns.slice(0, at).filter(saysTotal);
  return (
    subtotals.length === terms.length && subtotals.every(({ column }) => terms.some(({ line }) => line === column))
  );
}

/** A difference is a variance, a sum that ends in a total is one, and what is left is a change to a base. */
function ruleOf(column: DataColumn | undefined, { terms }: Candidate): Rule {
  if (terms.some(({ sign }) => sign < 0)) return "variance";
  return saysTotal(column) ? "total" : "change";
}

const TELLING: readonly Mention[] = ["total", "subtotal", "change", "variance", "recosting", "net"];

/** Headings may have slipped by a column, so the neighbours' words count too, but less. */
function suggester(frame: Frame, columns: readonly DataColumn[]): (candidate: Candidate) => Suggestion {
  const at = new Map(columns.map((column, index) => [column.column, index]));
  const indexOf = (line: number): number => at.get(line) ?? -9;
  const isTold = (line: number): boolean =>
    [-1, 0, 1].some((offset) => mentionsAny(columns[indexOf(line) + offset], TELLING));
  return (candidate) => {
    const { target, terms } = candidate;
    const index = indexOf(target);
    const own = columns[index];
    const rule = ruleOf(own, candidate);
    if (isPrinted(frame, candidate)) return { standing: "structural", rule, weight: 3 };
    if (isWholeGroup(columns, index, candidate)) return { standing: "structural", rule, weight: 1 };
    if (isVariance(columns, index, candidate)) return { standing: "structural", rule, weight: 0.6 };
    if (saysTotal(own)) return { standing: "suggested", rule, weight: 0.5 };
    const involved = [target, ...(terms.length === 2 ? terms.map(({ line }) => line) : [])];
    const isSuggested = involved.some(isTold);
    // Where as much speaks for a part as for the total, it is the total that the estimate follows from.
    const ofTotal = terms.some(({ line }) => saysTotal(columns[indexOf(line)])) ? 0.1 : 0;
    return { standing: isSuggested ? "suggested" : "none", rule, weight: (isSuggested ? 0.3 : 0) + ofTotal };
  };
}

/** A law that no word speaks for must be beyond coincidence before a cell is called wrong by it. */
const isNoCoincidence = ({ standing, support }: Weighed): boolean =>
  standing !== "none" || support.breaks === 0 || (support.genuine >= 6 && support.evidence >= 5);

function weigh(lines: Lines, candidate: Candidate, suggestion: Suggestion): Weighed | null {
  const support = supportOf(lines, candidate.target, candidate.terms);
  if (!isBorneOut(support, suggestion.standing)) return null;
  if (suggestion.standing !== "structural" && support.genuine <= 2 * support.breaks) return null;
  const length = candidate.isRun ? 0.05 * Math.min(6, candidate.terms.length) : 0;
  const score = support.evidence - 3 * support.breaks + suggestion.weight + length;
  const weighed = { ...suggestion, candidate, support, score };
  return isNoCoincidence(weighed) ? weighed : null;
}

/**
 * The laws that say something new. A line that is explained already is explained again only by other lines, and if that
 * holds everywhere.
 */
function choose(weighed: readonly Weighed[], told: readonly Weighed[]): readonly Weighed[] {
  const basis = createBasis();
  const explained = new Map<number, Set<number>>();
  const isNew = ({ candidate: { target, terms }, support }: Weighed): boolean => {
    const known = explained.get(target);
    return known === undefined || (support.breaks === 0 && !terms.some(({ line }) => known.has(line)));
  };
  return [...told, ...weighed].filter((own) => {
    const { target, terms } = own.candidate;
    if (!isNew(own) || !basis.admit(target, terms)) return false;
    explained.set(target, new Set([...(explained.get(target) ?? []), ...terms.map(({ line }) => line)]));
    return true;
  });
}

/** A line without a single figure says nothing of a sum. */
function blankColumns({ figures, positions }: Lines, columns: readonly number[]): ReadonlySet<number> {
  return new Set(columns.filter((line) => positions.every((row) => typeof figures.at(row, line) !== "number")));
}

/** A total of subtotals, once the subtotals are known; and of everything that says subtotal before it. */
function totalsOfTotals(columns: readonly DataColumn[], subtotals: readonly number[]): readonly Candidate[] {
  const sum = (target: number, parts: readonly number[]): Candidate => ({ target, terms: plus(parts), isRun: false });
  return columns.flatMap((own, at) => {
    const before = subtotals.filter((column) => column < own.column);
    const known = before.slice(0, -1).map((_, index) => sum(own.column, before.slice(index)));
    const named = columns.slice(0, at).filter(saysTotal);
    return saysTotal(own) && named.length > 1
      ? [
          ...known,
          sum(
            own.column,
            named.map(({ column }) => column),
          ),
        ]
      : known;
  });
}

const isTotalOf = ({ candidate }: Weighed): boolean => candidate.terms.every(({ sign }: Term) => sign > 0);

/** How columns follow from one another: totals of changes, estimates, variances, totals of funds. */
export function columnLaws(
  frame: Frame,
  lines: Lines,
  columns: readonly DataColumn[],
  positions: ReadonlySet<number>,
): readonly Law[] {
  const indices = columns.map(({ column }) => column);
  const blank = blankColumns(lines, indices);
  const suggest = suggester(frame, columns);
  const weighAll = (candidates: readonly Candidate[]): readonly Weighed[] =>
    candidates
      .filter(({ target, terms }) => !blank.has(target) && !terms.some(({ line }) => blank.has(line)))
      .flatMap((candidate) => weigh(lines, candidate, suggest(candidate)) ?? []);
  const told = changeColumns(columns).flatMap((own) => lawsOfChanges(lines, own));
  const select = (weighed: readonly Weighed[]): readonly Weighed[] =>
    choose(
      [...weighed].sort((a, b) => b.score - a.score),
      told,
    );
  const first = weighAll(columnCandidates(indices));
  const subtotals = select(first)
    .filter(isTotalOf)
    .map(({ candidate }) => candidate.target);
  const all = [
    ...first,
    ...weighAll(
      totalsOfTotals(
        columns,
        [...new Set(subtotals)].sort((a, b) => a - b),
      ),
    ),
  ];
  return select(all).map(({ candidate, support, standing, rule }) => ({
    axis: "column",
    rule,
    target: candidate.target,
    terms: candidate.terms,
    ratio: null,
    positions,
    isFirm: standing !== "none" || support.evidence >= 4,
  }));
}
