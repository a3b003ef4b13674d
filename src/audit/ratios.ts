import type { Frame } from "./frame";
import type { Figures } from "./figures";
import { placeOf, type Axis, type RatioRelation, type Rule, type Term } from "./relation";

/** A ratio as it follows from printed figures: between which values rounding leaves it. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

interface Parts {
  readonly axis: Axis;
  readonly terms: readonly Term[];
  readonly base: number | null;
  readonly divisor: number;
}

/** The ratio at a position; null where a part is missing or the base is nil. */
export function spanAt(figures: Figures, { axis, terms, base, divisor }: Parts, position: number, read = figures.at): Span | null {
  let [top, slack] = [0, 0];
  for (const { line, sign } of terms) {
    const place = placeOf(axis, line, position);
    const value = read(place);
    if (value === undefined) return null;
    top += sign * (value ?? 0);
    slack += value === null || value === 0 ? 0 : roundingOf(figures, figures.step(place));
  }
  const under = base === null ? null : placeOf(axis, base, position);
  const whole = under === null ? 1 : read(under);
  if (whole === null || whole === undefined || whole === 0) return null;
  const wholeSlack = under === null ? 0 : roundingOf(figures, figures.step(under));
  const value = top / (whole * divisor);
  const spread = (slack + Math.abs(top / whole) * wholeSlack) / Math.abs(whole * divisor);
  return { value, low: value - spread, high: value + spread };
}

/** Whole numbers are counts; only printed decimals were rounded. */
const roundingOf = (figures: Figures, step: number): number => (step >= 10 ** figures.scale && figures.scale > 0 ? 0 : figures.scale === 0 ? 0 : step / 2);

/** How far a printed ratio is from its span, in units of its last printed place; up to a half is rounding. */
export function distanceFrom(span: Span, printed: number, step: number, scale: number): number {
  const value = printed / 10 ** scale;
  const unit = step / 10 ** scale;
  const gap = Math.max(0, span.low - value, value - span.high);
  return gap / unit;
}

export const HALF_A_UNIT = 0.5 + 1e-6;

interface Weighed {
  readonly relation: RatioRelation;
  readonly holds: number;
  readonly breaks: number;
  readonly score: number;
}

function weigh(figures: Figures, relation: RatioRelation, bonus: number): Weighed {
  let [holds, breaks, evidence] = [0, 0, 0];
  const asked: number[] = [];
  for (const position of relation.positions) {
    const place = placeOf(relation.axis, relation.target, position);
    const printed = figures.at(place);
    if (printed === null || printed === undefined) continue;
    const span = spanAt(figures, relation, position);
    if (span === null) continue;
    asked.push(position);
    const isHeld = distanceFrom(span, printed, stepOf(figures, relation, position), scaleOf(figures)) <= HALF_A_UNIT;
    if (!isHeld) breaks += 1;
    else if (printed !== 0) [holds, evidence] = [holds + 1, evidence + (Math.abs(printed) >= 10 ** (figures.scale + 1) ? 1 : 0.6)];
  }
  return { relation: { ...relation, positions: asked }, holds, breaks, score: evidence - 2 * breaks + bonus };
}

const scaleOf = (figures: Figures): number => figures.scale;

/** `100` stands for `100.0`, and a dash for whatever rounds to nil: they are as precise as their neighbours. */
export function stepOf(figures: Figures, { axis, target, positions }: RatioRelation, position: number): number {
  const own = figures.step(placeOf(axis, target, position));
  const printed = figures.at(placeOf(axis, target, position)) ?? 0;
  if (printed !== 0 && own < 10 ** figures.scale) return own;
  return Math.min(own, ...positions.map((other) => placeOf(axis, target, other)).filter((place) => figures.at(place) !== null && figures.at(place) !== undefined).map(figures.step));
}

function candidatesFor(frame: Frame, figures: Figures, target: number, columns: readonly number[], rows: readonly number[]): readonly Weighed[] {
  const make = (terms: readonly Term[], base: number, rule: Rule): RatioRelation => ({
    form: "ratio", axis: "column", rule, target, terms, base, divisor: 0.01, positions: rows, isFirm: true,
  });
  const printed = frame.formulas.filter((formula) => formula.target === target && formula.divisor !== null);
  const named = printed.map(({ terms, divisor }) => weigh(figures, make(terms.map(({ column, sign }) => ({ line: column, sign })), divisor ?? 0, "percentage"), 2));
  const others = columns.filter((column) => column !== target);
  const shares = others.flatMap((base) => others.filter((part) => part !== base).flatMap((part) => [
    make([{ line: part, sign: 1 }], base, "percentage"),
    make([{ line: part, sign: 1 }, { line: base, sign: -1 }], base, "percentage"),
  ]));
  return [...named, ...shares.map((relation) => weigh(figures, relation, nearness(relation)))];
}

/** Of two equal explanations the one by near columns is the likelier, and one column rather than a difference. */
const nearness = ({ target, terms, base }: RatioRelation): number =>
  -0.01 * (Math.abs(target - (terms[0]?.line ?? target)) + Math.abs(target - (base ?? target))) - 0.05 * terms.length;

/** Enough of the percentages must come out, and hardly any fail. */
const isBorneOut = ({ holds, breaks }: Weighed, isStrict: boolean): boolean =>
  holds >= (isStrict ? 3 : 2) && breaks <= (isStrict ? holds * 0.15 : Math.max(1, holds * 0.34)) && (breaks === 0 || holds >= 2 * breaks);

/** The best explanation of a column of percentages; null where none is borne out. */
export function percentageOf(frame: Frame, figures: Figures, target: number, columns: readonly number[], rows: readonly number[], isStrict: boolean): RatioRelation | null {
  const [best] = [...candidatesFor(frame, figures, target, columns, rows)].sort((a, b) => b.score - a.score);
  return best !== undefined && isBorneOut(best, isStrict) ? best.relation : null;
}

/** A column that is half of another: six months of twelve. */
export function halfOf(figures: Figures, target: number, columns: readonly number[], rows: readonly number[]): RatioRelation | null {
  const halves = columns.filter((column) => column !== target).map((column) => weigh(figures, {
    form: "ratio", axis: "column", rule: "half", target, terms: [{ line: column, sign: 1 }], base: null, divisor: 2 * 10 ** figures.scale, positions: rows, isFirm: true,
  }, 0));
  const [best] = halves.sort((a, b) => b.score - a.score);
  return best !== undefined && best.holds >= 3 && best.breaks <= best.holds * 0.2 ? best.relation : null;
}
