import type { DataRow } from "../reading/frame";
import { roundingAt } from "../reading/figures";
import { isHopeless, weigh, type Lines, type Support } from "./support";

/** What is summed over the open rows for each column, one after the other in one array. */
const [PLAIN, NETTED, TOLERANCE, BLANKS, WORDS, FIGURES, KINDS] = [0, 1, 2, 3, 4, 5, 6] as const;

/** What carries its own words to be taken off a net total: staff assessment, income. */
export const isTakenOff = ({ mentions }: DataRow): boolean => mentions.has("less");

/**
 * The rows that no total has taken yet, from top to bottom, with running sums, so that any run of them is summed at
 * once.
 */
export interface OpenRows {
  readonly rows: readonly DataRow[];
  readonly push: (row: DataRow) => void;
  /** Takes rows away that a total has taken, given from top to bottom. */
  readonly remove: (taken: readonly DataRow[]) => void;
  /**
   * How well a total is the sum of the rows from one index on, perhaps with what is taken off a net total taken off.
   */
  readonly support: (total: number, start: number, isNetted: boolean) => Support;
}

/** The sums down to a row, from those down to the row above it. */
function sumsWith(lines: Lines, above: Float64Array, row: DataRow): Float64Array {
  const { positions, figures } = lines;
  const sums = above.slice();
  const add = (at: number, value: number): void => {
    sums[at] = (sums[at] ?? 0) + value;
  };
  positions.forEach((column, index) => {
    const at = index * KINDS;
    const value = figures.at(row.row, column);
    if (value === undefined) add(at + WORDS, 1);
    if (value === null) add(at + BLANKS, 1);
    if (value === undefined || value === null || value === 0) return;
    add(at + PLAIN, value);
    add(at + NETTED, isTakenOff(row) ? -value : value);
    add(at + TOLERANCE, roundingAt(figures, row.row, column));
    add(at + FIGURES, 1);
  });
  return sums;
}

/** A stack of rows over some columns. */
export function openRows(lines: Lines): OpenRows {
  const { positions, figures } = lines;
  const nothing = new Float64Array(positions.length * KINDS);
  const rows: DataRow[] = [];
  const sums: Float64Array[] = [nothing];

  const push = (row: DataRow): void => {
    rows.push(row);
    sums.push(sumsWith(lines, sums.at(-1) ?? nothing, row));
  };

  const remove = (taken: readonly DataRow[]): void => {
    const [top] = taken;
    const first = top === undefined ? -1 : rows.lastIndexOf(top);
    if (first < 0) return;
    const isTaken = new Set(taken);
    const kept = rows.slice(first).filter((row) => !isTaken.has(row));
    rows.length = first;
    sums.length = first + 1;
    kept.forEach(push);
  };

  const support = (total: number, start: number, isNetted: boolean): Support => {
    const [end, begin] = [sums.at(-1) ?? nothing, sums[start] ?? nothing];
    let [evidence, holds, breaks, genuine, asked] = [0, 0, 0, 0, 0];
    positions.forEach((column, index) => {
      if (isHopeless(holds, breaks)) return;
      const sumOf = (kind: number): number => (end[index * KINDS + kind] ?? 0) - (begin[index * KINDS + kind] ?? 0);
      const result = figures.at(total, column);
      const [count, blanks] = [sumOf(FIGURES), sumOf(BLANKS)];
      if (result === null || result === undefined || sumOf(WORDS) > 0) return;
      if (blanks === rows.length - start || (result === 0 && count === 0)) return;
      const sum = sumOf(isNetted ? NETTED : PLAIN);
      const tolerance = sumOf(TOLERANCE) + (result === 0 ? 0 : roundingAt(figures, total, column));
      const isHeld = Math.abs(result - sum) <= tolerance;
      if (!isHeld && blanks > 0) return;
      asked += 1;
      if (!isHeld) breaks += 1;
      if (!isHeld) return;
      const size = Math.max(Math.abs(result), Math.abs(sum)) / figures.step(total, column);
      [holds, evidence] = [holds + 1, evidence + weigh(size) * (result === sum ? 1 : 0.6)];
      if (count > 1 && result !== 0) genuine += 1;
    });
    return { evidence, holds, breaks, genuine, asked };
  };

  return { rows, push, remove, support };
}
