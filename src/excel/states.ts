import type { TableId } from "../budget/model";
import type { Positions } from "../refresh/axis";
import { headingRow } from "../refresh/lines";
import { contentAt, type ListState, type TableState } from "../refresh/tableState";
import type { Plan, SheetPlan } from "../sheets/plan";
import type { Contents, SheetContents } from "./contents";
import type { KeySeen, Look } from "./look";

/** Finds every table of a model again by its hidden names, wherever the user moved it. */
export function statesOf(base: Plan, look: Look, contents: Contents): readonly TableState[] {
  const keys = look.keys.filter(({ model }) => model === base.model);
  return base.sheets.flatMap((sheet) => {
    const ofTable = keys.filter(({ table }) => table === sheet.table);
    const name = ofTable.find(({ line }) => line === null)?.refersTo?.sheet;
    const used = name === undefined ? undefined : contents.sheets.get(name);
    return name === undefined || used === undefined ? [] : [stateOf(sheet, name, ofTable, used, look)];
  });
}

function stateOf(plan: SheetPlan, sheet: string, keys: readonly KeySeen[], used: SheetContents, look: Look): TableState {
  const bare = { table: plan.table, sheet, rows: positions(keys, "row"), columns: positions(keys, "column"), ...used, list: null };
  const list = plan.listObject === null ? undefined : look.lists.find((seen) => seen.sheet === sheet);
  if (plan.listObject === null || list === undefined) return bare;
  return { ...bare, list: { name: list.name, headings: headingsOf(plan, bare) } satisfies ListState };
}

function positions(keys: readonly KeySeen[], axis: "row" | "column"): Positions {
  return Object.fromEntries(keys.flatMap(({ line, refersTo }) => {
    const position = refersTo?.[axis];
    return line?.axis === axis && typeof position === "number" ? [[line.key, position]] : [];
  }));
}

/** The headings of a list as they now stand, by the key of their column. */
function headingsOf(plan: SheetPlan, state: TableState): Readonly<Record<TableId, string>> {
  const row = state.rows[headingRow(plan) ?? ""];
  if (row === undefined) return {};
  return Object.fromEntries(Object.entries(state.columns).map(([key, column]) => [key, String(contentAt(state, row, column) ?? "")]));
}
