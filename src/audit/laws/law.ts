import { roundingAt, samePlace, type Figures, type Place, type Read } from "../reading/figures";

export type Axis = "row" | "column";

/** How a line of the table (a row or a column) follows from others. */
export type Rule = "total" | "change" | "variance" | "percentage" | "share" | "half" | "repeat";

export interface Term {
  readonly line: number;
  readonly sign: 1 | -1;
}

/**
 * How one line follows from others at every position across it (of a row, the columns; of a column, the rows): the
 * signed sum of its terms, or that sum in relation to a base.
 */
export interface Law {
  readonly axis: Axis;
  readonly rule: Rule;
  readonly target: number;
  readonly terms: readonly Term[];
  /** Null for a plain sum. */
  readonly ratio: Ratio | null;
  /** Where it is asked. */
  readonly positions: ReadonlySet<number>;
  /** Whether words or much arithmetic stand behind it; a tentative one only supports others. */
  readonly isFirm: boolean;
}

export interface Ratio {
  /** The line to divide by; null divides by `divisor` alone. */
  readonly base: number | null;
  /** Where the base stands if not at the position of the target: the total that a share is of. */
  readonly basePosition: number | null;
  /** Where the terms stand if not at the position of the target: the total that a variance below it is about. */
  readonly termPosition: number | null;
  /** 0.01 for per cent, 2 for a half. */
  readonly divisor: number;
  /** One unit in the last place that any figure of the line is printed to. */
  readonly step: number;
  /** Whether a dash is wrong where the figures give something: not in a line that leaves most percentages out. */
  readonly asksNil: boolean;
}

interface SignedPlace extends Place {
  readonly sign: 1 | -1;
}

/** A law at one position: what one cell must be, given others. */
export interface Equation {
  readonly law: Law;
  readonly position: number;
  readonly target: Place;
  readonly terms: readonly SignedPlace[];
  readonly base: Place | null;
}

export type Verdict = "holds" | "rounding" | "breaks" | "open";

const placeOf = (axis: Axis, line: number, position: number): Place =>
  axis === "row" ? { row: line, column: position } : { row: position, column: line };

export const plus = (lines: readonly number[]): readonly Term[] => lines.map((line) => ({ line, sign: 1 }));

export function equationAt(law: Law, position: number): Equation {
  const { axis, ratio } = law;
  return {
    law,
    position,
    target: placeOf(axis, law.target, position),
    terms: law.terms.map(({ line, sign }) => ({ ...placeOf(axis, line, ratio?.termPosition ?? position), sign })),
    base: ratio === null || ratio.base === null ? null : placeOf(axis, ratio.base, ratio.basePosition ?? position),
  };
}

/** The cells of an equation, each once; a sum has none twice. */
export function cellsOf({ law, target, terms, base }: Equation): readonly Place[] {
  const all: readonly Place[] = [target, ...terms, ...(base === null ? [] : [base])];
  if (law.ratio === null) return all;
  return all.filter((place, index) => all.findIndex((other) => samePlace(other, place)) === index);
}

/** The signed sum of the terms; undefined where one of them is no figure. */
function sumOf(terms: readonly SignedPlace[], read: Read): number | undefined {
  let sum = 0;
  for (const { row, column, sign } of terms) {
    const value = read(row, column);
    if (value === undefined) return undefined;
    sum += sign * (value ?? 0);
  }
  return sum;
}

/**
 * The largest difference that rounding explains: half a unit in the last place of the sum and of every part that is a
 * figure.
 */
export function toleranceOf(figures: Figures, { target, terms }: Equation): number {
  let tolerance = 0;
  for (const { row, column } of [target, ...terms]) {
    if ((figures.at(row, column) ?? 0) === 0) continue;
    tolerance += roundingAt(figures, row, column);
  }
  return tolerance;
}

/** Whether blanks among the parts of a sum mean nil; otherwise one may be a lost figure. */
export type BlanksAreNil = (place: Place, axis: Axis) => boolean;

function sumVerdict(figures: Figures, read: Read, equation: Equation, blanksAreNil: BlanksAreNil): Verdict {
  const { target, terms } = equation;
  const result = read(target.row, target.column);
  const sum = sumOf(terms, read);
  if (result === undefined || result === null || sum === undefined) return "open";
  if (result === sum) return terms.every(({ row, column }) => read(row, column) === null) ? "open" : "holds";
  const blanks = terms.filter(({ row, column }) => read(row, column) === null);
  if (blanks.length === terms.length) return "open";
  const tolerance = toleranceOf(figures, equation);
  if (Math.abs(result - sum) <= tolerance) return "rounding";
  return blanks.every((place) => blanksAreNil(place, equation.law.axis)) ? "breaks" : "open";
}

/** A ratio as it follows from printed figures: between which values rounding leaves it. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** The ratio of printed figures; null where a part is missing or the base is nil. */
function spanOf(figures: Figures, read: Read, { terms, base }: Equation, divisor: number): Span | null {
  const top = sumOf(terms, read);
  if (top === undefined) return null;
  const whole = base === null ? 1 : read(base.row, base.column);
  if (whole === null || whole === undefined || whole === 0) return null;
  const slack = terms.reduce(
    (sum, { row, column }) => sum + ((read(row, column) ?? 0) === 0 ? 0 : roundingAt(figures, row, column)),
    0,
  );
  const wholeSlack = base === null ? 0 : roundingAt(figures, base.row, base.column);
  const value = top / (whole * divisor);
  const spread = (slack + Math.abs(top / whole) * wholeSlack) / Math.abs(whole * divisor);
  return { value, low: value - spread, high: value + spread };
}

const HALF_A_UNIT = 0.5 + 1e-6;

/**
 * `100` stands for `100.0`, and a dash for whatever rounds to nil: these are printed to the last place of their line.
 */
function ratioStep(figures: Figures, { target }: Equation, printed: number, step: number): number {
  const own = figures.step(target.row, target.column);
  return printed !== 0 && own < 10 ** figures.scale ? own : step;
}

/** A nil that is printed as a dash, or as a blank nil, and not as `0.0`. */
export const isDash = (figures: Figures, { row, column }: Place): boolean =>
  figures.at(row, column) === 0 && figures.step(row, column) >= 10 ** figures.scale;

function ratioVerdict(figures: Figures, read: Read, equation: Equation, ratio: Ratio): Verdict {
  const printed = read(equation.target.row, equation.target.column);
  const span = spanOf(figures, read, equation, ratio.divisor);
  if (printed === undefined || printed === null || span === null) return "open";
  const unit = ratioStep(figures, equation, printed, ratio.step) / 10 ** figures.scale;
  const value = printed / 10 ** figures.scale;
  const distance = Math.max(0, span.low - value, value - span.high) / unit;
  if (distance <= HALF_A_UNIT) return "holds";
  return isDash(figures, equation.target) && !ratio.asksNil ? "open" : "breaks";
}

/** Whether an equation comes out, as printed or with other figures supposed. */
export function verdictOf(figures: Figures, read: Read, equation: Equation, blanksAreNil: BlanksAreNil): Verdict {
  const { ratio } = equation.law;
  return ratio === null
    ? sumVerdict(figures, read, equation, blanksAreNil)
    : ratioVerdict(figures, read, equation, ratio);
}

/** Halves away from zero, to a multiple of a step. */
const roundTo = (value: number, step: number): number =>
  Math.sign(value) * Math.round(Math.abs(value) / step + 1e-9) * step + 0;

function solveSum({ target, terms }: Equation, place: Place, read: Read): number | null {
  const others = terms.filter((term) => !samePlace(term, place));
  const sum = sumOf(others, read);
  if (sum === undefined) return null;
  if (samePlace(target, place)) return sum;
  const term = terms.find((other) => samePlace(other, place));
  const result = read(target.row, target.column);
  return term === undefined || result === undefined || result === null ? null : (result - sum) * term.sign;
}

/** A percentage tells nothing but itself, since it is rounded; half of a figure tells the figure. */
function solveRatio(figures: Figures, equation: Equation, ratio: Ratio, place: Place, read: Read): number | null {
  const { target, terms, base } = equation;
  if (samePlace(place, target)) {
    const span = spanOf(figures, read, equation, ratio.divisor);
    if (span === null) return null;
    const printed = read(target.row, target.column) ?? 0;
    return roundTo(span.value * 10 ** figures.scale, ratioStep(figures, equation, printed, ratio.step));
  }
  const [only, ...others] = terms;
  const printed = read(target.row, target.column);
  const isWhole = base === null && ratio.divisor > 1 && only !== undefined && others.length === 0;
  return isWhole && samePlace(only, place) && typeof printed === "number"
    ? Math.round((printed * ratio.divisor) / 10 ** figures.scale)
    : null;
}

/** What a cell of an equation would have to be, in common units; null where that cannot be told. */
export function solve(figures: Figures, equation: Equation, place: Place, read: Read): number | null {
  const { ratio } = equation.law;
  return ratio === null ? solveSum(equation, place, read) : solveRatio(figures, equation, ratio, place, read);
}
