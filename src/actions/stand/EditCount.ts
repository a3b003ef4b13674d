import type { Base } from "../../excel/base";
import type { SheetContents } from "../../excel/look/contents";
import type { Look } from "../../excel/look/look";
import type { Sight } from "../../excel/look/sight";
import { Cells } from "../../refresh/cells";
import { handlingOf } from "../../refresh/edited";
import type { Ground } from "../../refresh/ground";
import { groundNow } from "../../refresh/print";
import type { Side } from "../../refresh/side";
import type { TableState } from "../../refresh/tableState";
import type { SheetPlan } from "../../sheets/plan";
import { statesNow } from "../standing";

interface Counted {
  readonly state: TableState;
  readonly contents: SheetContents | undefined;
  readonly edited: number;
}

/** Counts the cells that the user changed, table by table, and counts again only where something was read again. */
export class EditCount {
  private last: { readonly base: Base; readonly look: Look; readonly tables: ReadonlyMap<string, Counted> } | null =
    null;

  /** Edited cells by table; a table whose sheet is gone is missing. */
  of(base: Base, { look, contents }: Sight): ReadonlyMap<string, number> {
    const known = this.last?.base === base && this.last.look === look ? this.last.tables : new Map<string, Counted>();
    const still = (sheet: SheetPlan): Counted | undefined => {
      const counted = known.get(sheet.table);
      return counted !== undefined && contents.sheets.get(counted.state.sheet) === counted.contents
        ? counted
        : undefined;
    };
    const tables = base.plan.sheets.flatMap((sheet) => {
      const counted = still(sheet);
      const state =
        counted?.state ?? statesNow({ ...base, plan: { ...base.plan, sheets: [sheet] } }, { look, contents })[0];
      return state === undefined ? [] : [{ sheet, state, counted }];
    });
    const ground = groundNow(
      base.plan,
      tables.map(({ state }) => state),
    );
    const now = new Map(
      tables.map(({ sheet, state, counted }): [string, Counted] => [
        sheet.table,
        counted ?? { state, contents: contents.sheets.get(state.sheet), edited: editedIn(sheet, state, ground) },
      ]),
    );
    this.last = { base, look, tables: now };
    return new Map([...now].map(([table, { edited }]) => [table, edited]));
  }
}

function editedIn(sheet: SheetPlan, state: TableState, ground: Ground): number {
  const cells = new Cells(sheet);
  const side: Side = { base: sheet, model: sheet, state, baseCells: cells, modelCells: cells };
  return sheet.cells.filter(({ row, column }) => handlingOf(side, row, column, ground) === "edited").length;
}
