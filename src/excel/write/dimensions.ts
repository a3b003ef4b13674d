import type { SheetPlan } from "../../sheets/plan";
import { rangeOf } from "./area";

/** Excel measures columns in points: a character of the standard font is seven pixels wide, the margin five. */
export const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Widths of columns and heights of rows, neighbours of the same size together. */
export function queueDimensions(
  sheet: Excel.Worksheet,
  { columnWidths, rowHeights }: Pick<SheetPlan, "columnWidths" | "rowHeights">,
): void {
  for (const { first, last, size } of equalNeighbours(columnWidths))
    queueWidth(rangeOf(sheet, { top: 0, left: first, bottom: 0, right: last }), size);
  for (const { first, last, size } of equalNeighbours(rowHeights))
    rangeOf(sheet, { top: first, left: 0, bottom: last, right: 0 }).format.rowHeight = size;
}

/** A column without width is hidden. */
function queueWidth(columns: Excel.Range, width: number): void {
  if (width === 0) columns.columnHidden = true;
  else columns.format.columnWidth = points(width);
}

interface Lines {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

function equalNeighbours(sizes: readonly number[]): readonly Lines[] {
  return sizes.reduce<readonly Lines[]>((groups, size, line) => {
    const last = groups.at(-1);
    return last?.size === size
      ? [...groups.slice(0, -1), { ...last, last: line }]
      : [...groups, { first: line, last: line, size }];
  }, []);
}
