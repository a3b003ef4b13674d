import { eachCell, type SheetArea } from "../engine/area";
import type { Engine } from "../engine/engine";

/** The key under which a cell says that it stays open when its sheet is protected. */
export const UNLOCKED = "unlocked";

/** Cells are locked unless they say otherwise; it counts only while the sheet is protected. */
export function isLockedCell(engine: Engine, sheet: string, row: number, column: number): boolean {
  return engine.cells.raw(sheet, row, column)?.custom?.[UNLOCKED] !== true;
}

/** True when the sheet is protected and any cell of the area is locked. */
export function isLockedArea(engine: Engine, { sheet, area }: SheetArea): boolean {
  if (!engine.state.sheet(sheet).protection) return false;
  let locked = false;
  eachCell(engine.cells.within(sheet, area), (row, column) => (locked ||= isLockedCell(engine, sheet, row, column)));
  return locked;
}
