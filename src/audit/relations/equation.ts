import type { Figures, Place } from "../reading/figures";
import { distanceFrom, HALF_A_UNIT, ratioReader, spanOf, type RatioCells } from "./ratio";
import { placeOf, type Relation, type Term } from "./relation";
import { toleranceOf, type Precision } from "./tolerance";

/** Reads a figure, perhaps with some cells supposed to be otherwise than printed. */
export type Read = Figures["at"];

export type Verdict = "holds" | "rounding" | "breaks" | "open";

/** A relation at one position: what one cell must be, given others. */
export interface Equation {
  readonly relation: Relation;
  readonly position: number;
  readonly target: Place;
  readonly cells: readonly Place[];
  readonly verdict: (read: Read) => Verdict;
  /** What a cell would have to be, in common units; null where that cannot be told. */
  readonly solve: (place: Place, read: Read) => number | null;
}

export const samePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

const termAt = (relation: Relation, position: number, place: Place): Term | undefined =>
  relation.terms.find(({ line }) => samePlace(placeOf(relation.axis, line, position), place));

function sumOf(relation: Relation, position: number, read: Read): number | undefined {
  let sum = 0;
  for (const { line, sign } of relation.terms) {
    const value = read(placeOf(relation.axis, line, position));
    if (value === undefined) return undefined;
    sum += sign * (value ?? 0);
  }
  return sum;
}

function linearEquation(figures: Figures, precision: Precision, relation: Relation, position: number): Equation {
  const target = placeOf(relation.axis, relation.target, position);
  const parts = relation.terms.map(({ line }) => placeOf(relation.axis, line, position));
  const residual = (read: Read): number | null => {
    const [result, sum] = [read(target), sumOf(relation, position, read)];
    return result === undefined || result === null || sum === undefined ? null : result - sum;
  };
  const isFigure = (place: Place): boolean => (figures.at(place) ?? 0) !== 0;
  const tolerance = toleranceOf([target, ...parts].filter(isFigure).map(figures.step), precision);
  return {
    relation,
    position,
    target,
    cells: [target, ...parts],
    verdict: (read) => {
      const off = residual(read);
      if (off === null) return "open";
      if (parts.every((place) => read(place) === null)) return "open";
      if (!precision.blanksAreNil && Math.abs(off) > tolerance && parts.some((place) => read(place) === null))
        return "open";
      return off === 0 ? "holds" : Math.abs(off) <= tolerance ? "rounding" : "breaks";
    },
    solve: (place, read) => solveLinear(relation, position, place, target, read),
  };
}

function solveLinear(relation: Relation, position: number, place: Place, target: Place, read: Read): number | null {
  const isAsked = (other: Place): boolean => samePlace(other, place);
  const without: Read = (other) => (isAsked(other) ? 0 : read(other));
  const sum = sumOf(relation, position, without);
  if (sum === undefined) return null;
  if (isAsked(target)) return sum;
  const result = read(target);
  const term = termAt(relation, position, place);
  return result === undefined || result === null || term === undefined ? null : (result - sum) * term.sign;
}

/** Half of a figure tells the figure; what else is rounded does not tell what it was rounded from. */
function wholeOf(
  { scale }: Figures,
  { target, terms, base, divisor }: RatioCells,
  place: Place,
  read: Read,
): number | null {
  const [only, ...others] = terms;
  const printed = read(target);
  const isAsked =
    base === null && divisor > 1 && only !== undefined && others.length === 0 && samePlace(only.place, place);
  return isAsked && typeof printed === "number" ? Math.round((printed * divisor) / 10 ** scale) : null;
}

/** The equation of a percentage, or of a half: a percentage tells nothing but itself, since it is rounded. */
export function ratioEquation(figures: Figures, relation: Relation, position: number, cells: RatioCells): Equation {
  const { target, step } = cells;
  const places = [target, ...cells.terms.map(({ place }) => place), ...(cells.base === null ? [] : [cells.base])];
  return {
    relation,
    position,
    target,
    cells: places.filter((place, index) => places.findIndex((other) => samePlace(other, place)) === index),
    verdict: (read) => {
      const printed = read(target);
      const span = spanOf(figures, cells, read);
      if (printed === undefined || printed === null || span === null) return "open";
      if (distanceFrom(span, printed, step, figures.scale) <= HALF_A_UNIT) return "holds";
      return printed === 0 ? "open" : "breaks";
    },
    solve: (place, read) => {
      if (!samePlace(place, target)) return wholeOf(figures, cells, place, read);
      const span = spanOf(figures, cells, read);
      return span === null ? null : roundTo(span.value * 10 ** figures.scale, step);
    },
  };
}

/** Halves away from zero, to a multiple of a step. */
const roundTo = (value: number, step: number): number =>
  Math.sign(value) * Math.round(Math.abs(value) / step + 1e-9) * step + 0;

/** A relation at each of its positions. */
export function equationsOf(
  figures: Figures,
  precision: Precision,
  relation: Relation,
  positions: readonly number[],
): readonly Equation[] {
  if (relation.form === "linear")
    return positions.map((position) => linearEquation(figures, precision, relation, position));
  const cellsAt = ratioReader(figures, relation);
  return positions.map((position) => ratioEquation(figures, relation, position, cellsAt(position)));
}
