import type { TableId } from "../budget/model";
import type { Positions } from "../refresh/axis";
import { headingRow } from "../refresh/lines";
import { recognised } from "../refresh/recognise";
import { contentAt, type ListState, type TableState } from "../refresh/tableState";
import type { Plan, SheetPlan } from "../sheets/plan";
import { listLines } from "./anchors";
import type { Contents, SheetContents, KeySeen, Outline } from "./snapshot";

/**
 * Finds every table of a model again by its hidden names and by what stands in its lines, wherever the user moved them.
 * `coming` is what is about to be written, whose lines may stand already.
 */
export function statesOf(base: Plan, outline: Outline, contents: Contents, coming: Plan = base): readonly TableState[] {
  const keys = outline.keys.filter(({ model }) => model === base.model);
  const named = base.sheets.flatMap((sheet) => {
    const ofTable = keys.filter(({ table }) => table === sheet.table);
    const name = sheetOf(ofTable);
    const used = name === undefined ? undefined : contents.sheets.get(name);
    return name === undefined || used === undefined
      ? []
      : [
          stateOf(
            sheet,
            name,
            ofTable,
            used,
            outline,
            coming.sheets.find(({ table }) => table === sheet.table),
          ),
        ];
  });
  return recognised(base, named);
}

/**
 * The sheet of a table: that of its own name, or where that is lost the one on which most of its lines have theirs. A
 * line that was cut to another sheet takes its name along.
 */
function sheetOf(keys: readonly KeySeen[]): string | undefined {
  const own = keys.find(({ line }) => line === null)?.refersTo?.sheet;
  const sheets = keys.flatMap(({ refersTo }) => refersTo?.sheet ?? []);
  const count = (sheet: string): number => sheets.filter((other) => other === sheet).length;
  return own ?? [...new Set(sheets)].sort((a, b) => count(b) - count(a))[0];
}

function stateOf(
  plan: SheetPlan,
  sheet: string,
  keys: readonly KeySeen[],
  used: SheetContents,
  outline: Outline,
  coming: SheetPlan = plan,
): TableState {
  const here = keys.filter(({ refersTo }) => refersTo?.sheet === sheet);
  const columns = positions(here, "column");
  const rows = positions(here, "row");
  const bare = { table: plan.table, sheet, rows, columns, ...used, list: null };
  const list = plan.listObject === null ? undefined : outline.lists.find((seen) => seen.sheet === sheet);
  const state = { ...bare, rows: { ...aboveList(plan, rows), ...linePositions(plan, bare, coming) } };
  return list === undefined
    ? state
    : { ...state, list: { name: list.name, headings: headingsOf(plan, state) } satisfies ListState };
}

/** The lines of a list are where their keys stand: the name of one only tells that it is ours. */
function aboveList(plan: SheetPlan, rows: Positions): Positions {
  const headings = plan.listObject === null ? undefined : rows[headingRow(plan) ?? ""];
  return headings === undefined ? rows : Object.fromEntries(Object.entries(rows).filter(([, at]) => at <= headings));
}

/**
 * Where the lines of a list stand: each carries its key in a cell. One that stayed though the model had it no more is
 * known by its name; any other text in that column is the user's. Of a line that somebody copied, the first one is
 * ours.
 */
function linePositions(plan: SheetPlan, state: TableState, coming: SheetPlan): Positions {
  const lines = listLines(plan);
  const column = state.columns[lines?.column ?? ""];
  const headings = state.rows[headingRow(plan) ?? ""];
  if (lines === null || column === undefined) return {};
  const come = listLines(coming)?.keys;
  const isKey = (key: string, row: number): boolean =>
    lines.keys.has(key) ||
    come?.has(key) === true ||
    (headings !== undefined && row > headings && Object.hasOwn(state.rows, key));
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
