import type { SheetPlacement } from "../../sheets/formula/placement";
import type { Area, SheetPlan } from "../../sheets/plan";
import type { Positions } from "../../refresh/axis";

/** Where an area of a plan stands once its lines have moved; null where all its keys are gone. */
export function planArea(
  { top, left, bottom, right }: Area,
  plan: SheetPlan,
  place: Pick<SheetPlacement, "rows" | "columns">,
): Area | null {
  const rows = span(top, bottom, plan.rows, place.rows);
  const columns = span(left, right, plan.columns, place.columns);
  return rows === null || columns === null
    ? null
    : { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
}

function span(
  first: number,
  last: number,
  planned: Positions,
  placed: Positions,
): { readonly first: number; readonly last: number } | null {
  const inside = Object.keys(planned).filter((key) => {
    const at = planned[key] ?? -1;
    return first <= at && at <= last;
  });
  const stand = inside.flatMap((key) => placed[key] ?? []);
  return stand.length === 0 ? null : { first: Math.min(...stand), last: Math.max(...stand) };
}
