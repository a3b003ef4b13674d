import { sameCell, type CellContent } from "../../refresh/cellContent";
import { putBack } from "../../refresh/textMark";
import type { SheetContents } from "./contents";
import { afterStep, type Grid, type LineStep } from "../change/lineSteps";

/** The cells of a sheet from its first row and column on. */
export type ContentGrid = Grid<CellContent>;

export function gridOf({ top, left, contents }: SheetContents): ContentGrid {
  const beside = new Array<CellContent>(left).fill(null);
  return [...Array.from({ length: top }, () => []), ...contents.map((row) => [...beside, ...row])];
}

export function afterSteps(grid: ContentGrid, steps: readonly LineStep[]): ContentGrid {
  return steps.reduce((moved, step) => afterStep(moved, step, null), grid);
}

/** A cell that holds one thing and is to hold another. */
export interface CellDiffers {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  /** In the form that puts it there. */
  readonly after: CellContent;
}

/** Every cell in which `to` differs from `from`. */
export function differences(from: ContentGrid, to: ContentGrid): readonly CellDiffers[] {
  return Array.from({ length: Math.max(from.length, to.length) }, (_, row) => row).flatMap((row) => {
    const width = Math.max(from[row]?.length ?? 0, to[row]?.length ?? 0);
    return Array.from({ length: width }, (_, column) => ({
      row,
      column,
      before: from[row]?.[column] ?? null,
      after: putBack(to[row]?.[column] ?? null),
    })).filter(({ before, after }) => !sameCell(before, after));
  });
}
