import {
  generateRandomId,
  ICommandService,
  type IExecutionOptions,
  type IMutation,
  type IOperation,
  IUndoRedoService,
  IUniverInstanceService,
  type Injector,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { type Area, lastColumn, lastRow, spanning } from "./area";
import { refuse } from "./fault";

/** A mutation of the spreadsheet and the values it takes. */
export interface Change {
  readonly id: string;
  readonly params: object;
}

/** Where the parameters of a mutation say it works. */
interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
}

const FIRST_ROWS = 200;
const FIRST_COLUMNS = 26;

/** The open workbook of a Univer instance and the ways to change it. Every other part of the engine stands on this. */
export class Book {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  private readonly undoRedo: IUndoRedoService;
  private visits = 0;

  /** Takes the workbook that is open, or opens a new one with one empty sheet, `Sheet1`. */
  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.undoRedo = this.injector.get(IUndoRedoService);
    const units = this.injector.get(IUniverInstanceService);
    this.workbook =
      units.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ??
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, newWorkbook());
    units.focusUnit(this.unitId);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  place(sheet: string): Place {
    return { unitId: this.unitId, subUnitId: sheet };
  }

  /** A sheet by its id. */
  sheet(id: string): Worksheet {
    return this.workbook.getSheetBySheetId(id) ?? refuse("InvalidObjectPath", "The worksheet this refers to is gone.");
  }

  /** Runs one mutation at once and records how to take it back. */
  change(redo: Change, undo: Change | readonly Change[], options?: IExecutionOptions): void {
    this.commands.syncExecuteCommand(redo.id, redo.params, options);
    this.undoRedo.pushUndoRedo({ unitID: this.unitId, redoMutations: [redo], undoMutations: [undo].flat() });
  }

  /** Runs one mutation that is not the user's to undo. */
  mutate<P extends object>(mutation: IMutation<P> | IOperation<P>, params: P, options?: IExecutionOptions): void {
    this.commands.syncExecuteCommand(mutation.id, params, options);
  }

  /** Runs a whole command of Univer, which carries its own undo and moves everything that depends on it. */
  async command(id: string, params: object): Promise<void> {
    const done = await this.commands.executeCommand(id, params);
    if (!done) refuse("GeneralException", `The spreadsheet refused ${id}.`);
  }

  /**
   * Runs work after which the user is where they were, although Univer takes what it moves to be on the active sheet
   * and shows what it changes: `on` is active in the meantime, and nobody is told.
   */
  async visiting(work: () => Promise<void>, on = this.activeSheet): Promise<void> {
    const active = this.activeSheet;
    this.visits++;
    try {
      if (on !== active) this.workbook.setActiveSheet(this.sheet(on));
      await work();
    } finally {
      if (this.activeSheet !== active) this.mutate(SetWorksheetActiveOperation, this.place(active));
      this.visits--;
    }
  }

  /** True while the active sheet is not the one that the user has chosen. */
  get isVisiting(): boolean {
    return this.visits > 0;
  }

  /** The id of the active sheet. */
  get activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  /** The rows and columns a sheet has so far; it grows when something is written beyond them. */
  extent(sheet: string): Area {
    const worksheet = this.sheet(sheet);
    return spanning(0, 0, worksheet.getRowCount() - 1, worksheet.getColumnCount() - 1);
  }

  /** Makes sure that an area exists, growing the sheet where needed. */
  ensure(sheet: string, area: Area): void {
    const extent = this.extent(sheet);
    if (lastRow(area) > lastRow(extent))
      this.mutate(SetWorksheetRowCountMutation, { ...this.place(sheet), rowCount: lastRow(area) + 50 });
    if (lastColumn(area) > lastColumn(extent))
      this.mutate(SetWorksheetColumnCountMutation, { ...this.place(sheet), columnCount: lastColumn(area) + 5 });
  }
}

function newWorkbook(): object {
  // Univer caches parsed formulas per workbook id, for all its instances together.
  return {
    id: `workbook-${generateRandomId()}`,
    name: "Book1",
    sheetOrder: ["sheet1"],
    sheets: { sheet1: newSheet("sheet1", "Sheet1") },
  };
}

/** The data of an empty sheet. */
export function newSheet(
  id: string,
  name: string,
): { id: string; name: string; rowCount: number; columnCount: number } {
  return { id, name, rowCount: FIRST_ROWS, columnCount: FIRST_COLUMNS };
}
