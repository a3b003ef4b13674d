import { ratioEquation, type Equation } from "./equation";
import type { Figures } from "../reading/figures";
import { isTotal } from "./footing";
import type { DataRow, Frame } from "../reading/frame";
import type { RatioRelation } from "./relation";

/** A column of shares in the total of another column, and what it asks of each row. */
export interface Share {
  readonly relation: RatioRelation;
  readonly equations: readonly Equation[];
  readonly holds: number;
  readonly breaks: number;
}

const LEAST_SHARES = 3;

function shareOf(figures: Figures, rows: readonly DataRow[], target: number, part: number, total: DataRow): Share {
  const relation: RatioRelation = {
    form: "ratio",
    axis: "column",
    rule: "share",
    target,
    terms: [{ line: part, sign: 1 }],
    base: null,
    divisor: 0.01,
    positions: rows.map(({ row }) => row),
    isFirm: true,
  };
  const printed = rows
    .map(({ row }) => ({ row, column: target }))
    .filter((place) => typeof figures.at(place) === "number");
  const step = Math.min(10 ** figures.scale, ...printed.map(figures.step));
  const equations = printed.map((place) =>
    ratioEquation(figures, relation, place.row, {
      target: place,
      base: { row: total.row, column: part },
      divisor: 0.01,
      step,
      terms: [{ place: { row: place.row, column: part }, sign: 1 }],
    }),
  );
  const verdicts = equations
    .filter(({ target: place }) => figures.at(place) !== 0)
    .map((equation) => equation.verdict(figures.at));
  return {
    relation,
    equations,
    holds: verdicts.filter((verdict) => verdict === "holds").length,
    breaks: verdicts.filter((verdict) => verdict === "breaks").length,
  };
}

/** The column and the total of which a column of percentages gives the shares; null where there is none. */
export function shareColumn(frame: Frame, figures: Figures, target: number): Share | null {
  const rows = frame.rows.filter(({ isRelative }) => !isRelative);
  const totals = rows.filter(isTotal);
  const others = frame.columns.filter(({ column, mentions }) => column !== target && !mentions.has("percentage"));
  const shares = others.flatMap(({ column }) => totals.map((total) => shareOf(figures, rows, target, column, total)));
  const [best] = shares.sort((a, b) => b.holds - 2 * b.breaks - (a.holds - 2 * a.breaks));
  return best !== undefined && best.holds >= LEAST_SHARES && best.breaks <= best.holds * 0.25 ? best : null;
}
