import type { Placement, SheetPlacement } from "../sheets/formula/placement";
import type { SheetPlan } from "../sheets/plan";
import { alignAxis, type AxisChange } from "./axis";
import { keysInOrder } from "./cells";
import { workedRows } from "./edited";
import type { Side } from "./side";
import type { ListState } from "./tableState";
import type { Resolution } from "./verdict";

/** Which rows and columns of a sheet come and go, and where that leaves its keys. */
export interface LineChange {
  readonly rows: AxisChange;
  readonly columns: AxisChange;
  readonly place: SheetPlacement;
  /** Rows that the model no longer has and that stay because the user worked in them. */
  readonly keptRows: readonly string[];
}

/** A line that the user deleted stays away, unless everything is to come back to the model. */
export function linesOf(side: Side, now: Placement, resolve: Resolution): LineChange {
  const { base, model, state } = side;
  const returns = resolve === "model";
  const worked = workedRows(side, now);
  const rows = alignAxis(keysInOrder(model.rows), state.rows, (key) => returns || !(key in base.rows), (key) => returns || !worked.has(key));
  const columns = alignAxis(keysInOrder(model.columns), state.columns, (key) => returns || !(key in base.columns), () => true);
  const keptRows = Object.keys(state.rows).filter((key) => !(key in model.rows) && key in rows.after);
  const place = { sheet: state.sheet, rows: rows.after, columns: columns.after, list: listAfter(side, resolve) };
  return { rows, columns, place, keptRows };
}

/** The list with its headings as they will be, since formulas name its columns by them. */
function listAfter(side: Side, resolve: Resolution): ListState | null {
  const { list } = side.state;
  const row = headingRow(side.model);
  if (list === null || row === undefined) return list;
  const headings = Object.entries(list.headings).map(([column, heading]) => {
    const [was, is] = [side.baseCells, side.modelCells].map((cells) => cells.at(row, column)?.content);
    return [column, typeof is === "string" && (heading === was || resolve === "model") ? is : heading];
  });
  return { name: list.name, headings: Object.fromEntries(headings) };
}

/** The row of a list's headings. */
export function headingRow({ listObject, rows }: SheetPlan): string | undefined {
  return Object.keys(rows).find((key) => rows[key] === listObject?.area.top);
}
