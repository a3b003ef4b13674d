import { generateRandomId, ICommandService, type IExecutionOptions, type IMutation, IUndoRedoService, IUniverInstanceService, type Injector, type Univer, UniverInstanceType, type Workbook, type Worksheet } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, RemoveColByRangeCommand, RemoveRowByRangeCommand,
  SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { type Area, lastColumn, lastRow, spanning } from "./area";
import { refuse } from "./fault";

/** A mutation of the spreadsheet and the values it takes. */
export interface Change {
  readonly id: string;
  readonly params: object;
}

/** Where the parameters of a mutation say it works. */
export interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** Univer takes the cells that these move to be those of the active sheet: formulas and names that refer to others are left behind. */
const SHIFTS: ReadonlySet<string> = new Set([
  RemoveRowByRangeCommand.id, RemoveColByRangeCommand.id, DeleteRangeMoveUpCommand.id, DeleteRangeMoveLeftCommand.id,
  InsertRangeMoveDownCommand.id, InsertRangeMoveRightCommand.id,
]);

const FIRST_ROWS = 200;
const FIRST_COLUMNS = 26;

/** The open workbook of a Univer instance and the ways to change it. Every other part of the engine stands on this. */
export class Book {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  private readonly undoRedo: IUndoRedoService;

  /** Takes the workbook that is open, or opens a new one with one empty sheet, `Sheet1`. */
  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.undoRedo = this.injector.get(IUndoRedoService);
    const units = this.injector.get(IUniverInstanceService);
    this.workbook = units.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? univer.createUnit(UniverInstanceType.UNIVER_SHEET, newWorkbook());
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
  mutate<P extends object>(mutation: IMutation<P>, params: P, options?: IExecutionOptions): void {
    this.commands.syncExecuteCommand(mutation.id, params, options);
  }

  /** Runs a whole command of Univer, which carries its own undo and moves everything that depends on it. */
  async command(id: string, params: object): Promise<void> {
    const done = await this.on(SHIFTS.has(id) && "subUnitId" in params ? String(params.subUnitId) : null, () => this.commands.executeCommand(id, params));
    if (!done) refuse("GeneralException", `The spreadsheet refused ${id}.`);
  }

  private async on<T>(sheet: string | null, work: () => Promise<T>): Promise<T> {
    const active = this.workbook.getActiveSheet();
    if (sheet === null || sheet === active.getSheetId()) return work();
    this.workbook.setActiveSheet(this.sheet(sheet));
    return work().finally(() => { this.workbook.setActiveSheet(active); });
  }

  /** The rows and columns a sheet has so far; it grows when something is written beyond them. */
  extent(sheet: string): Area {
    const worksheet = this.sheet(sheet);
    return spanning(0, 0, worksheet.getRowCount() - 1, worksheet.getColumnCount() - 1);
  }

  /** Makes sure that an area exists, growing the sheet where needed. */
  ensure(sheet: string, area: Area): void {
    const extent = this.extent(sheet);
    if (lastRow(area) > lastRow(extent)) this.mutate(SetWorksheetRowCountMutation, { ...this.place(sheet), rowCount: lastRow(area) + 50 });
    if (lastColumn(area) > lastColumn(extent)) this.mutate(SetWorksheetColumnCountMutation, { ...this.place(sheet), columnCount: lastColumn(area) + 5 });
  }
}

function newWorkbook(): object {
  // Univer caches parsed formulas per workbook id, for all its instances together.
  return { id: `workbook-${generateRandomId()}`, name: "Book1", sheetOrder: ["sheet1"], sheets: { sheet1: newSheet("sheet1", "Sheet1") } };
}

/** The data of an empty sheet. */
export function newSheet(id: string, name: string): { id: string; name: string; rowCount: number; columnCount: number } {
  return { id, name, rowCount: FIRST_ROWS, columnCount: FIRST_COLUMNS };
}
