import { wordKey } from "../../budget/notation/wordKey";
import { ratioEquation, type Equation } from "./equation";
import type { Figures } from "../reading/figures";
import { isTotal } from "./footing";
import type { DataColumn, DataRow, Frame } from "../reading/frame";
import type { RatioRelation } from "./relation";

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map(wordKey)
    .filter((word) => word !== "");

/** A heading is named by its words in whatever order: "proposed programme budget for 2026". */
function isNamedIn(label: string, heading: string): boolean {
  if (wordKey(heading) === "") return false;
  const words = new Set(wordsOf(label));
  return wordKey(label).includes(wordKey(heading)) || wordsOf(heading).every((word) => words.has(word));
}

/** The column that a label names: "compared with 2025 approved". */
function namedColumn(frame: Frame, label: string, besides: number): DataColumn | undefined {
  const named = frame.columns.filter(({ column, heading }) => column !== besides && isNamedIn(label, heading));
  return [...named].sort((a, b) => b.heading.length - a.heading.length)[0];
}

function equationFor(frame: Frame, figures: Figures, row: DataRow, total: DataRow): Equation | null {
  const printed = frame.columns.filter(({ column }) => typeof figures.at({ row: row.row, column }) === "number");
  const [own, ...others] = printed;
  const base = own === undefined ? undefined : namedColumn(frame, row.label, own.column);
  if (own === undefined || others.length > 0 || base === undefined) return null;
  const relation: RatioRelation = {
    form: "ratio",
    axis: "column",
    rule: "percentage",
    target: own.column,
    base: base.column,
    divisor: 0.01,
    positions: [row.row],
    isFirm: true,
    terms: [
      { line: own.column, sign: 1 },
      { line: base.column, sign: -1 },
    ],
  };
  const [estimate, approved] = [
    { row: total.row, column: own.column },
    { row: total.row, column: base.column },
  ];
  const target = { row: row.row, column: own.column };
  return ratioEquation(figures, relation, row.row, {
    target,
    base: approved,
    divisor: 0.01,
    step: Math.min(figures.step(target), 10 ** Math.max(0, figures.scale - 1)),
    terms: [
      { place: estimate, sign: 1 },
      { place: approved, sign: -1 },
    ],
  });
}

const HALF_A_TENTH = 0.05 + 1e-9;

/**
 * Whether the percentage is of something else: of another total above, or of a base from which one of the changes was taken,
 * such as what moved to another section.
 */
function isOfSomethingElse(
  frame: Frame,
  figures: Figures,
  { target, cells }: Equation,
  totals: readonly DataRow[],
): boolean {
  const base = cells[2]?.column;
  const printed = figures.at(target);
  if (base === undefined || typeof printed !== "number") return false;
  const changes = frame.columns.filter(({ mentions }) => mentions.has("change")).map(({ column }) => column);
  return totals.some(({ row }) =>
    [null, ...changes].some((change) => {
      const from = (figures.unitsAt(row, base) ?? 0) + (change === null ? 0 : (figures.unitsAt(row, change) ?? 0));
      const percentage = (100 * ((figures.unitsAt(row, target.column) ?? 0) - from)) / from;
      return Math.abs(percentage - printed / 10 ** figures.scale) <= HALF_A_TENTH;
    }),
  );
}

/** Rows under a total that give its variance from a column they name, in per cent; not those that leave something out. */
export function varianceRows(frame: Frame, figures: Figures): readonly Equation[] {
  return frame.rows.flatMap((row, index) => {
    const totals = frame.rows.slice(0, index).filter((above) => isTotal(above) && !above.isRelative);
    const total = totals.at(-1);
    const isPlain = row.isRelative && row.mentions.has("variance") && !row.mentions.has("excluding");
    const equation = isPlain && total !== undefined ? equationFor(frame, figures, row, total) : null;
    if (equation === null) return [];
    return equation.verdict(figures.at) === "breaks" && isOfSomethingElse(frame, figures, equation, totals)
      ? []
      : [equation];
  });
}
