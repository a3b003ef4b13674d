import type { TableId } from "../../budget/model";
import type { Positions } from "../../refresh/axis";
import { headingRow } from "../../refresh/lines";
import { contentAt, type ListState, type TableState } from "../../refresh/tableState";
import type { Plan, SheetPlan } from "../../sheets/plan";
import { listLines } from "./listLines";
import type { Contents, SheetContents } from "./contents";
import type { KeySeen, Look } from "./look";

/** Finds every table of a model again by its hidden names, wherever the user moved it. */
export function statesOf(base: Plan, look: Look, contents: Contents): readonly TableState[] {
  const keys = look.keys.filter(({ model }) => model === base.model);
  return base.sheets.flatMap((sheet) => {
    const ofTable = keys.filter(({ table }) => table === sheet.table);
    // The user may have deleted the cell of any of them; the others still tell where the table is.
    const name = ofTable.find(({ refersTo }) => refersTo !== null)?.refersTo?.sheet;
    const used = name === undefined ? undefined : contents.sheets.get(name);
    return name === undefined || used === undefined ? [] : [stateOf(sheet, name, ofTable, used, look)];
  });
}

function stateOf(
  plan: SheetPlan,
  sheet: string,
  keys: readonly KeySeen[],
  used: SheetContents,
  look: Look,
): TableState {
  const columns = positions(keys, "column");
  const bare = { table: plan.table, sheet, rows: positions(keys, "row"), columns, ...used, list: null };
  const list = plan.listObject === null ? undefined : look.lists.find((seen) => seen.sheet === sheet);
  const state = { ...bare, rows: { ...bare.rows, ...linePositions(plan, bare) } };
  return list === undefined
    ? state
    : { ...state, list: { name: list.name, headings: headingsOf(plan, state) } satisfies ListState };
}

/**
 * Where the lines of a list stand: each carries its key in a cell, also one that stayed when the model had it no more. Of a line
 * that somebody copied, the first one is ours.
 */
function linePositions(plan: SheetPlan, state: TableState): Positions {
  const lines = listLines(plan);
  const column = state.columns[lines?.column ?? ""];
  const headings = state.rows[headingRow(plan) ?? ""];
  if (lines === null || column === undefined) return {};
  const isKey = (key: string, row: number): boolean =>
    lines.keys.has(key) || (headings !== undefined && row > headings && key !== "");
  const found = state.contents.flatMap((cells, index) => {
    const [key, row] = [cells[column - state.left], index + state.top];
    return typeof key === "string" && isKey(key, row) ? [[key, row] as const] : [];
  });
  return Object.fromEntries(found.filter(([key], index) => found.findIndex(([other]) => other === key) === index));
}

function positions(keys: readonly KeySeen[], axis: "row" | "column"): Positions {
  return Object.fromEntries(
    keys.flatMap(({ line, refersTo }) => {
      const position = refersTo?.[axis];
      return line?.axis === axis && typeof position === "number" ? [[line.key, position]] : [];
    }),
  );
}

/** The headings of a list as they now stand, by the key of their column. */
function headingsOf(plan: SheetPlan, state: TableState): Readonly<Record<TableId, string>> {
  const row = state.rows[headingRow(plan) ?? ""];
  if (row === undefined) return {};
  return Object.fromEntries(
    Object.entries(state.columns).map(([key, column]) => [key, String(contentAt(state, row, column) ?? "")]),
  );
}
