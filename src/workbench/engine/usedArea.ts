import { type Area, intersect, lastColumn, lastRow, spanning, union } from "./area";
import type { Book } from "./book";
import type { Cells } from "./cells";

/** Finds the part of a sheet that is in use. */
export class UsedArea {
  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
  ) {}

  /** The smallest area that holds every used cell of a sheet, or of an area of it; null when none is used. Formatted cells count unless `valuesOnly`. */
  of(sheet: string, valuesOnly: boolean, within?: Area): Area | null {
    let top = Infinity,
      left = Infinity,
      bottom = -1,
      right = -1;
    this.book
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const hasContent = (cell?.v ?? null) !== null || Boolean(cell?.f) || Boolean(cell?.si);
        if (!hasContent && (valuesOnly || !cell?.s)) return;
        if (
          within &&
          (row < within.row || row > lastRow(within) || column < within.column || column > lastColumn(within))
        )
          return;
        [top, left, bottom, right] = [
          Math.min(top, row),
          Math.min(left, column),
          Math.max(bottom, row),
          Math.max(right, column),
        ];
      });
    return this.withSpills(sheet, bottom < 0 ? null : spanning(top, left, bottom, right), within);
  }

  private withSpills(sheet: string, used: Area | null, within: Area | undefined): Area | null {
    return this.cells.spillAreas(sheet).reduce<Area | null>((sum, spill) => {
      const part = within ? intersect(spill, within) : spill;
      return part && sum ? union(sum, part) : (sum ?? part);
    }, used);
  }
}
