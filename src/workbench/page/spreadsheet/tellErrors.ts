import type { Univer } from "@univerjs/presets";
import { CellAlertManagerService } from "@univerjs/presets/preset-sheets-core";
import type { Caller } from "../../engine/hostFunction";

/**
 * Lets the tag of a cell that shows an error say what the add-in's function said about it, in the place of Univer's words
 * for errors of that kind.
 */
export function tellErrors(univer: Univer, messageAt: (cell: Caller) => string | undefined): void {
  const alerts = univer.__getInjector().get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId: sheet, row, col: column } = alert.location;
    const said = messageAt({ sheet, row, column });
    show(said === undefined ? alert : { ...alert, message: said });
  };
}
