import type { IBorderData } from "@univerjs/core";
import { type Area, eachCell, lastColumn, lastRow, singleCell } from "./area";
import { type BorderLine, type BorderSide, CELL_SIDES, fromLine, toLine } from "./border";
import type { Cells } from "./cells";

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
