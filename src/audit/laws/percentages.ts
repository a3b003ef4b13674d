import type { DataColumn, DataRow, Frame } from "../reading/frame";
import type { Figures } from "../reading/figures";
import { equationAt, isDash, verdictOf, type Law, type Ratio, type Rule, type Term } from "./law";
import { isHopeless, sampled } from "./support";
import { isTotal } from "./totals";

export const saysPercentage = ({ mentions }: DataColumn): boolean => mentions.has("percentage");
export const saysRate = ({ mentions }: DataColumn): boolean => mentions.has("rate") || mentions.has("average");

interface Weighed {
  readonly law: Law;
  readonly holds: number;
  readonly breaks: number;
  /** Dashes where the figures give a percentage that is not nil. */
  readonly unprinted: number;
  readonly score: number;
  /** Whether the words, or a printed formula, say so. */
  readonly isTold: boolean;
}

/** What is divided by what: columns, or a total's cells. */
interface Quotient extends Pick<Ratio, "base" | "basePosition" | "divisor"> {
  readonly rule: Rule;
  readonly terms: readonly Term[];
}

/** One unit in the last place that any figure of a column is printed to. */
function finestStep(figures: Figures, column: number, rows: readonly number[]): number {
  const steps = rows
    .filter((row) => typeof figures.at(row, column) === "number")
    .map((row) => figures.step(row, column));
  return steps.reduce((least, step) => Math.min(least, step), 10 ** figures.scale);
}

/** A printed formula outweighs two coincidences, a law of the columns nearly as many. */
const PRINTED = 2;
const FOLLOWS = 1.6;

const never = (): boolean => false;

/** A column of percentages whose explanation is sought. */
interface Search {
  readonly figures: Figures;
  readonly target: number;
  readonly rows: readonly number[];
  readonly positions: ReadonlySet<number>;
  readonly step: number;
}

function weigh(search: Search, { rule, terms, ...quotient }: Quotient, bonus: number): Weighed {
  const { figures, target, positions, step } = search;
  const ratio: Ratio = { ...quotient, termPosition: null, step, asksNil: true };
  const law: Law = { axis: "column", rule, target, terms, ratio, positions, isFirm: true };
  let [holds, breaks, evidence, unprinted] = [0, 0, 0, 0];
  for (const row of search.rows) {
    if (isHopeless(holds, breaks)) break;
    const printed = figures.at(row, target);
    if (printed === null || printed === undefined) continue;
    const verdict = verdictOf(figures, figures.at, equationAt(law, row), never);
    const isNil = isDash(figures, { row, column: target });
    if (verdict === "breaks" && isNil) unprinted += 1;
    else if (verdict === "breaks") breaks += 1;
    else if (verdict === "holds" && !isNil) {
      holds += 1;
      evidence += Math.abs(printed) >= 10 ** (figures.scale + 1) ? 1 : 0.6;
    }
  }
  return {
    law: { ...law, ratio: { ...ratio, asksNil: holds > (bonus >= 1 ? 0 : unprinted) } },
    holds,
    breaks,
    unprinted,
    score: evidence - 2 * breaks + bonus,
    isTold: bonus >= 1,
  };
}

const one = (line: number): readonly Term[] => [{ line, sign: 1 }];

/** A change and the base it is a change of, as the laws of the columns have it. */
function changesToBases(laws: readonly Law[], target: number): readonly Quotient[] {
  return laws.flatMap(({ terms, rule, target: result }): readonly Quotient[] => {
    const make = (dividend: readonly Term[], base: number): Quotient => ({
      rule: "percentage",
      terms: dividend,
      base,
      basePosition: null,
      divisor: 0.01,
    });
    const [first, ...changes] = terms;
    if (rule === "change" && first !== undefined) return [make(changes, first.line)];
    const base = terms.find(({ sign }) => sign < 0);
    return rule === "variance" && base !== undefined && terms.length === 2 && result !== target
      ? [make(one(result), base.line)]
      : [];
  });
}

function printedFormulas(frame: Frame, target: number): readonly Quotient[] {
  return frame.formulas
    .filter((formula) => formula.target === target && formula.divisor !== null)
    .map(({ terms, divisor }) => ({
      rule: "percentage",
      terms: terms.map(({ column, sign }) => ({ line: column, sign })),
      base: divisor,
      basePosition: null,
      divisor: 0.01,
    }));
}

/**
 * What may be divided by a base: another column, what that is more, or of a rate what it leaves: of approved posts the
 * vacant ones.
 */
function anyQuotients(own: DataColumn, columns: readonly number[], parts: readonly number[]): readonly Quotient[] {
  const others = columns.filter((column) => column !== own.column);
  return others.flatMap((base) =>
    parts
      .filter((part) => part !== base && part !== own.column)
      .flatMap((part) => {
        const more: readonly Term[] = [...one(part), { line: base, sign: -1 }];
        const left: readonly Term[] = [...one(base), { line: part, sign: -1 }];
        const dividends = [one(part), ...(saysPercentage(own) ? [more] : []), ...(saysRate(own) ? [left] : [])];
        return dividends.map((terms): Quotient => ({
          rule: "percentage",
          terms,
          base,
          basePosition: null,
          divisor: 0.01,
        }));
      }),
  );
}

/**
 * Of two equal explanations the one by near columns is the likelier, one column rather than a difference, and a base
 * that stands before the change: what was approved rather than what is proposed, however little the two are apart.
 */
function nearness(target: number, { terms, base }: Quotient): number {
  const part = terms[0]?.line ?? target;
  const distance = Math.abs(target - part) + Math.abs(target - (base ?? target));
  const isAfter = base !== null && base > part && base > target;
  return -0.01 * distance - 0.05 * terms.length - (isAfter ? 0.3 : 0);
}

/** Enough of the percentages must come out, and hardly any fail; where words say what they are of, as many as fail. */
function isBorneOut({ holds, breaks, isTold }: Weighed, isStrict: boolean): boolean {
  if (isTold && !isStrict) return breaks <= Math.max(1, holds);
  if (isStrict) return holds >= 3 && breaks <= holds * 0.15;
  return holds >= 2 && breaks <= Math.max(1, holds * 0.34) && holds >= 2 * breaks;
}

const best = (weighed: readonly Weighed[]): Weighed | undefined =>
  weighed.reduce<Weighed | undefined>(
    (top, own) => (top === undefined || own.score > top.score ? own : top),
    undefined,
  );

function searchFor(figures: Figures, column: number, rows: readonly number[]): Search {
  const asked = sampled(rows);
  return { figures, target: column, rows: asked, positions: new Set(rows), step: finestStep(figures, column, asked) };
}

/**
 * What a column of percentages is of; null where nothing is borne out. `known` columns alone may be the parts where no
 * word says percentage.
 */
export function percentageLaw(
  frame: Frame,
  figures: Figures,
  own: DataColumn,
  columns: readonly number[],
  rows: readonly number[],
  laws: readonly Law[],
): Law | null {
  const search = searchFor(figures, own.column, rows);
  const isNamed = saysPercentage(own) || own.mentions.has("rate");
  const isStrict = own.mentions.has("excluding") || !saysPercentage(own);
  const parts = isNamed ? columns : laws.map(({ target }) => target);
  const weighed = [
    ...printedFormulas(frame, own.column).map((quotient) => weigh(search, quotient, PRINTED)),
    ...(saysPercentage(own) ? changesToBases(laws, own.column) : []).map((quotient) =>
      weigh(search, quotient, FOLLOWS + nearness(own.column, quotient)),
    ),
    ...anyQuotients(own, columns, parts).map((quotient) => weigh(search, quotient, nearness(own.column, quotient))),
  ];
  const [told, any] = [best(weighed.filter(({ isTold }) => isTold)), best(weighed)];
  // Few percentages of the base that is meant may agree with fewer figures than some coincidence does.
  const isMeant = told !== undefined && any !== undefined && any.holds < told.holds + 3;
  const found = isMeant && isBorneOut(told, isStrict) ? told : any;
  return found !== undefined && isBorneOut(found, isStrict) ? found.law : null;
}

/** So many figures that are percentages of nothing show that a heading has slipped over its column. */
const LEAST_DOUBTS = 3;

/**
 * Whether a column that its heading calls percentages can be one: nothing speaks against it, or some of it comes out of
 * other columns.
 */
export function isPercentages(
  figures: Figures,
  own: DataColumn,
  columns: readonly number[],
  rows: readonly number[],
): boolean {
  const search = searchFor(figures, own.column, sampled(rows, 60));
  if (search.rows.filter((row) => (figures.at(row, own.column) ?? 0) !== 0).length < LEAST_DOUBTS) return true;
  return anyQuotients(own, columns, columns).some((quotient) => {
    const { holds, breaks } = weigh(search, quotient, 0);
    return holds > 0 && holds >= breaks;
  });
}

/** A column that is half of another: six months of twelve. */
export function halfLaw(
  figures: Figures,
  target: number,
  columns: readonly number[],
  rows: readonly number[],
): Law | null {
  const search = searchFor(figures, target, rows);
  const divisor = 2 * 10 ** figures.scale;
  const halves = columns
    .filter((column) => column !== target)
    .map((column) => weigh(search, { rule: "half", terms: one(column), base: null, basePosition: null, divisor }, 0));
  const found = best(halves);
  return found !== undefined && found.holds >= 3 && found.breaks <= found.holds * 0.2 ? found.law : null;
}

const LEAST_SHARES = 3;
/** So many totals are tried as what shares may be of. */
const MOST_TOTALS = 12;

/** The shares of the rows in the total of another column; null where a column of percentages gives none. */
export function shareLaw(frame: Frame, figures: Figures, target: number, data: readonly DataRow[]): Law | null {
  const search = searchFor(
    figures,
    target,
    data.map(({ row }) => row),
  );
  const totals = data.filter(isTotal).slice(-MOST_TOTALS);
  const others = frame.columns.filter((own) => own.column !== target && !saysPercentage(own));
  const shares = others.flatMap(({ column }) =>
    totals.map(({ row }) =>
      weigh(search, { rule: "share", terms: one(column), base: column, basePosition: row, divisor: 0.01 }, 0),
    ),
  );
  const found = best(shares);
  return found !== undefined && found.holds >= LEAST_SHARES && found.breaks <= found.holds * 0.25 ? found.law : null;
}
