import type { FUniver } from "@univerjs/presets";
import type { Engine } from "../../engine/engine";
import { isLockedArea } from "../../objects/locked";

/** Commands that empty the selected cells without opening one of them. */
const CLEARING: ReadonlySet<string> = new Set(["sheet.command.clear-selection-content", "sheet.command.clear-selection-all"]);

/** Keeps the user from changing locked cells of a protected sheet; `refused` is told each time. */
export function guardLocked(univerAPI: FUniver, engine: Engine, refused: () => void): void {
  const refuse = (event: { cancel?: boolean }) => {
    event.cancel = true;
    refused();
  };
  univerAPI.addEvent(univerAPI.Event.BeforeSheetEditStart, (event) => {
    if (isLockedArea(engine, { sheet: engine.sheets.active(), area: { row: event.row, column: event.column, rows: 1, columns: 1 } })) refuse(event);
  });
  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (event) => {
    if (CLEARING.has(event.id) && isLockedArea(engine, engine.selection.current())) refuse(event);
  });
}
