import type { SheetArea } from "../engine/area";
import type { Engine } from "../engine/engine";
import { isLockedArea } from "../objects/locked";
import { StepFailure } from "./failure";

/** Types into cells as the user would: as one step of undo, and not into locked cells of a protected sheet. */
export async function typeInto(engine: Engine, target: SheetArea, write: () => void): Promise<void> {
  if (isLockedArea(engine, target)) refuse(engine, target.sheet);
  await engine.asOneStep(async () => {
    write();
  });
  await engine.settled();
}

/** Changes the rows or columns of a sheet as its user would, which a protected sheet does not let happen. */
export async function reshape(engine: Engine, sheet: string, change: () => Promise<void>): Promise<void> {
  if (engine.state.sheet(sheet).protection !== null) refuse(engine, sheet);
  await engine.asOneStep(change);
  await engine.settled();
}

/** Changes the sheets of the workbook as its user would, which a protected workbook does not let happen. */
export async function rearrange(engine: Engine, change: () => Promise<void>): Promise<void> {
  if (engine.state.value.isProtected) throw new StepFailure("AccessDenied", "The workbook is protected.");
  await change();
  await engine.settled();
}

function refuse(engine: Engine, sheet: string): never {
  throw new StepFailure("AccessDenied", `The sheet "${engine.sheets.name(sheet)}" is protected.`);
}
