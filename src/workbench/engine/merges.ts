import { type ICellData, IUndoRedoService, type Nullable } from "@univerjs/core";
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  RemoveMergeUndoMutationFactory,
  RemoveWorksheetMergeMutation,
} from "@univerjs/sheets";
import { type Area, cellCount, MAX_COLUMNS, MAX_ROWS, overlaps, sameArea } from "./area";
import type { Book, Change } from "./book";
import type { Cells } from "./cells";
import { fromRange, toRange } from "./address";
import { type Shift, shiftArea } from "./reach";

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Cells that are made one. */
export class Merges {
  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
  ) {}

  of(sheet: string): Area[] {
    return this.book.sheet(sheet).getMergeData().map(fromRange);
  }

  /** Makes one cell of an area, or one of each row; only the first cell keeps its content. */
  merge(sheet: string, area: Area, across: boolean): void {
    this.unmerge(sheet, area);
    const parts = across
      ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
      : [area];
    for (const part of parts) {
      // What is blank already is left alone: every write makes Univer read all formulas of the sheet.
      this.cells.patch(sheet, part, (row, column) => {
        const isFirst = row === part.row && column === part.column;
        return isFirst || isBlank(this.cells.raw(sheet, row, column))
          ? undefined
          : { v: null, f: null, si: null, p: null };
      });
    }
    const params = { ...this.book.place(sheet), ranges: parts.map(toRange) };
    this.book.ensure(sheet, area);
    this.book.change(
      { id: AddWorksheetMergeMutation.id, params },
      { id: RemoveWorksheetMergeMutation.id, params: AddMergeUndoMutationFactory(this.book.injector, params) },
    );
  }

  unmerge(sheet: string, area: Area): void {
    const ranges = this.of(sheet)
      .filter((merged) => overlaps(merged, area))
      .map(toRange);
    if (ranges.length === 0) return;
    const params = { ...this.book.place(sheet), ranges };
    const undo = RemoveMergeUndoMutationFactory(this.book.injector, params);
    this.book.change(
      { id: RemoveWorksheetMergeMutation.id, params },
      { id: AddWorksheetMergeMutation.id, params: undo },
    );
  }

  /**
   * Carries out a move of cells and sees that merged areas follow: Univer moves only those of the sheet that was active
   * last.
   */
  async following(sheet: string, shift: Shift, work: () => Promise<void>): Promise<void> {
    const before = this.of(sheet);
    if (before.length === 0) return work();
    // Changes nothing yet: it stands at the start of what is undone, so that the areas are right again at its end.
    this.set(sheet, before, this.settingTo(sheet, before));
    await work();
    const after = before.flatMap((area) => shiftArea(area, shift) ?? []).filter((area) => cellCount(area) > 1);
    if (!sameAreas(this.of(sheet), after)) this.set(sheet, after, []);
  }

  private set(sheet: string, areas: readonly Area[], undoMutations: Change[]): void {
    const redoMutations = this.settingTo(sheet, areas);
    for (const { id, params } of redoMutations) this.book.commands.syncExecuteCommand(id, params);
    this.book.injector.get(IUndoRedoService).pushUndoRedo({ unitID: this.book.unitId, undoMutations, redoMutations });
  }

  private settingTo(sheet: string, areas: readonly Area[]): Change[] {
    const change = (id: string, of: readonly Area[]): Change => ({
      id,
      params: { ...this.book.place(sheet), ranges: of.map(toRange) },
    });
    return [change(RemoveWorksheetMergeMutation.id, [WHOLE]), change(AddWorksheetMergeMutation.id, areas)];
  }
}

const isBlank = (cell: Nullable<ICellData>): boolean =>
  !cell || [cell.v, cell.f, cell.si, cell.p].every((content) => content === undefined || content === null);

const sameAreas = (some: readonly Area[], others: readonly Area[]): boolean =>
  some.length === others.length && some.every((area) => others.some((other) => sameArea(area, other)));
