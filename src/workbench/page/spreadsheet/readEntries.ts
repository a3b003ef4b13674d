import type { ICellData, Nullable, Univer } from "@univerjs/presets";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/presets/preset-sheets-core";
import type { Engine } from "../../engine/engine";
import { Fault } from "../../engine/fault";

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
