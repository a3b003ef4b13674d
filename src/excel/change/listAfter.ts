import type { SheetMerge } from "../../refresh/merge";
import { headingRow } from "../../refresh/lines";
import { contentAt, type TableState } from "../../refresh/tableState";
import type { SheetPlan } from "../../sheets/plan";
import type { SheetEdit } from "./Change";

/** A list grows by itself when a line comes between others, but not when one comes after its last: then it is told to. */
export function listAfter({ rows, written, place }: SheetMerge, plan: SheetPlan, state: TableState): SheetEdit["list"] {
  const heading = headingRow(plan) ?? "";
  const [was, is] = [state.rows[heading], written.rows[heading]];
  if (place.list === null || was === undefined || is === undefined) return null;
  const bottom = lastLine(state, was);
  const come = rows.inserted.filter(({ before }) => before > was && before <= bottom + 1);
  if (!come.some(({ before }) => before === bottom + 1)) return null;
  const grown = come.reduce((sum, { keys }) => sum + keys.length, 0);
  const across = Object.values(written.columns);
  return {
    name: place.list.name,
    area: { top: is, left: Math.min(...across), bottom: is + bottom - was + grown, right: Math.max(...across) },
  };
}

/** The last line that follows the headings without a gap: ours, and what the user added below. */
function lastLine(state: TableState, headings: number): number {
  const across = Object.values(state.columns);
  const isFilled = (row: number): boolean => across.some((column) => (contentAt(state, row, column) ?? "") !== "");
  let row = headings;
  while (isFilled(row + 1)) row += 1;
  return row;
}
