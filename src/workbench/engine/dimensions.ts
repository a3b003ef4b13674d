import { BooleanNumber } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { Area } from "./area";
import type { Book } from "./book";
import type { Cells } from "./cells";
import { toRange } from "./address";

/** One pixel is three quarters of a point. */
const POINT = 0.75;

/** Widths, heights and hidden rows or columns. Lengths in points. */
export class Dimensions {
  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
  ) {}

  columnWidth(sheet: string, column: number): number {
    return this.book.sheet(sheet).getColumnWidth(column) * POINT;
  }

  rowHeight(sheet: string, row: number): number {
    return this.book.sheet(sheet).getRowHeight(row) * POINT;
  }

  /** What rows say of themselves besides their heights, for those that say anything. */
  rowMarks(sheet: string): ReadonlyMap<number, Record<string, unknown>> {
    return marksOf(this.book.sheet(sheet).getRowManager().getRowData());
  }

  columnMarks(sheet: string): ReadonlyMap<number, Record<string, unknown>> {
    return marksOf(this.book.sheet(sheet).getColumnManager().getColumnData());
  }

  /** Rows whose height or sight is said, in order. */
  ownRows(sheet: string): readonly number[] {
    return Object.keys(this.book.sheet(sheet).getRowManager().getRowData()).map(Number);
  }

  /** Columns whose width or sight is said, in order. */
  ownColumns(sheet: string): readonly number[] {
    return Object.keys(this.book.sheet(sheet).getColumnManager().getColumnData()).map(Number);
  }

  setColumnWidth(sheet: string, area: Area, points: number): void {
    this.book.ensure(sheet, { ...area, row: 0, rows: 1 });
    const params = {
      ...this.book.place(sheet),
      ranges: [toRange(this.cells.within(sheet, area))],
      colWidth: points / POINT,
    };
    this.book.change(
      { id: SetWorksheetColWidthMutation.id, params },
      {
        id: SetWorksheetColWidthMutation.id,
        params: SetWorksheetColWidthMutationFactory(params, this.book.sheet(sheet)),
      },
    );
  }

  setRowHeight(sheet: string, area: Area, points: number): void {
    this.book.ensure(sheet, { ...area, column: 0, columns: 1 });
    const ranges = [toRange(this.cells.within(sheet, area))];
    const params = { ...this.book.place(sheet), ranges, rowHeight: points / POINT };
    const fixed = {
      id: SetWorksheetRowIsAutoHeightMutation.id,
      params: { ...this.book.place(sheet), ranges, autoHeightInfo: BooleanNumber.FALSE },
    };
    this.book.commands.syncExecuteCommand(fixed.id, fixed.params);
    this.book.change(
      { id: SetWorksheetRowHeightMutation.id, params },
      {
        id: SetWorksheetRowHeightMutation.id,
        params: SetWorksheetRowHeightMutationFactory(params, this.book.sheet(sheet)),
      },
    );
  }

  isRowHidden(sheet: string, row: number): boolean {
    return !this.book.sheet(sheet).getRowManager().getRowRawVisible(row);
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return !this.book.sheet(sheet).getColVisible(column);
  }

  setRowsHidden(sheet: string, area: Area, hidden: boolean): void {
    this.book.ensure(sheet, { ...area, column: 0, columns: 1 });
    const within = this.cells.within(sheet, area);
    const rows = runs(within.row, within.rows, (row) => this.isRowHidden(sheet, row) !== hidden);
    this.setHidden(
      sheet,
      rows.map(([row, count]) => ({ ...within, row, rows: count })),
      hidden
        ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
        : [SetRowVisibleMutation.id, SetRowHiddenMutation.id],
    );
  }

  setColumnsHidden(sheet: string, area: Area, hidden: boolean): void {
    this.book.ensure(sheet, { ...area, row: 0, rows: 1 });
    const within = this.cells.within(sheet, area);
    const columns = runs(within.column, within.columns, (column) => this.isColumnHidden(sheet, column) !== hidden);
    this.setHidden(
      sheet,
      columns.map(([column, count]) => ({ ...within, column, columns: count })),
      hidden
        ? [SetColHiddenMutation.id, SetColVisibleMutation.id]
        : [SetColVisibleMutation.id, SetColHiddenMutation.id],
    );
  }

  private setHidden(sheet: string, areas: readonly Area[], [redo, undo]: readonly [string, string]): void {
    if (areas.length === 0) return;
    const params = { ...this.book.place(sheet), ranges: areas.map(toRange) };
    this.book.change({ id: redo, params }, { id: undo, params });
  }
}

function marksOf(lines: object): ReadonlyMap<number, Record<string, unknown>> {
  return new Map(
    Object.entries(lines as Record<string, { custom?: Record<string, unknown> } | undefined>).flatMap(([at, line]) =>
      line?.custom ? [[Number(at), line.custom] as const] : [],
    ),
  );
}

/** The stretches of those that change: what is as it should be already must stay so when the change is taken back. */
function runs(from: number, count: number, changes: (index: number) => boolean): [from: number, count: number][] {
  const found: [number, number][] = [];
  for (let index = from; index < from + count; index++) {
    const last = found.at(-1);
    if (!changes(index)) continue;
    if (last && last[0] + last[1] === index) last[1]++;
    else found.push([index, 1]);
  }
  return found;
}
