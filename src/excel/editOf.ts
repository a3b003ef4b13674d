import type { Area, SheetPlan, StyledArea } from "../sheets/plan";
import type { SheetMerge } from "../refresh/merge";
import type { TableState } from "../refresh/tableState";
import type { SheetEdit } from "./Change";
import { lineSteps } from "./lineSteps";
import { listLines } from "./listLines";
import { blocksOf } from "./write/cells";

/** The change of a sheet that a merge decided; null where nothing is to be done. */
export function editOf(merged: SheetMerge, plan: SheetPlan, state: TableState): SheetEdit | null {
  const lines = [...lineSteps("row", merged.rows), ...lineSteps("column", merged.columns)];
  if (lines.length + merged.writes.length === 0) return null;
  return { sheet: state.sheet, lines, list: listAfter(merged, plan, state), styles: stylesOfNewRows(merged, plan), blocks: blocksOf(merged.writes) };
}

/** A list grows by itself when a line comes between others, not when one comes after its last. */
function listAfter({ rows, columns, place }: SheetMerge, plan: SheetPlan, state: TableState): SheetEdit["list"] {
  const lines = listLines(plan);
  if (lines === null || place.list === null || plan.listObject === null || rows.inserted.length === 0) return null;
  const at = [...lines.keys].flatMap((key) => rows.after[key] ?? []);
  const across = Object.values(columns.after);
  const heading = Object.keys(plan.rows).find((key) => plan.rows[key] === plan.listObject?.area.top) ?? "";
  const top = rows.after[heading];
  const grownTo = Math.max(...at, state.top + state.contents.length - 1 + rows.inserted.reduce((sum, { keys }) => sum + keys.length, 0) - rows.deleted.length);
  return top === undefined ? null : { name: place.list.name, area: { top, left: Math.min(...across), bottom: grownTo, right: Math.max(...across) } };
}

/** Rows that come look as a fresh load would make them. */
function stylesOfNewRows({ rows, columns }: SheetMerge, plan: SheetPlan): readonly StyledArea[] {
  const fresh = rows.inserted.flatMap(({ keys }) => keys);
  const columnAt = new Map(Object.entries(plan.columns).map(([key, at]) => [at, columns.after[key]]));
  return fresh.flatMap((key) => {
    const [was, is] = [plan.rows[key], rows.after[key]];
    if (was === undefined || is === undefined) return [];
    const covering = plan.styles.filter(({ area }) => area.top <= was && was <= area.bottom);
    return covering.map(({ area, style }) => ({ area: acrossRow(area, is, columnAt), style }));
  });
}

function acrossRow({ left, right }: Area, row: number, columnAt: ReadonlyMap<number, number | undefined>): Area {
  return { top: row, bottom: row, left: columnAt.get(left) ?? left, right: columnAt.get(right) ?? right };
}
