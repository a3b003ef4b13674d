import { isFormula, sameCell, type CellContent } from "../../refresh/cellContent";
import { afterStep, type Grid } from "../lineSteps";
import type { EditReversal } from "./Reversal";

/** How many of the lines of a change have come, and how many have gone. */
export interface Progress {
  readonly come: number;
  readonly gone: number;
}

/** Stands for whatever may be in a cell that the change writes. */
const ANY = Symbol("any");
type Expected = CellContent | typeof ANY;

/**
 * How far the lines of a sheet got, by what stands where: a change may be cut off after any of its actions, and may have
 * been led back in part. Excel itself rewrites formulas, so only constants tell.
 */
export function progressOf({ come, go, cells, grid }: EditReversal, is: Grid<CellContent>): Progress {
  if (grid === null) return { come: 0, gone: 0 };
  const stages: { readonly progress: Progress; readonly expected: Grid<Expected> }[] = [];
  let expected: Grid<Expected> = grid;
  come.forEach((step, index) => {
    stages.push({ progress: { come: index, gone: 0 }, expected });
    expected = afterStep(expected, step, null);
  });
  expected = marked(expected, cells);
  stages.push({ progress: { come: come.length, gone: 0 }, expected });
  go.forEach((step, index) => {
    expected = afterStep(expected, step, null);
    stages.push({ progress: { come: come.length, gone: index + 1 }, expected });
  });
  const misses = stages.map((stage) => missesOf(stage.expected, is));
  return stages[misses.indexOf(Math.min(...misses))]?.progress ?? { come: 0, gone: 0 };
}

function marked(grid: Grid<Expected>, cells: EditReversal["cells"]): Grid<Expected> {
  const lines = grid.map((line) => [...line]);
  for (const [row, column] of cells) {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = ANY;
  }
  return lines;
}

function missesOf(expected: Grid<Expected>, is: Grid<CellContent>): number {
  let misses = 0;
  for (let row = 0; row < Math.max(expected.length, is.length); row += 1) {
    const [should, line] = [expected[row] ?? [], is[row] ?? []];
    for (let column = 0; column < Math.max(should.length, line.length); column += 1) if (isMiss(should[column] ?? null, line[column] ?? null)) misses += 1;
  }
  return misses;
}

function isMiss(should: Expected, is: CellContent): boolean {
  return should !== ANY && !isFormula(is) && !isFormula(should) && !sameCell(is, should);
}
