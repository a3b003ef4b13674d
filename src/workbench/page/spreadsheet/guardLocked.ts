import { ISheetClipboardService } from "@univerjs/presets/preset-sheets-core";
import { spanning } from "../../engine/area";
import { isLockedArea } from "../../objects/locked";
import type { Spreadsheet } from "./createSpreadsheet";

/** Commands that change the selected cells without opening one of them. */
const CHANGING: ReadonlySet<string> = new Set([
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
  "sheet.command.auto-clear-content",
  "sheet.command.auto-fill",
  "sheet.command.copy-down",
  "sheet.command.copy-right",
]);

/** Keeps the user from changing locked cells of a protected sheet; `refused` is told each time. */
export function guardLocked({ univer, univerAPI, engine }: Spreadsheet, refused: () => void): void {
  const refuse = (event: { cancel?: boolean }) => {
    event.cancel = true;
    refused();
  };
  univerAPI.addEvent(univerAPI.Event.BeforeSheetEditStart, (event) => {
    if (
      isLockedArea(engine, {
        sheet: engine.sheets.active(),
        area: { row: event.row, column: event.column, rows: 1, columns: 1 },
      })
    )
      refuse(event);
  });
  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (event) => {
    if (CHANGING.has(event.id) && isLockedArea(engine, engine.selection.current())) refuse(event);
  });
  guardPasting({ univer, engine }, refused);
}

/** Where a paste goes is known only when it is about to happen: it may be larger than the selection. */
function guardPasting({ univer, engine }: Pick<Spreadsheet, "univer" | "engine">, refused: () => void): void {
  univer
    .__getInjector()
    .get(ISheetClipboardService)
    .addClipboardHook({
      id: "workbench.locked-cells",
      onBeforePaste: ({ subUnitId, range: { rows, cols } }) => {
        const area = spanning(rows[0] ?? 0, cols[0] ?? 0, rows.at(-1) ?? 0, cols.at(-1) ?? 0);
        const isLocked = isLockedArea(engine, { sheet: subUnitId, area });
        if (isLocked) refused();
        return !isLocked;
      },
    });
}
