import type { Figures, Place } from "../reading/figures";
import { placeOf, type Axis, type RatioRelation } from "./relation";

/** A ratio as it follows from printed figures: between which values rounding leaves it. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** A percentage at one place, of figures anywhere. */
export interface RatioCells {
  readonly target: Place;
  readonly terms: readonly { readonly place: Place; readonly sign: 1 | -1 }[];
  /** What is divided by; null where only by the divisor. */
  readonly base: Place | null;
  readonly divisor: number;
  /** One unit in the last place that the percentage is printed to. */
  readonly step: number;
}

/** Whole numbers are counts; only printed decimals were rounded. */
const roundingOf = (figures: Figures, place: Place): number =>
  figures.step(place) >= 10 ** figures.scale ? 0 : figures.step(place) / 2;

/** The ratio of printed figures; null where a part is missing or the base is nil. */
export function spanOf(figures: Figures, { terms, base, divisor }: RatioCells, read = figures.at): Span | null {
  let [top, slack] = [0, 0];
  for (const { place, sign } of terms) {
    const value = read(place);
    if (value === undefined) return null;
    top += sign * (value ?? 0);
    slack += value === null || value === 0 ? 0 : roundingOf(figures, place);
  }
  const whole = base === null ? 1 : read(base);
  if (whole === null || whole === undefined || whole === 0) return null;
  const wholeSlack = base === null ? 0 : roundingOf(figures, base);
  const value = top / (whole * divisor);
  const spread = (slack + Math.abs(top / whole) * wholeSlack) / Math.abs(whole * divisor);
  return { value, low: value - spread, high: value + spread };
}

/** How far a printed ratio is from its span, in units of its last printed place; up to a half is rounding. */
export function distanceFrom(span: Span, printed: number, step: number, scale: number): number {
  const value = printed / 10 ** scale;
  const unit = step / 10 ** scale;
  return Math.max(0, span.low - value, value - span.high) / unit;
}

export const HALF_A_UNIT = 0.5 + 1e-6;

/** One unit in the last place that any figure of a line is printed to. */
export const finestStep = (figures: Figures, axis: Axis, line: number, positions: readonly number[]): number =>
  Math.min(
    10 ** figures.scale,
    ...positions
      .map((position) => placeOf(axis, line, position))
      .filter((place) => typeof figures.at(place) === "number")
      .map(figures.step),
  );

/** The cells of a relation at any of its positions. `100` stands for `100.0`, and a dash for whatever rounds to nil. */
export function ratioReader(
  figures: Figures,
  relation: RatioRelation,
  finest = finestStep(figures, relation.axis, relation.target, relation.positions),
): (position: number) => RatioCells {
  const { axis, target, terms, base, divisor } = relation;
  return (position) => {
    const place = placeOf(axis, target, position);
    const own = figures.step(place);
    const isPrecise = (figures.at(place) ?? 0) !== 0 && own < 10 ** figures.scale;
    return {
      target: place,
      terms: terms.map(({ line, sign }) => ({ place: placeOf(axis, line, position), sign })),
      base: base === null ? null : placeOf(axis, base, position),
      divisor,
      step: isPrecise ? own : finest,
    };
  };
}
