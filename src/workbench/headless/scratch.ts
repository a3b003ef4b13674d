import { ICommandService, IUniverInstanceService, mergeWorksheetSnapshotWithDefault, UniverInstanceType, type Workbook } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellValue } from "../engine/cellValue";
import type { NodeEngine } from "../engine/node";

/** A name that no user gives a sheet. */
const NAME = "__scratch";
const ID = "scratch";

/** What a formula gives: one value, or the rows that it spills. */
export interface Evaluated {
  readonly value: CellValue | readonly (readonly CellValue[])[];
  readonly message?: string;
}

/**
 * Enters a formula in the first cell of a sheet made for it, and takes the sheet away again. This goes past the undo
 * stack: deleting a sheet as a user does would clear it.
 */
export async function evaluate(engine: NodeEngine, formula: string, messageAt: (sheet: string) => string | undefined): Promise<Evaluated> {
  const injector = engine.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const unitId = workbook?.getUnitId() ?? "";
  const run = (id: string, params: object): unknown => commands.syncExecuteCommand(id, { unitId, ...params });
  run(InsertSheetMutation.id, { index: engine.sheets.ids().length, sheet: mergeWorksheetSnapshotWithDefault({ id: ID, name: NAME, rowCount: 2000, columnCount: 200 }) });
  try {
    run(SetRangeValuesMutation.id, { subUnitId: ID, cellValue: { 0: { 0: { f: formula } } } });
    await engine.settled();
    const spill = engine.cells.spillArea(ID, 0, 0);
    const value = spill === null ? engine.cells.value(ID, 0, 0) : engine.cells.values(ID, spill);
    const message = messageAt(ID);
    return message === undefined ? { value } : { value, message };
  } finally {
    run(RemoveSheetMutation.id, { subUnitId: ID, subUnitName: NAME });
    await engine.settled();
  }
}
