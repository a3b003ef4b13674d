import type { DataColumn, DataRow, Frame } from "../reading/frame";
import { roundingAt, type Figures } from "../reading/figures";
import type { NotChecked } from "./report";
import { columnLaws } from "./columnLaws";
import type { Law } from "./law";
import { headingParents, itemParents, type Certainty } from "./parents";
import { halfLaw, isPercentages, percentageLaw, saysPercentage, saysRate, shareLaw } from "./percentages";
import { repeatedTotals, rowDifferences, varianceRows } from "./rowDifferences";
import { sampled, supportOf, type Lines } from "./support";
import { footRows, isTotal, type UnprovedTotal } from "./totals";

/** Everything that follows from something else in a table. */
interface Laws {
  readonly all: readonly Law[];
  readonly notChecked: readonly NotChecked[];
  /** Columns whose figures add up from row to row. */
  readonly additive: readonly number[];
  readonly unproved: readonly UnprovedTotal[];
}

/** Rows whose figures are of the same kind as the others: no percentages and rates among money. */
const plainRows = ({ rows }: Frame): readonly DataRow[] => rows.filter((row) => !row.isRelative);
const rowNumbers = (rows: readonly DataRow[]): readonly number[] => rows.map(({ row }) => row);

const isSame = (one: Law, other: Law): boolean =>
  one.target === other.target &&
  one.terms.length === other.terms.length &&
  one.terms.every((term) => other.terms.some(({ line, sign }) => line === term.line && sign === term.sign));

/** More blocks than these are pages of one table. */
const MOST_BLOCKS = 6;

/** How the columns that are no percentages follow from one another, in the whole table or in one of its blocks. */
function sumsOfColumns(frame: Frame, figures: Figures, columns: readonly DataColumn[]): readonly Law[] {
  const rows = plainRows(frame);
  const lawsIn = (own: readonly DataRow[]): readonly Law[] => {
    const numbers = rowNumbers(own);
    const lines: Lines = { axis: "column", figures, positions: sampled(numbers) };
    return columnLaws(frame, lines, columns, new Set(numbers));
  };
  const whole = lawsIn(rows);
  const blocks = [...new Set(frame.rows.map(({ block }) => block))];
  if (blocks.length < 2 || blocks.length > MOST_BLOCKS) return whole;
  const holdsIn = (law: Law, own: readonly DataRow[]): boolean => {
    const lines: Lines = { axis: "column", figures, positions: sampled(rowNumbers(own)) };
    const { holds, breaks } = supportOf(lines, law.target, law.terms);
    return holds > breaks;
  };
  // A law of the whole table is asked only in blocks that bear it out.
  const inBlocks = whole.map((law): Law => {
    const kept = blocks.filter((block) =>
      holdsIn(
        law,
        rows.filter((row) => row.block === block),
      ),
    );
    return { ...law, positions: new Set(rowNumbers(rows.filter(({ block }) => kept.includes(block)))) };
  });
  const own = blocks.flatMap((block) =>
    lawsIn(rows.filter((row) => row.block === block)).filter((law) => !whole.some((other) => isSame(law, other))),
  );
  return [...inBlocks, ...own];
}

interface Columns {
  readonly laws: readonly Law[];
  readonly notChecked: readonly NotChecked[];
  /** Columns of percentages and rates, whose figures do not add up. */
  readonly relative: ReadonlySet<number>;
}

/**
 * What a column is a percentage, a rate, a share or a half of; a reason where it should be one and is not; null where
 * it is none.
 */
function ratioOf(
  frame: Frame,
  figures: Figures,
  own: DataColumn,
  sums: readonly Law[],
  isNamed: boolean,
): Law | NotChecked | null {
  const isInvolved = sums.some(
    ({ target, terms }) => target === own.column || terms.some(({ line }) => line === own.column),
  );
  const columns = frame.columns.filter((other) => !saysPercentage(other) || !isNamed).map(({ column }) => column);
  const plain = plainRows(frame);
  const rows = rowNumbers(plain);
  if (own.mentions.has("half")) return halfLaw(figures, own.column, columns, rows);
  if (isInvolved && !isNamed) return null;
  const law =
    percentageLaw(frame, figures, own, columns, rows, sums) ??
    (isNamed || saysRate(own) ? shareLaw(frame, figures, own.column, plain) : null);
  if (law !== null || (!saysPercentage(own) && !saysRate(own))) return law;
  const reason = own.mentions.has("excluding") ? "excluding" : "ratioUnproved";
  return { axis: "column", line: own.column, label: own.heading, reason };
}

const isLaw = (found: Law | NotChecked): found is Law => "target" in found;

function lawsOfColumns(frame: Frame, figures: Figures): Columns {
  const rows = rowNumbers(plainRows(frame));
  const amounts = frame.columns.filter((own) => !saysPercentage(own)).map(({ column }) => column);
  const percentages = new Set(
    frame.columns.filter((own) => saysPercentage(own) && isPercentages(figures, own, amounts, rows)),
  );
  const sums = sumsOfColumns(
    frame,
    figures,
    frame.columns.filter((own) => !percentages.has(own)),
  );
  const ratios = frame.columns.flatMap((own) => ratioOf(frame, figures, own, sums, percentages.has(own)) ?? []);
  const laws = ratios.filter(isLaw);
  const notChecked = ratios.filter((found): found is NotChecked => !isLaw(found));
  const relative = new Set([
    ...laws.filter(({ rule }) => rule !== "half").map(({ target }) => target),
    ...notChecked.map(({ line }) => line),
    ...[...percentages].map(({ column }) => column),
  ]);
  return { laws: [...sums, ...laws], notChecked, relative };
}

interface RowLaws {
  readonly laws: readonly Law[];
  readonly unproved: readonly UnprovedTotal[];
}

/** Totals of what stands above them and rows that stand for what is below, as many of them as can be had. */
function* footed(lines: Lines, rows: readonly DataRow[], certainty: Certainty): Generator<void, RowLaws> {
  const parents = yield* headingParents(lines, rows, certainty);
  const folded = yield* footRows(
    lines,
    rows.filter(({ row }) => !parents.folded.has(row)),
  );
  const isFlatTried = folded.unproved.length > 0 && parents.laws.length > 0;
  const flat = isFlatTried ? yield* footRows(lines, rows) : folded;
  const better = flat.unproved.length < folded.unproved.length ? flat : folded;
  const proved = new Set([...parents.laws, ...better.laws].map(({ target }) => target));
  return {
    laws: [...parents.laws, ...better.laws],
    unproved: better.unproved.filter(({ row }) => !proved.has(row)),
  };
}

const SAYS_TOTAL = /total|итого|всего|小计|共计|合计|المجموع/i;

/** Rows of the same label under several headings, of which some say total: each adds up with its like. */
function* totalsOfGroups(lines: Lines, rows: readonly DataRow[]): Generator<void, readonly Law[]> {
  if (!rows.some(({ section }) => SAYS_TOTAL.test(section))) return [];
  const groups = new Map<string, DataRow[]>();
  for (const row of rows) {
    if (row.label === "" || isTotal(row)) continue;
    const group = groups.get(row.label);
    if (group === undefined) groups.set(row.label, [row]);
    else group.push(row);
  }
  const laws: Law[] = [];
  const sums = ({ section }: DataRow): boolean => SAYS_TOTAL.test(section);
  for (const alike of groups.values())
    if (alike.length >= 3 && alike.some(sums)) laws.push(...(yield* footRows(lines, alike, sums)).laws);
  return laws;
}

function* lawsOfRows(frame: Frame, figures: Figures, additive: readonly number[]): Generator<void, RowLaws> {
  const lines: Lines = { axis: "row", figures, positions: additive };
  const items = itemParents(lines, plainRows(frame));
  const rows = plainRows(frame).filter(({ row }) => !items.folded.has(row));
  const sure = yield* footed(lines, rows, "alone");
  const likely = sure.unproved.length === 0 ? sure : yield* footed(lines, rows, "withTotals");
  const best = likely.unproved.length < sure.unproved.length ? likely : sure;
  const known = new Set(best.laws.map(({ target }) => target));
  const differences = yield* rowDifferences(lines, rows);
  return {
    laws: [
      ...items.laws,
      ...best.laws,
      ...(yield* totalsOfGroups(lines, rows)),
      ...repeatedTotals(lines, rows),
      ...differences.filter(({ target, rule }) => !known.has(target) || rule === "variance"),
    ],
    unproved: [...best.unproved, ...items.unproved],
  };
}

function residualAt(figures: Figures, { target, terms }: Law, column: number): number | null {
  const result = figures.at(target, column);
  if (result === null || result === undefined) return null;
  let [sum, tolerance, count] = [0, roundingAt(figures, target, column), 0];
  for (const { line, sign } of terms) {
    const value = figures.at(line, column);
    if (value === undefined) return null;
    if (value === null || value === 0) continue;
    [sum, tolerance, count] = [sum + sign * value, tolerance + roundingAt(figures, line, column), count + 1];
  }
  if (count === 0) return null;
  return Math.abs(result - sum) <= tolerance ? 0 : result - sum;
}

/** A column adds up unless it fails in most totals, and not by one figure that two of them share. */
function additiveColumns(laws: readonly Law[], figures: Figures, columns: readonly number[]): readonly number[] {
  const totals = laws.filter(({ rule }) => rule === "total");
  return columns.filter((column) => {
    const residuals = totals.flatMap((law) => residualAt(figures, law, column) ?? []);
    const off = residuals.filter((residual) => residual !== 0).map(Math.abs);
    return off.length < 3 || off.length * 2 < residuals.length || new Set(off).size === 1;
  });
}

/** Lines that no law is about, in a table that has laws. */
function linesInNoLaw(
  { rows, columns }: Frame,
  laws: readonly Law[],
  known: readonly NotChecked[],
): readonly NotChecked[] {
  if (laws.length === 0) return [];
  const [ofRows, ofColumns] = [new Set<number>(), new Set<number>()];
  for (const { axis, target, terms, ratio, positions } of laws) {
    const [own, across] = axis === "row" ? [ofRows, ofColumns] : [ofColumns, ofRows];
    own.add(target);
    for (const { line } of terms) own.add(line);
    if (ratio !== null && ratio.base !== null) own.add(ratio.base);
    for (const position of positions) across.add(position);
  }
  for (const { axis, line } of known) (axis === "row" ? ofRows : ofColumns).add(line);
  return [
    ...columns
      .filter(({ column }) => !ofColumns.has(column))
      .map(({ column, heading }): NotChecked => ({
        axis: "column",
        line: column,
        label: heading,
        reason: "noRelation",
      })),
    ...rows
      .filter(({ row }) => !ofRows.has(row))
      .map(({ row, label }): NotChecked => ({ axis: "row", line: row, label, reason: "noRelation" })),
  ];
}

/** Every law between rows and between columns that words suggest and arithmetic bears out; yields between rows. */
export function* lawsOf(frame: Frame, figures: Figures): Generator<void, Laws> {
  const ofColumns = lawsOfColumns(frame, figures);
  const columns = frame.columns.map(({ column }) => column).filter((column) => !ofColumns.relative.has(column));
  const rough = yield* lawsOfRows(frame, figures, columns);
  const additive = additiveColumns(rough.laws, figures, columns);
  const rows = additive.length === columns.length ? rough : yield* lawsOfRows(frame, figures, additive);
  const labels = new Map(frame.rows.map(({ row, label }) => [row, label]));
  const headings = new Map(frame.columns.map(({ column, heading }) => [column, heading]));
  const unproved = rows.unproved.map(({ row }): NotChecked => ({
    axis: "row",
    line: row,
    label: labels.get(row) ?? "",
    reason: "totalUnproved",
  }));
  const uneven = columns
    .filter((column) => !additive.includes(column))
    .map((line): NotChecked => ({ axis: "column", line, label: headings.get(line) ?? "", reason: "notAdditive" }));
  const all = [...ofColumns.laws, ...rows.laws, ...varianceRows(frame, figures)];
  const notChecked = [...ofColumns.notChecked, ...unproved, ...uneven];
  return {
    all,
    notChecked: [...notChecked, ...linesInNoLaw(frame, all, notChecked)],
    additive,
    unproved: rows.unproved,
  };
}
