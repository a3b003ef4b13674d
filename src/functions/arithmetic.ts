import Big from "big.js";
import { percentage } from "../budget/notation/quantity";
import { parseNumber } from "../budget/notation/parseNumber";
import { fromDecimal, isPercentage, readDecimal, shown, toWholeUnits } from "./arguments";
import {
  answer,
  divisionByZero,
  invalid,
  isBlank,
  isCellError,
  outOfRange,
  readCells,
  readRepeating,
  type Cell,
  type CellError,
  type Cells,
} from "./cells";
import { addends, cellAt, fill, isSingle, shapeOf, spread } from "./spread";

/**
 * Variance: the estimate less the base (appropriation). Ranges of the same shape give a range.
 * @customfunction VARIANCE
 * @param base Appropriation or approved number of the base year.
 * @param estimate Estimate of the proposed year.
 * @returns The difference, exact to the last decimal.
 */
export function variance(base: unknown[][], estimate: unknown[][]): unknown[][] {
  return answer(spread({ base, estimate }, (from, to) => to.minus(from)));
}

/**
 * Total change: technical adjustments + new/expanded mandates + other changes. Ranges of the same shape give a range;
 * three cells side by side may be given as one range.
 * @customfunction CHANGE
 * @param technical Technical adjustments; or a range with all three kinds of change in each row.
 * @param [mandates] New and expanded mandates.
 * @param [other] Other changes, within and across sections.
 * @returns The sum, exact to the last decimal.
 */
export function change(technical: unknown[][], mandates?: unknown[][], other?: unknown[][]): unknown[][] {
  const kinds =
    isLeftOut(mandates) && isLeftOut(other) ? kindsIn(readCells(technical)) : { technical, mandates, other };
  return answer(isCellError(kinds) ? kinds : spread(kinds, (first, second, third) => first.plus(second).plus(third)));
}

const isLeftOut = (argument: unknown): boolean => argument === undefined || argument === null;

/**
 * The three kinds of change of a range that holds them side by side, or one below the other; a single value is one
 * kind.
 */
function kindsIn(cells: Cells): Readonly<Record<"technical" | "mandates" | "other", Cells>> | CellError {
  const { rows, columns } = shapeOf(cells);
  const none: Cells = [[null]];
  if (rows === 1 && columns === 1) return { technical: cells, mandates: none, other: none };
  const across = columns === 3 ? cells : rows === 3 && columns === 1 ? [cells.flat()] : null;
  if (across === null)
    return invalid(
      `technical: a range of ${rows} x ${columns} cells; ` +
        "give the technical " +
        "adjustments, mandates and other " +
        "changes, three cells for each " +
        "result, without total and percentage.",
    );
  const kind = (column: number): Cells => across.map((row) => [row[column] ?? null]);
  return { technical: kind(0), mandates: kind(1), other: kind(2) };
}

/**
 * Estimate before recosting: the base + all changes. With one base, every cell of the changes counts; with a column of
 * bases, the row beside each.
 * @customfunction ESTIMATE
 * @param base Appropriation or approved number of the base year.
 * @param changes Changes, as single values or ranges, without their total and percentage.
 * @returns The sum, exact to the last decimal.
 */
export function estimate(base: unknown[][], changes: unknown[][][]): unknown[][] {
  return answer(estimates(base, changes));
}

function estimates(base: unknown, changes: unknown): (number | CellError)[][] | CellError {
  const bases = readCells(base);
  const shape = shapeOf(bases);
  const changesAt = addends("base", shape, "changes", readRepeating(changes));
  if (isCellError(changesAt)) return changesAt;
  return fill(shape, (row, column) => {
    const own = cellAt(bases, row, column);
    const from = readDecimal(own, "base");
    if (isCellError(from)) return from;
    const parts = partsOf(changesAt(row, column), "changes", { cell: own, value: from });
    return isCellError(parts) ? parts : fromDecimal(from.plus(sum(parts)));
  });
}

/**
 * Estimate after recosting: the estimate before recosting + the effect of prices, exchange rates and vacancies.
 * @customfunction RECOSTED
 * @param estimate Estimate before recosting.
 * @param recosting Effect of recosting.
 * @returns The sum with one decimal, halves away from zero, as the page prints it.
 */
export function recosted(estimate: unknown[][], recosting: unknown[][]): unknown[][] {
  return answer(spread({ estimate, recosting }, (before, effect) => before.plus(effect).round(1, Big.roundHalfUp)));
}

/**
 * Percentage change as the page prints it: change / base x 100, one decimal, halves away from zero. Nil of nil is 0;
 * #DIV/0! when only the base is nil.
 * @customfunction PERCENT
 * @param change Total change.
 * @param base Appropriation or approved number of the base year.
 * @returns Per cent with one decimal.
 */
export function percent(change: unknown[][], base: unknown[][]): unknown[][] {
  return answer(spread({ change, base }, ratio));
}

/**
 * Share of a total in per cent, one decimal, halves away from zero. Nil of nil is 0; #DIV/0! when only the total is
 * nil.
 * @customfunction SHARE
 * @param part Part of the total.
 * @param total The total.
 * @returns Per cent with one decimal.
 */
export function share(part: unknown[][], total: unknown[][]): unknown[][] {
  return answer(spread({ part, total }, ratio));
}

/** part / whole x 100 as a page prints it: one decimal, halves away from zero, nil of nil is nil. */
function ratio(part: Big, whole: Big): Big | CellError {
  const tenths = percentage(...toWholeUnits(part, whole));
  if (tenths === null) return divisionByZero;
  return Number.isFinite(tenths) ? new Big(tenths).div(10) : outOfRange;
}

/**
 * Sum of amounts or posts as a page prints them: numbers, dashes and text as printed; every cell of every range counts.
 * @customfunction SUM
 * @param parts Parts, as single values or ranges.
 * @returns The sum, exact to the last decimal.
 */
export function total(parts: unknown[][][]): unknown[][] {
  const read = readAll(
    readRepeating(parts).flatMap((cells) => cells.flat()),
    "parts",
  );
  return answer([[isCellError(read) ? read : fromDecimal(sum(read))]]);
}

/**
 * Whether a total is the sum of its parts: TRUE, or the difference (total less parts). Labels and blanks within ranges
 * are passed over; a misprinted number is not.
 * @customfunction TIES
 * @param total Total, or a column or row of totals beside ranges of parts.
 * @param parts Parts, as single values or ranges.
 * @returns TRUE when the sum is exact, otherwise the difference.
 */
export function ties(total: unknown[][], parts: unknown[][][]): unknown[][] {
  return answer(differences(total, parts));
}

/** Words in a range head a row or a column. A single letter among digits is a misprint: `1O 971.7`. */
function isLabel(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const reading = parseNumber(cell);
  return "reason" in reading && reading.reason.code === "letters" && /^\s*\p{L}|\p{L}{2}|\p{Lo}/u.test(cell);
}

function differences(total: unknown, parts: unknown): (number | boolean | CellError)[][] | CellError {
  const totals = readCells(total);
  const shape = shapeOf(totals);
  const ranges = readRepeating(parts).map((cells) =>
    isSingle(shapeOf(cells)) ? cells : cells.map((row) => row.map((cell) => (isLabel(cell) ? null : cell))),
  );
  const partsAt = addends("total", shape, "parts", ranges);
  if (isCellError(partsAt)) return partsAt;
  return fill(shape, (row, column) => difference(cellAt(totals, row, column), partsAt(row, column)));
}

function difference(total: Cell, parts: readonly Cell[]): number | boolean | CellError {
  const whole = readDecimal(total, "total");
  const read = readAll(parts, "parts", total);
  if (isCellError(whole)) return whole;
  if (isCellError(read)) return read;
  const added = sum(read);
  return whole.eq(added) ? true : fromDecimal(whole.minus(added));
}

export const sum = (decimals: readonly Big[]): Big => decimals.reduce((total, each) => total.plus(each), new Big(0));

/** Cells as numbers of one kind; the first that is none, or the first per cent among amounts, is the error. */
function readAll(cells: readonly Cell[], argument: string, beside: Cell = null): readonly Big[] | CellError {
  const decimals = cells.map((cell) => readDecimal(cell, argument));
  const failed = decimals.find(isCellError);
  if (failed !== undefined) return failed;
  const filled = [...cells, beside].filter((cell) => !isBlank(cell));
  const odd = filled.find(isPercentage);
  if (odd !== undefined && !filled.every(isPercentage))
    return invalid(`${argument}: ${shown(odd)} is a percentage among amounts.`);
  return decimals.filter((decimal): decimal is Big => !isCellError(decimal));
}

/** As many cells as that may come before one that is their total: three kinds of change. */
const FEWEST_BEFORE_TOTAL = 3;

/**
 * The cells of ranges as numbers to be added up. A range that also spans their total, or what it comes to in per cent
 * of the base, would count them twice: the error names the cell.
 */
export function partsOf(
  cells: readonly Cell[],
  argument: string,
  base: { readonly cell: Cell; readonly value: Big } | null = null,
): readonly Big[] | CellError {
  const decimals = readAll(cells, argument, base?.cell ?? null);
  if (isCellError(decimals)) return decimals;
  let before = new Big(0);
  for (const [index, decimal] of decimals.entries()) {
    const isFollower = index >= FEWEST_BEFORE_TOTAL && !before.eq(0);
    if (isFollower && decimal.eq(before))
      return invalid(`${argument}: ${shown(cells[index] ?? null)} is the total of the cells before it; leave it out.`);
    const rate = isFollower && base !== null ? ratio(before, base.value) : null;
    if (rate !== null && !isCellError(rate) && !rate.eq(0) && decimal.eq(rate))
      return invalid(
        `${argument}: ${shown(cells[index] ?? null)} is ` +
          "what the cells before it " +
          "come to in per cent of the " +
          "base; leave it out.",
      );
    before = before.plus(decimal);
  }
  return decimals;
}
