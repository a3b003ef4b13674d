import { columnBalances } from "./columnBalances";
import { type Certainty, footParents, footRows, isTotal, repeatedTotals, type UnprovedTotal } from "./footing";
import type { DataColumn, DataRow, Frame } from "../reading/frame";
import type { Figures } from "../reading/figures";
import { halfOf, percentageOf } from "./ratios";
import type { LinearRelation, RatioRelation, Relation } from "./relation";
import type { NotChecked } from "../report";
import { rowBalances } from "./rowBalances";
import type { Lines } from "./support";
import { toleranceOf, type Precision } from "./tolerance";

export interface Relations {
  readonly all: readonly Relation[];
  readonly notChecked: readonly NotChecked[];
  /** Columns whose figures add up from row to row. */
  readonly additive: readonly number[];
  readonly unproved: readonly UnprovedTotal[];
}

interface Table {
  readonly frame: Frame;
  readonly figures: Figures;
  readonly precision: Precision;
}

const saysPercentage = ({ mentions }: DataColumn): boolean => mentions.has("percentage");
const saysRate = ({ mentions }: DataColumn): boolean => mentions.has("rate") || mentions.has("average");

const linesOf = ({ figures, precision }: Table, axis: "row" | "column", positions: readonly number[]): Lines => ({
  axis,
  figures,
  precision,
  positions,
});

/** Rows whose figures are of the same kind as the others: no percentages and rates among money. */
const plainRows = (frame: Frame): readonly DataRow[] => frame.rows.filter((row) => !row.isRelative);

/** The relations of the columns within each block of rows; a block too small for its own takes those of the whole. */
function linearColumns(table: Table): readonly LinearRelation[] {
  const { frame } = table;
  const columns = frame.columns.map(({ column }) => column);
  const blocks = [...new Set(frame.rows.map(({ block }) => block))];
  const rowsOf = (block: number): readonly number[] =>
    plainRows(frame)
      .filter((row) => row.block === block)
      .map(({ row }) => row);
  const whole = columnBalances(
    frame,
    linesOf(
      table,
      "column",
      plainRows(frame).map(({ row }) => row),
    ),
    columns,
  );
  if (blocks.length < 2) return whole;
  return [
    ...whole,
    ...blocks.flatMap((block) =>
      columnBalances(frame, linesOf(table, "column", rowsOf(block)), columns).filter(
        (own) => !whole.some((other) => isSame(own, other)),
      ),
    ),
  ];
}

const isSame = (one: LinearRelation, other: LinearRelation): boolean =>
  one.target === other.target &&
  one.terms.length === other.terms.length &&
  one.terms.every((term) => other.terms.some(({ line, sign }) => line === term.line && sign === term.sign));

function ratioColumn(
  table: Table,
  column: DataColumn,
  linear: readonly LinearRelation[],
): RatioRelation | NotChecked | null {
  const { frame, figures } = table;
  const isInvolved = linear.some(
    ({ target, terms }) => target === column.column || terms.some(({ line }) => line === column.column),
  );
  const columns = frame.columns.filter((other) => !saysPercentage(other)).map((other) => other.column);
  const rows = plainRows(frame).map(({ row }) => row);
  if (column.mentions.has("half")) return halfOf(figures, column.column, columns, rows);
  if (isInvolved && !saysPercentage(column)) return null;
  const isStrict = column.mentions.has("excluding") || !saysPercentage(column);
  const known = saysPercentage(column) || column.mentions.has("rate") ? null : linear.map(({ target }) => target);
  const relation = percentageOf(frame, figures, { target: column.column, columns, rows, known }, isStrict);
  if (relation !== null) return relation;
  if (!saysPercentage(column) && !saysRate(column)) return null;
  return {
    axis: "column",
    line: column.column,
    label: column.heading,
    reason: column.mentions.has("excluding") ? "excluding" : "ratioUnproved",
  };
}

interface RowRelations {
  readonly relations: readonly LinearRelation[];
  readonly unproved: readonly UnprovedTotal[];
}

/** Totals of what stands above them and rows that stand for what is below, as many of them as can be had. */
function footed(lines: Lines, rows: readonly DataRow[], certainty: Certainty): RowRelations {
  const parents = footParents(lines, rows, certainty);
  const folded = footRows(
    lines,
    rows.filter(({ row }) => !parents.folded.has(row)),
  );
  const proved = new Set([...parents.relations, ...folded.relations].map(({ target }) => target));
  const flat = folded.unproved.length === 0 || parents.relations.length === 0 ? folded : footRows(lines, rows);
  const better = flat.unproved.length < folded.unproved.length ? flat : folded;
  return {
    relations: [...parents.relations, ...better.relations],
    unproved: better.unproved.filter(({ row }) => !proved.has(row)),
  };
}

function rowRelations(table: Table, additive: readonly number[]): RowRelations {
  const rows = plainRows(table.frame);
  const lines = linesOf(table, "row", additive);
  const sure = footed(lines, rows, "alone");
  const likely = sure.unproved.length === 0 ? sure : footed(lines, rows, "withTotals");
  const best = likely.unproved.length < sure.unproved.length ? likely : sure;
  return {
    relations: [
      ...best.relations,
      ...groupTotals(lines, rows),
      ...repeatedTotals(lines, rows),
      ...rowBalances(lines, rows),
    ],
    unproved: best.unproved,
  };
}

/** Rows of the same label under several headings, of which some say total: each adds up with its like. */
function groupTotals(lines: Lines, rows: readonly DataRow[]): readonly LinearRelation[] {
  const labels = [...new Set(rows.map(({ label }) => label))].filter((label) => label !== "");
  return labels.flatMap((label) => {
    const alike = rows.filter((row) => row.label === label && !isTotal(row));
    const sums = (row: DataRow): boolean => /total|итого|всего|小计|共计|合计|المجموع/i.test(row.section);
    return alike.length < 3 || !alike.some(sums) ? [] : footRows(lines, alike, sums).relations;
  });
}

/** A column adds up unless it fails in most totals, and not by one figure that two of them share. */
function additiveColumns(
  relations: readonly LinearRelation[],
  table: Table,
  columns: readonly number[],
): readonly number[] {
  const sums = relations.filter(({ rule }) => rule === "total");
  return columns.filter((column) => {
    const residuals = sums.flatMap((sum) => residualAt(table, sum, column) ?? []);
    const off = residuals.filter((residual) => residual !== 0).map(Math.abs);
    return off.length < 2 || off.length * 2 < residuals.length || new Set(off).size === 1;
  });
}

function residualAt({ figures, precision }: Table, { target, terms }: LinearRelation, column: number): number | null {
  const result = figures.at({ row: target, column });
  const parts = terms.map(({ line, sign }) => ({
    sign,
    place: { row: line, column },
    value: figures.at({ row: line, column }),
  }));
  if (result === null || result === undefined || parts.some(({ value }) => value === undefined)) return null;
  const residual = result - parts.reduce((rest, { sign, value }) => rest + sign * (value ?? 0), 0);
  const steps = parts.filter(({ value }) => value !== null && value !== 0).map(({ place }) => figures.step(place));
  if (steps.length === 0) return null;
  return Math.abs(residual) <= toleranceOf([figures.step({ row: target, column }), ...steps], precision) ? 0 : residual;
}

/** Every relation between rows and between columns that words suggest and arithmetic bears out. */
export function relationsOf(table: Table): Relations {
  const { frame } = table;
  const linear = linearColumns(table);
  const ratios = frame.columns.map((column) => ratioColumn(table, column, linear)).filter((found) => found !== null);
  const percentages = ratios.flatMap((found) => ("form" in found ? [found] : []));
  const notChecked = ratios.flatMap((found) => ("form" in found ? [] : [found]));
  const relative = new Set([
    ...percentages.filter(({ rule }) => rule === "percentage").map(({ target }) => target),
    ...notChecked.map(({ line }) => line),
  ]);
  const columns = frame.columns.map(({ column }) => column).filter((column) => !relative.has(column));
  const rough = rowRelations(table, columns);
  const additive = additiveColumns(rough.relations, table, columns);
  const rows = additive.length === columns.length ? rough : rowRelations(table, additive);
  const labels = new Map(frame.rows.map(({ row, label }) => [row, label]));
  const unproved = rows.unproved.map(({ row: line }): NotChecked => ({
    axis: "row",
    line,
    label: labels.get(line) ?? "",
    reason: "totalUnproved",
  }));
  const uneven = columns
    .filter((column) => !additive.includes(column))
    .map((line): NotChecked => ({
      axis: "column",
      line,
      label: frame.columns.find(({ column }) => column === line)?.heading ?? "",
      reason: "notAdditive",
    }));
  return {
    all: [...linear, ...percentages, ...rows.relations],
    notChecked: [...notChecked, ...unproved, ...uneven],
    additive,
    unproved: rows.unproved,
  };
}
