import type { TableId } from "../../budget/model";
import type { Plan, SheetPlan } from "../plan";

/** Where the keys of a table stand now: rows and columns counted from 0, and its list object with the headings it now has. */
export interface SheetPlacement {
  readonly sheet: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, number>>;
  /** Lines that sums leave out. */
  readonly apart?: { readonly rows: readonly number[]; readonly columns: readonly number[] } | undefined;
  readonly list: { readonly name: string; readonly headings: Readonly<Record<string, string>> } | null;
}

/** Where everything stands, by table. A table, row or column that is gone is left out. */
export type Placement = Readonly<Record<TableId, SheetPlacement>>;

/** Where a plan puts everything. `sheetNames` gives the names that sheets really got, by table. */
export function placementOf(plan: Pick<Plan, "sheets">, sheetNames: Readonly<Record<TableId, string>> = {}): Placement {
  return Object.fromEntries(
    plan.sheets.map((sheet) => [sheet.table, placementOfSheet(sheet, sheetNames[sheet.table] ?? sheet.name)]),
  );
}

function placementOfSheet({ rows, columns, listObject, cells }: SheetPlan, sheet: string): SheetPlacement {
  if (listObject === null) return { sheet, rows, columns, list: null };
  const headings = cells.flatMap(({ row, column, content }): [string, string][] =>
    rows[row] === listObject.area.top && typeof content === "string" ? [[column, content]] : [],
  );
  return { sheet, rows, columns, list: { name: listObject.name, headings: Object.fromEntries(headings) } };
}
