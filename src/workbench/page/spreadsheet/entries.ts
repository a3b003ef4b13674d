import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  CellAlertManagerService,
  ISheetClipboardService,
  SheetInterceptorService,
} from "@univerjs/presets/preset-sheets-core";
import type { ICellData, Nullable, Univer } from "@univerjs/presets";
import { spanning } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import { Fault } from "../../engine/fault";
import type { Caller } from "../../engine/hostFunction";
import { isLockedArea } from "../../objects/rangeFormat";
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

/** Before and behind whatever Univer itself does with an entry. */
const OUTERMOST = 1000;

/**
 * Has formulas that are typed into the grid read as those that come from an add-in: `[@Posts]` means this row of the
 * table around the cell, and a formula that Excel would refuse leaves the cell as it was; `refused` is told why. The
 * editor shows formulas as they are typed.
 */
export function readEntries(univer: Univer, engine: Engine, refused: (reason: string) => void): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: OUTERMOST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const shown = next(cell);
      const formula = shown?.f ? engine.cells.formula(subUnitId, row, col) : null;
      return typeof formula === "string" ? { ...shown, f: formula } : shown;
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: OUTERMOST,
    handler: (cell, { subUnitId: sheet, row, col: column }, next) => {
      const entered: Nullable<ICellData> = next(cell);
      if (!entered?.f) return entered;
      try {
        return { ...entered, f: engine.cells.checkedFormula(entered.f, { sheet, row, column }) };
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        refused(error.message);
        return engine.cells.raw(sheet, row, column) ?? null;
      }
    },
  });
}

const PASTE = "sheet.command.paste-by-short-key";

/** Text on its way into the grid, without the cells it may have been copied from. */
interface Paste {
  textContent: string;
  readonly htmlContent: string;
}

/**
 * Has formulas in pasted text read as those that are typed: if Excel would refuse one, nothing is pasted, and `refused`
 * is told why.
 */
export function readPastes({ univerAPI, engine }: Spreadsheet, refused: (reason: string) => void): void {
  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (event) => {
    const paste: unknown = event.params;
    if (event.id !== PASTE || !isPaste(paste) || paste.htmlContent !== "" || !/^=|[\t\n]=/.test(paste.textContent))
      return;
    try {
      paste.textContent = readText(paste.textContent, engine);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      event.cancel = true;
      refused(error.message);
    }
  });
}

const isPaste = (params: unknown): params is Paste =>
  typeof params === "object" &&
  params !== null &&
  "textContent" in params &&
  typeof params.textContent === "string" &&
  "htmlContent" in params &&
  typeof params.htmlContent === "string";

/** The same rows and columns, their formulas as the engine keeps them from the selected cell on. */
function readText(text: string, engine: Engine): string {
  const { sheet, area } = engine.selection.current();
  const read = (entry: string, row: number, column: number): string =>
    entry.startsWith("=")
      ? engine.cells.checkedFormula(entry, { sheet, row: area.row + row, column: area.column + column })
      : entry;
  return text
    .split(/\r?\n/)
    .map((line, row) =>
      line
        .split("\t")
        .map((entry, column) => read(entry, row, column))
        .join("\t"),
    )
    .join("\n");
}

/**
 * Lets the tag of a cell that shows an error say what the add-in's function said about it, in the place of Univer's
 * words for errors of that kind.
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
