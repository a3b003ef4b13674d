import type { SheetPlan } from "../../sheets/plan";
import { rangeOf } from "./area";

/** Excel measures columns in points: a character of the standard font is seven pixels wide, the margin five. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Widths of columns, neighbours of the same width together, and the heights that differ. */
export function queueDimensions(sheet: Excel.Worksheet, { columnWidths, rowHeights }: Pick<SheetPlan, "columnWidths" | "rowHeights">): void {
  for (const { left, right, width } of equalNeighbours(columnWidths))
    queueWidth(rangeOf(sheet, { top: 0, left, bottom: 0, right }), width);
  for (const [row, height] of Object.entries(rowHeights))
    rangeOf(sheet, { top: Number(row), left: 0, bottom: Number(row), right: 0 }).format.rowHeight = height;
}

/** A column without width is hidden. */
function queueWidth(columns: Excel.Range, width: number): void {
  if (width === 0) columns.columnHidden = true;
  else columns.format.columnWidth = points(width);
}

interface Columns {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

function equalNeighbours(widths: readonly number[]): readonly Columns[] {
  return widths.reduce<readonly Columns[]>((groups, width, column) => {
    const last = groups.at(-1);
    return last?.width === width
      ? [...groups.slice(0, -1), { ...last, right: column }]
      : [...groups, { left: column, right: column, width }];
  }, []);
}
