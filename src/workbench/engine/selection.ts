import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { type Area, type SheetArea, singleCell } from "./area";
import type { Book } from "./book";
import { fromRange, toRange } from "./address";
import type { Sheets } from "./sheets";

/** What the user has selected on the active sheet. */
export class Selection {
  private readonly service: SheetsSelectionsService;

  constructor(
    private readonly book: Book,
    private readonly sheets: Sheets,
  ) {
    this.service = book.injector.get(SheetsSelectionsService);
  }

  /** The selected area that was added last; A1 when nothing was ever selected. */
  current(): SheetArea {
    const range = this.service.getCurrentLastSelection()?.range;
    return { sheet: this.sheets.active(), area: range ? fromRange(range) : singleCell(0, 0) };
  }

  async select(sheet: string, area: Area): Promise<void> {
    await this.sheets.activate(sheet);
    this.book.ensure(sheet, singleCell(area.row, area.column));
    const range = toRange(area);
    const primary = {
      ...toRange(singleCell(area.row, area.column)),
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    await this.book.command(SetSelectionsOperation.id, {
      ...this.book.place(sheet),
      selections: [{ range, primary, style: null }],
    });
  }
}
