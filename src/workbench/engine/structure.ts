import { Direction } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetFrozenMutation,
} from "@univerjs/sheets";
import { toRange } from "./address";
import {
  type Area,
  intersect,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  singleCell,
  spanning,
  union,
} from "./area";
import type { Book } from "./book";
import type { Cells } from "./cells";
import { refuse } from "./fault";
import type { Merges } from "./merges";
import type { Shift } from "./reach";
import type { StateStore } from "./state";
import type { Tables } from "./tables";

/** Whole rows are pushed down or up, and whole columns to the side, whatever direction is asked for. */
const shiftOf = (area: Area, isAskedVertical: boolean, sign: 1 | -1): Shift => {
  const isVertical = isEntireRow(area) || (isAskedVertical && !isEntireColumn(area));
  return isVertical
    ? { axis: "row", at: area.row, count: sign * area.rows, band: area }
    : { axis: "column", at: area.column, count: sign * area.columns, band: area };
};

/** Beyond the rows and columns a sheet has so far, nothing lies that could move. */
const NOTHING = (): Promise<void> => Promise.resolve();

/** What gives a sheet its shape: rows and columns that come and go, merged cells, frozen panes. */
export class Structure {
  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
    private readonly merged: Merges,
    private readonly used: UsedArea,
    private readonly tables: Tables,
    private readonly state: StateStore,
  ) {}

  /** Inserts cells at an area and pushes what was there down or to the right. Formulas, names and tables follow. */
  async insert(sheet: string, area: Area, shift: "Down" | "Right"): Promise<void> {
    this.checkSplit(sheet, area, shift === "Down");
    this.checkRoom(sheet, area, shift === "Down");
    await this.book.visiting(
      () => this.merged.following(sheet, shiftOf(area, shift === "Down", 1), () => this.makeRoom(sheet, area, shift)),
      sheet,
    );
  }

  private async makeRoom(sheet: string, area: Area, shift: "Down" | "Right"): Promise<void> {
    if (isEntireRow(area)) return this.insertRows(sheet, area.row, area.rows);
    if (isEntireColumn(area)) return this.insertColumns(sheet, area.column, area.columns);
    this.book.ensure(
      sheet,
      shift === "Down" ? { ...area, rows: area.rows * 2 } : { ...area, columns: area.columns * 2 },
    );
    const id = shift === "Down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id;
    await this.state.moving(sheet, shiftOf(area, shift === "Down", 1), () =>
      this.book.command(id, { ...this.book.place(sheet), range: toRange(area) }),
    );
  }

  /** Deletes the cells of an area; what is below or to the right closes up. */
  async remove(sheet: string, area: Area, shift: "Up" | "Left"): Promise<void> {
    this.checkSplit(sheet, area, shift === "Up");
    await this.book.visiting(
      () => this.merged.following(sheet, shiftOf(area, shift === "Up", -1), () => this.closeUp(sheet, area, shift)),
      sheet,
    );
  }

  private async closeUp(sheet: string, area: Area, shift: "Up" | "Left"): Promise<void> {
    if (isEntireRow(area) || isEntireColumn(area)) return this.removeWhole(sheet, area);
    this.book.ensure(
      sheet,
      singleCell(Math.min(lastRow(area) + 1, MAX_ROWS - 1), Math.min(lastColumn(area) + 1, MAX_COLUMNS - 1)),
    );
    const id = shift === "Up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id;
    await this.state.moving(sheet, shiftOf(area, shift === "Up", -1), () =>
      this.book.command(id, { ...this.book.place(sheet), range: toRange(area) }),
    );
  }

  /**
   * Deletes whole rows or columns. The sheet needs not exist as far as they reach, but something must be left of it.
   */
  private async removeWhole(sheet: string, area: Area): Promise<void> {
    const isRows = isEntireRow(area);
    const inside = intersect(area, this.book.extent(sheet));
    if (!inside)
      return this.state.moving(
        sheet,
        isRows
          ? { axis: "row", at: area.row, count: -area.rows }
          : { axis: "column", at: area.column, count: -area.columns },
        NOTHING,
      );
    this.book.ensure(sheet, isRows ? singleCell(lastRow(inside) + 1, 0) : singleCell(0, lastColumn(inside) + 1));
    return this.book.command(isRows ? RemoveRowByRangeCommand.id : RemoveColByRangeCommand.id, {
      ...this.book.place(sheet),
      range: toRange(inside),
    });
  }

  private async insertRows(sheet: string, at: number, count: number): Promise<void> {
    const extent = this.book.extent(sheet);
    if (at >= extent.rows) return this.state.moving(sheet, { axis: "row", at, count }, NOTHING);
    const range = { ...toRange(extent), startRow: at, endRow: at + count - 1 };
    // Excel gives new rows the look of the row above.
    const direction = at === 0 ? Direction.UP : Direction.DOWN;
    await this.book.command(InsertRowByRangeCommand.id, {
      ...this.book.place(sheet),
      range,
      direction,
      cellValue: this.stylesAbove(sheet, at, count),
    });
  }

  private async insertColumns(sheet: string, at: number, count: number): Promise<void> {
    const extent = this.book.extent(sheet);
    if (at >= extent.columns) return this.state.moving(sheet, { axis: "column", at, count }, NOTHING);
    const range = { ...toRange(extent), startColumn: at, endColumn: at + count - 1 };
    await this.book.command(InsertColByRangeCommand.id, {
      ...this.book.place(sheet),
      range,
      direction: at === 0 ? Direction.LEFT : Direction.RIGHT,
      cellValue: {},
    });
  }

  private stylesAbove(sheet: string, at: number, count: number): object {
    if (at === 0) return {};
    const { columns } = this.book.extent(sheet);
    const styled = Array.from(
      { length: columns },
      (_, column) => [column, this.cells.raw(sheet, at - 1, column)?.s] as const,
    ).filter(([, s]) => s);
    const row = Object.fromEntries(styled.map(([column, s]) => [column, { s }]));
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [at + index, row]));
  }

  /** No entry can be pushed off the sheet. */
  private checkRoom(sheet: string, area: Area, isVertical: boolean): void {
    const path = isVertical ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
    const used = this.used.of(sheet, true, path);
    const isPushedOff =
      used !== null &&
      (isVertical ? lastRow(used) + area.rows >= MAX_ROWS : lastColumn(used) + area.columns >= MAX_COLUMNS);
    if (isPushedOff)
      refuse("NonBlankCellOffSheet", "The cells cannot be shifted: that would push entries off the sheet.");
  }

  /** Cells cannot be pushed through a table or a merged area that they meet only in part. */
  private checkSplit(sheet: string, area: Area, isVertical: boolean): void {
    const path = isVertical ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
    const isCut = (block: Area) =>
      overlaps(block, path) &&
      (isVertical
        ? block.column < path.column || lastColumn(block) > lastColumn(path)
        : block.row < path.row || lastRow(block) > lastRow(path));
    if (this.tables.onSheet(sheet).some((table) => isCut(table.area)))
      refuse("InsertDeleteConflict", "The cells cannot be shifted: that would split a table.");
    if (this.merges(sheet).some(isCut))
      refuse("MergedRangeConflict", "The cells cannot be shifted: that would split a merged area.");
  }

  merges(sheet: string): Area[] {
    return this.merged.of(sheet);
  }

  /** Makes one cell of an area, or one of each row; only the first cell keeps its content. */
  merge(sheet: string, area: Area, across: boolean): void {
    this.merged.merge(sheet, area, across);
  }

  unmerge(sheet: string, area: Area): void {
    this.merged.unmerge(sheet, area);
  }

  /** How many rows and columns at the top and left do not scroll. */
  frozen(sheet: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.book.sheet(sheet).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    const set = (ySplit: number, xSplit: number) => ({
      id: SetFrozenMutation.id,
      params: {
        ...this.book.place(sheet),
        xSplit,
        ySplit,
        startRow: ySplit > 0 ? ySplit : -1,
        startColumn: xSplit > 0 ? xSplit : -1,
      },
    });
    const before = this.frozen(sheet);
    this.book.change(set(rows, columns), set(before.rows, before.columns));
  }
}

/** Finds the part of a sheet that is in use. */
export class UsedArea {
  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
  ) {}

  /**
   * The smallest area that holds every used cell of a sheet, or of an area of it; null when none is used. Formatted
   * cells count unless `valuesOnly`.
   */
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
