import type { Engine } from "../engine/engine";
import { StepFailure } from "./failure";

/** Does something to a sheet as its user would: as one step of undo, and not on a protected sheet. */
export async function asUser(engine: Engine, sheet: string, work: () => Promise<void>): Promise<void> {
  if (engine.state.sheet(sheet).protection !== null) throw new StepFailure("AccessDenied", `The sheet "${engine.sheets.name(sheet)}" is protected.`);
  await engine.asOneStep(work);
  await engine.settled();
}
