import type { AxisChange } from "../refresh/axis";
import type { CellContent } from "../refresh/cellContent";

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

/** Cells from the first row and column of a sheet on. */
export type Grid = readonly (readonly CellContent[])[];

/** What is where after a step; formulas are left as they are. */
export function afterStep(grid: Grid, { axis, at, count }: LineStep): Grid {
  return axis === "row" ? spliced(grid, at, count, []) : grid.map((row) => spliced(row, at, count, null));
}

function spliced<T>(line: readonly T[], at: number, count: number, blank: T): readonly T[] {
  if (at >= line.length) return line;
  return count < 0 ? line.toSpliced(at, -count) : line.toSpliced(at, 0, ...new Array<T>(count).fill(blank));
}
