import type { AxisChange } from "../refresh/axis";

/** Rows or columns that come before a position (`count` > 0), or go from it on (`count` < 0). */
export interface LineStep {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** The steps of a change of lines, from the far end, so that the positions before them still hold. */
export function lineSteps(axis: LineStep["axis"], { deleted, inserted }: AxisChange): readonly LineStep[] {
  const gone = deleted.map((at) => ({ axis, at, count: -1 }));
  const come = inserted.map(({ before, keys }) => ({ axis, at: before, count: keys.length }));
  return [...gone, ...come].sort((a, b) => b.at - a.at || a.count - b.count);
}

/** The steps that lead back, in the order in which to take them. */
export function stepsBack(steps: readonly LineStep[]): readonly LineStep[] {
  return [...steps].reverse().map((step) => ({ ...step, count: -step.count }));
}

/** Something for every cell, from the first row and column of a sheet on. */
export type Grid<T> = readonly (readonly T[])[];

/** What is where after a step, with `blank` in the lines that come; formulas are left as they are. */
export function afterStep<T>(grid: Grid<T>, { axis, at, count }: LineStep, blank: T): Grid<T> {
  return axis === "row" ? spliced(grid, at, count, []) : grid.map((row) => spliced(row, at, count, blank));
}

function spliced<T>(line: readonly T[], at: number, count: number, blank: T): readonly T[] {
  if (at >= line.length) return line;
  return count < 0 ? line.toSpliced(at, -count) : line.toSpliced(at, 0, ...new Array<T>(count).fill(blank));
}
