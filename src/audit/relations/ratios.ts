import type { Frame } from "../reading/frame";
import type { Figures } from "../reading/figures";
import { distanceFrom, finestStep, HALF_A_UNIT, ratioReader, spanOf } from "./ratio";
import { placeOf, type RatioRelation, type Term } from "./relation";
import { isHopeless } from "./support";

interface Weighed {
  readonly relation: RatioRelation;
  readonly holds: number;
  readonly breaks: number;
  readonly score: number;
  /** Whether the formula is printed under the headings. */
  readonly isPrinted: boolean;
}

/** A printed formula outweighs two coincidences. */
const PRINTED = 2;

function weigh(figures: Figures, relation: RatioRelation, bonus: number, finest?: number): Weighed {
  let [holds, breaks, evidence] = [0, 0, 0];
  const asked: number[] = [];
  const cellsAt = ratioReader(figures, relation, finest);
  for (const position of relation.positions) {
    if (isHopeless(holds, breaks)) break;
    const place = placeOf(relation.axis, relation.target, position);
    const printed = figures.at(place);
    if (printed === null || printed === undefined) continue;
    const cells = cellsAt(position);
    const span = spanOf(figures, cells);
    if (span === null) continue;
    asked.push(position);
    const isHeld = distanceFrom(span, printed, cells.step, figures.scale) <= HALF_A_UNIT;
    if (!isHeld) breaks += printed === 0 ? 0 : 1;
    else if (printed !== 0)
      [holds, evidence] = [holds + 1, evidence + (Math.abs(printed) >= 10 ** (figures.scale + 1) ? 1 : 0.6)];
  }
  return {
    relation: { ...relation, positions: asked },
    holds,
    breaks,
    score: evidence - 2 * breaks + bonus,
    isPrinted: bonus >= PRINTED,
  };
}

/** Columns among which a column of percentages may find its explanation. */
export interface Search {
  readonly target: number;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Without a word for it, only changes and totals that are known are tried as a share of something. */
  readonly known: readonly number[] | null;
}

/** What may be divided by a base: another column, what that is more, or of a rate what it leaves: of approved posts the vacant ones. */
function dividends(
  part: number,
  base: number,
  { isNamed, isRate }: { readonly isNamed: boolean; readonly isRate: boolean },
): readonly (readonly Term[])[] {
  const share: readonly Term[] = [{ line: part, sign: 1 }];
  const more: readonly Term[] = [
    { line: part, sign: 1 },
    { line: base, sign: -1 },
  ];
  const left: readonly Term[] = [
    { line: base, sign: 1 },
    { line: part, sign: -1 },
  ];
  return [share, ...(isNamed ? [more] : []), ...(isRate ? [left] : [])];
}

function candidatesFor(frame: Frame, figures: Figures, { target, columns, rows, known }: Search): readonly Weighed[] {
  const make = (terms: readonly Term[], base: number): RatioRelation => ({
    form: "ratio",
    axis: "column",
    rule: "percentage",
    target,
    terms,
    base,
    divisor: 0.01,
    positions: rows,
    isFirm: true,
  });
  const finest = finestStep(figures, "column", target, rows);
  const printed = frame.formulas.filter((formula) => formula.target === target && formula.divisor !== null);
  const named = printed.map(({ terms, divisor }) =>
    weigh(
      figures,
      make(
        terms.map(({ column, sign }) => ({ line: column, sign })),
        divisor ?? 0,
      ),
      PRINTED,
      finest,
    ),
  );
  const others = columns.filter((column) => column !== target);
  const parts = others.filter((column) => known === null || known.includes(column));
  const isRate = frame.columns.some(({ column, mentions }) => column === target && mentions.has("rate"));
  const ratios = others.flatMap((base) =>
    parts
      .filter((part) => part !== base)
      .flatMap((part) => dividends(part, base, { isNamed: known === null, isRate }).map((terms) => make(terms, base))),
  );
  return [...named, ...ratios.map((relation) => weigh(figures, relation, nearness(relation), finest))];
}

/**
 * Of two equal explanations the one by near columns is the likelier, one column rather than a difference, and a base that
 * stands before the change: what was approved rather than what is proposed, however little the two are apart.
 */
const nearness = ({ target, terms, base }: RatioRelation): number => {
  const part = terms[0]?.line ?? target;
  const isAfter = base !== null && base > part && base > target;
  return (
    -0.01 * (Math.abs(target - part) + Math.abs(target - (base ?? target))) - 0.05 * terms.length - (isAfter ? 0.3 : 0)
  );
};

/** Enough of the percentages must come out, and hardly any fail. */
function isBorneOut({ holds, breaks, isPrinted }: Weighed, isStrict: boolean): boolean {
  if (isPrinted && holds >= 1 && breaks <= 1) return true;
  if (isStrict) return holds >= 3 && breaks <= holds * 0.15;
  return holds >= 2 && breaks <= Math.max(1, holds * 0.34) && holds >= 2 * breaks;
}

/** The best explanation of a column of percentages; null where none is borne out. */
export function percentageOf(frame: Frame, figures: Figures, search: Search, isStrict: boolean): RatioRelation | null {
  const [best] = [...candidatesFor(frame, figures, search)].sort((a, b) => b.score - a.score);
  return best !== undefined && isBorneOut(best, isStrict) ? best.relation : null;
}

/** A column that is half of another: six months of twelve. */
export function halfOf(
  figures: Figures,
  target: number,
  columns: readonly number[],
  rows: readonly number[],
): RatioRelation | null {
  const halves = columns
    .filter((column) => column !== target)
    .map((column) =>
      weigh(
        figures,
        {
          form: "ratio",
          axis: "column",
          rule: "half",
          target,
          terms: [{ line: column, sign: 1 }],
          base: null,
          divisor: 2 * 10 ** figures.scale,
          positions: rows,
          isFirm: true,
        },
        0,
      ),
    );
  const [best] = halves.sort((a, b) => b.score - a.score);
  return best !== undefined && best.holds >= 3 && best.breaks <= best.holds * 0.2 ? best.relation : null;
}
