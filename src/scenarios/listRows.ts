import { sameCell } from "../spreadsheet/cellContent";
import { headingRow } from "../refresh/lines";
import { contentAt, type TableState } from "../refresh/tableState";
import type { SheetPlan } from "../sheets/plan";

/** The lines of a list as they stand, from top to bottom. */
interface ListRow {
  /** Its key, or null where somebody added it. */
  readonly key: string | null;
  readonly row: number;
}

/** The keys of a sheet's list; none where it has no list. */
export function listKeys({ listObject, rows }: SheetPlan): readonly string[] {
  if (listObject === null) return [];
  const { top, bottom } = listObject.area;
  return Object.keys(rows).filter((key) => (rows[key] ?? -1) > top && (rows[key] ?? -1) <= bottom);
}

/** The lines below the headings of a list, as far as they follow one another. */
export function listRows(plan: SheetPlan, state: TableState): readonly ListRow[] {
  const top = state.rows[headingRow(plan) ?? ""];
  if (plan.listObject === null || top === undefined) return [];
  const keys = new Map(
    listKeys(plan).flatMap((key) => (state.rows[key] === undefined ? [] : [[state.rows[key], key]])),
  );
  const lines: ListRow[] = [];
  for (let row = top + 1; keys.has(row) || isFilled(state, row); row += 1)
    lines.push({ key: keys.get(row) ?? null, row });
  return lines;
}

const isFilled = (state: TableState, row: number): boolean =>
  Object.values(state.columns).some((column) => !sameCell(contentAt(state, row, column), null));
