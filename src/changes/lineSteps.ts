import { type AxisChange, pushed } from "../refresh/axis";

/** Rows or columns that come before a position (`count` > 0), or go from it on (`count` < 0). */
export interface LineStep {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** The lines that come, from the far end, so that the positions before them still hold. */
export function linesCome(axis: LineStep["axis"], { inserted }: Pick<AxisChange, "inserted">): readonly LineStep[] {
  return inserted.map(({ before, keys }) => ({ axis, at: before, count: keys.length })).sort((a, b) => b.at - a.at);
}

/** The lines that go, from the far end, at their positions once others have come. */
export function linesGo(
  axis: LineStep["axis"],
  { deleted, inserted }: Pick<AxisChange, "deleted" | "inserted">,
): readonly LineStep[] {
  return deleted.map((line) => ({ axis, at: pushed(line, inserted), count: -1 })).sort((a, b) => b.at - a.at);
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
