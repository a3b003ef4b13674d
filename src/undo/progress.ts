import { isFormula, sameCell, type CellContent } from "../spreadsheet/cellContent";
import { afterStep, type Grid, type LineStep, stepsBack } from "../changes/lineSteps";
import type { SheetUndo } from "../changes/UndoRecord";

/** How many of the lines of a change have come, and how many have gone. */
interface Progress {
  readonly come: number;
  readonly gone: number;
}

/** Stands for whatever may be in a cell that the change writes. */
const ANY = Symbol("any");
type Expected = CellContent | typeof ANY;

/**
 * How far the lines of a sheet got, by what stands where: a change may be cut off after any of its actions, and so may
 * what led it back. Excel itself rewrites formulas, so only constants tell. Lines that came again stand `blank` at
 * first.
 */
export function progressOf(
  { come, go, cells, grid }: SheetUndo,
  is: Grid<CellContent>,
  again: "blank" | "whole" = "whole",
): Progress {
  if (grid === null) return { come: 0, gone: 0 };
  const whole = marked(
    come.reduce<Grid<Expected>>((now, step) => afterStep(now, step, null), grid),
    cells,
  );
  const written = again === "blank" ? withAnyLines(whole, go) : whole;
  const stages = [
    ...stagesOf(written, stepsBack(come), (taken) => ({ come: come.length - taken, gone: 0 })).toReversed(),
    ...stagesOf(written, go, (gone) => ({ come: come.length, gone })).slice(1),
  ];
  const misses = stages.map(({ expected }) => missesOf(expected, is));
  return stages[misses.indexOf(Math.min(...misses))]?.progress ?? { come: 0, gone: 0 };
}

interface Stage {
  readonly progress: Progress;
  readonly expected: Grid<Expected>;
}

/** What is expected after none, one and all of some steps. */
function stagesOf(
  start: Grid<Expected>,
  steps: readonly LineStep[],
  progress: (taken: number) => Progress,
): readonly Stage[] {
  const stages: Stage[] = [{ progress: progress(0), expected: start }];
  for (const step of steps)
    stages.push({
      progress: progress(stages.length),
      expected: afterStep(stages.at(-1)?.expected ?? start, step, null),
    });
  return stages;
}

/** Cells that are written may hold what was or what is to be. */
function marked(grid: Grid<Expected>, cells: SheetUndo["cells"]): Grid<Expected> {
  const lines = grid.map((line) => [...line]);
  for (const [row, column] of cells) {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = ANY;
  }
  return lines;
}

function withAnyLines(grid: Grid<Expected>, go: readonly LineStep[]): Grid<Expected> {
  const isGoing = (axis: LineStep["axis"], place: number): boolean =>
    go.some((step) => step.axis === axis && step.at === place);
  return grid.map((line, row) =>
    line.map((cell, column) => (isGoing("row", row) || isGoing("column", column) ? ANY : cell)),
  );
}

function missesOf(expected: Grid<Expected>, is: Grid<CellContent>): number {
  let misses = 0;
  for (let row = 0; row < Math.max(expected.length, is.length); row += 1) {
    const [should, line] = [expected[row] ?? [], is[row] ?? []];
    for (let column = 0; column < Math.max(should.length, line.length); column += 1)
      if (isMiss(should[column] ?? null, line[column] ?? null)) misses += 1;
  }
  return misses;
}

function isMiss(should: Expected, is: CellContent): boolean {
  return should !== ANY && !isFormula(is) && !isFormula(should) && !sameCell(is, should);
}
