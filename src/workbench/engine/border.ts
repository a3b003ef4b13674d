import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type Nullable } from "@univerjs/core";
import { type Area, eachCell, lastColumn, lastRow, singleCell } from "./area";
import type { Cells } from "./cells";

/** Sides of a cell or of the lines inside a range, as Excel names them. */
export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

/** One line: `style` and `weight` as in Excel.BorderLineStyle and Excel.BorderWeight. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

const NO_LINE: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

/** Univer's line type for each of Excel's pairs of line style and weight. */
const LINES: readonly (readonly [style: string, weight: string, type: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];

export const BORDER_STYLES: readonly string[] = ["None", ...new Set(LINES.map(([style]) => style))];
export const BORDER_WEIGHTS: readonly string[] = ["Hairline", "Thin", "Medium", "Thick"];

export function toLine(data: Nullable<IBorderStyleData>): BorderLine {
  const found = LINES.find(([, , type]) => type === data?.s);
  return found ? { style: found[0], weight: found[1], color: (data?.cl.rgb ?? "#000000").toUpperCase() } : NO_LINE;
}

export function fromLine(line: BorderLine): IBorderStyleData | null {
  if (line.style === "None") return null;
  const exact = LINES.find(([style, weight]) => style === line.style && weight === line.weight);
  const type = (exact ?? LINES.find(([style]) => style === line.style))?.[2] ?? BorderStyleTypes.THIN;
  return { s: type, cl: { rgb: line.color } };
}

/** The key under which Univer keeps the line of a single cell. */
export const CELL_SIDES = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
} as const satisfies Partial<Record<BorderSide, keyof IBorderData>>;

type CellSide = keyof typeof CELL_SIDES;

/** The cells and their sides on which a side of an area is drawn. */
function strokes(area: Area, side: BorderSide): { cell: Area; on: CellSide }[] {
  const found: { cell: Area; on: CellSide }[] = [];
  eachCell(area, (row, column) => {
    for (const on of sidesOf(area, side, row, column)) found.push({ cell: singleCell(row, column), on });
  });
  return found;
}

const EDGES: Readonly<
  Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", (area: Area, row: number, column: number) => boolean>
> = {
  EdgeTop: (area, row) => row === area.row,
  EdgeBottom: (area, row) => row === lastRow(area),
  EdgeLeft: (area, _, column) => column === area.column,
  EdgeRight: (area, _, column) => column === lastColumn(area),
};

function sidesOf(area: Area, side: BorderSide, row: number, column: number): CellSide[] {
  switch (side) {
    case "EdgeTop":
    case "EdgeBottom":
    case "EdgeLeft":
    case "EdgeRight":
      return EDGES[side](area, row, column) ? [side] : [];
    case "InsideHorizontal":
      return row < lastRow(area) ? ["EdgeBottom"] : [];
    case "InsideVertical":
      return column < lastColumn(area) ? ["EdgeRight"] : [];
    case "DiagonalDown":
    case "DiagonalUp":
      return [side];
  }
}

/** The lines around and between cells. */
export class Borders {
  constructor(private readonly cells: Cells) {}

  /** The line all cells share on a side of an area; null where they differ or the side does not exist. */
  line(sheet: string, area: Area, side: BorderSide): BorderLine | null {
    const lines = strokes(this.cells.within(sheet, area), side).map(({ cell, on }) =>
      toLine(this.data(sheet, cell)[CELL_SIDES[on]]),
    );
    const [first] = lines;
    return first &&
      lines.every((line) => line.style === first.style && line.weight === first.weight && line.color === first.color)
      ? first
      : null;
  }

  draw(sheet: string, area: Area, side: BorderSide, change: (line: BorderLine) => BorderLine): void {
    const within = this.cells.within(sheet, area);
    this.cells.patchStyle(sheet, within, (row, column) => {
      const sides = sidesOf(within, side, row, column);
      if (sides.length === 0) return undefined;
      const old = this.data(sheet, singleCell(row, column));
      return {
        bd: Object.fromEntries(sides.map((on) => [CELL_SIDES[on], fromLine(change(toLine(old[CELL_SIDES[on]])))])),
      };
    });
  }

  private data(sheet: string, cell: Area): IBorderData {
    return this.cells.univerStyle(sheet, cell.row, cell.column).bd ?? {};
  }
}
