import { equationsOf, type Equation, type Verdict } from "./relations/equation";
import { figuresOf, type Figures } from "./reading/figures";
import type { UnprovedTotal } from "./relations/footing";
import { frameOf, type Frame, type Readings } from "./reading/frame";
import { placeOf, type Relation } from "./relations/relation";
import { relationsOf } from "./relations/relations";
import type { NotChecked } from "./report";
import { shareColumn } from "./relations/shares";
import { precisionOf, type Precision } from "./relations/tolerance";
import { varianceRows } from "./relations/varianceRows";

/** A table with everything that was established about it. */
export interface Understanding {
  readonly frame: Frame;
  readonly figures: Figures;
  readonly relations: readonly Relation[];
  /** What the relations ask of single cells. */
  readonly equations: readonly Equation[];
  readonly notChecked: readonly NotChecked[];
  /** Columns whose figures add up from row to row. */
  readonly additive: readonly number[];
  readonly unproved: readonly UnprovedTotal[];
}

/** A heading line over its parts may leave out a column that only the parts have. */
const isAboveParts = ({ target, terms }: Relation): boolean => terms.every(({ line }) => line > target);

/** A relation of columns is asked in every row of the blocks that bear it out; one of rows in every column that adds up. */
function positionsFor(
  { rows }: Frame,
  figures: Figures,
  additive: readonly number[],
  relation: Relation,
  verdictAt: (row: number) => Verdict,
): readonly number[] {
  if (relation.axis === "row")
    return isAboveParts(relation)
      ? additive.filter((column) => (figures.unitsAt(relation.target, column) ?? 0) !== 0)
      : additive;
  const plain = rows.filter(({ isRelative }) => !isRelative);
  const all = [...new Set(plain.map(({ block }) => block))];
  if (all.length < 2) return plain.map(({ row }) => row);
  const blocks = all.filter((block) => {
    const verdicts = plain
      .filter((row) => row.block === block && relation.positions.includes(row.row))
      .map(({ row }) => verdictAt(row));
    return verdicts.filter((verdict) => verdict === "holds" || verdict === "rounding").length > verdicts.length / 2;
  });
  return plain.filter(({ block }) => blocks.includes(block)).map(({ row }) => row);
}

function equationsFor(
  frame: Frame,
  figures: Figures,
  precision: Precision,
  additive: readonly number[],
  relation: Relation,
): readonly Equation[] {
  const verdictAt = (position: number): Verdict =>
    equationsOf(figures, precision, relation, [position])[0]?.verdict(figures.at) ?? "open";
  return equationsOf(figures, precision, relation, positionsFor(frame, figures, additive, relation, verdictAt));
}

/** Blank cells mean nil where sums over them come out. */
function blanksAreNil(equations: readonly Equation[], figures: Figures): boolean {
  const gaps = equations.filter(
    ({ relation, cells, target }) =>
      relation.form === "linear" &&
      (figures.at(target) ?? 0) !== 0 &&
      cells.some((place) => figures.at(place) === null),
  );
  const holding = gaps.filter((equation) => equation.verdict(figures.at) !== "open").length;
  return holding >= 3 && holding >= 3 * (gaps.length - holding);
}

function relationEquations(
  frame: Frame,
  figures: Figures,
  precision: Precision,
  additive: readonly number[],
  all: readonly Relation[],
): readonly Equation[] {
  const strict = all.flatMap((relation) => equationsFor(frame, figures, precision, additive, relation));
  if (!blanksAreNil(strict, figures)) return strict;
  const lenient = all.flatMap((relation) =>
    equationsFor(frame, figures, { ...precision, blanksAreNil: true }, additive, relation),
  );
  return lenient.map((equation) =>
    hasBlankTotal(equation, all, figures) ? withBlanksOpen(figures, precision, equation) : equation,
  );
}

/** A total that is left blank is not nil: its parts may have figures. */
const hasBlankTotal = ({ relation, position }: Equation, all: readonly Relation[], figures: Figures): boolean =>
  relation.terms.some(
    ({ line }) =>
      figures.at(placeOf(relation.axis, line, position)) === null &&
      all.some(({ axis, target }) => axis === relation.axis && target === line),
  );

const withBlanksOpen = (figures: Figures, precision: Precision, equation: Equation): Equation =>
  equationsOf(figures, precision, equation.relation, [equation.position])[0] ?? equation;

/** Establishes what each row and column of a table is, by words and arithmetic. */
export function understand(readings: Readings): Understanding {
  const frame = frameOf(readings);
  const figures = figuresOf(frame);
  const precision = precisionOf(frame, figures);
  const { all: plain, notChecked: unexplained, additive, unproved } = relationsOf({ frame, figures, precision });
  const shares = unexplained.flatMap(({ axis, line, reason }) =>
    axis === "column" && reason === "ratioUnproved" ? (shareColumn(frame, figures, line) ?? []) : [],
  );
  const notChecked = unexplained.filter(
    ({ axis, line }) => axis === "row" || !shares.some(({ relation }) => relation.target === line),
  );
  const asked = relationEquations(frame, figures, precision, additive, plain);
  return {
    frame,
    figures,
    notChecked,
    additive,
    unproved,
    relations: [...plain, ...shares.map(({ relation }) => relation)],
    equations: [...asked, ...shares.flatMap((share) => share.equations), ...varianceRows(frame, figures)],
  };
}

/** How well a table fits together. */
export interface Fit {
  /** Cells that follow from others as printed. */
  readonly holding: number;
  /** Those, less cells that do not and totals of nothing. */
  readonly score: number;
}

/** One that does not fit weighs as much as this many that do. */
const MISFIT = 2;

export function fitOf({ figures, equations, notChecked }: Understanding): Fit {
  const verdicts = equations
    .filter(({ target }) => (figures.at(target) ?? 0) !== 0)
    .map((equation) => equation.verdict(figures.at));
  const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  const holding = count("holds") + count("rounding");
  return {
    holding,
    score: holding - MISFIT * (count("breaks") + notChecked.filter(({ reason }) => reason === "totalUnproved").length),
  };
}
