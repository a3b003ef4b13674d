import type { SheetMerge } from "../refresh/merge";
import type { SheetPlan } from "../sheets/plan";
import { lineAnchors, namesOf } from "./anchors";
import type { NameChange } from "./Change";
import type { KeyName } from "./keyNames";
import type { KeySeen, Outline } from "./snapshot";
import type { TableState } from "../refresh/tableState";

/**
 * Names that come and go with the lines of one sheet; those that no longer point at their lines are said anew. A line
 * that stays against the model keeps its name, and gets one where it is of a list.
 */
export function namesOfMerge(
  model: string,
  { rows, columns, place, written, table }: SheetMerge,
  plan: SheetPlan,
  state: TableState,
  outline: Outline,
): NameChange {
  const ours = outline.keys.filter((key) => key.model === model && key.table === table && key.line !== null);
  const newRows = new Set([...rows.inserted.flatMap(({ keys }) => keys), ...unnamed(state, "row", ours)]);
  const newColumns = new Set([...columns.inserted.flatMap(({ keys }) => keys), ...unnamed(state, "column", ours)]);
  const added = [
    ...lineAnchors(model, plan, written, "row", (key) => newRows.has(key)),
    ...lineAnchors(model, plan, written, "column", (key) => newColumns.has(key)),
    ...keptListLines(model, plan, written, ours),
  ];
  const known = new Set([...namesOf(model, plan, "row").values(), ...namesOf(model, plan, "column").values()]);
  const stands = ({ line }: KeyName): boolean =>
    line !== null && Object.hasOwn(line.axis === "row" ? place.rows : place.columns, line.key);
  const again = new Set(added.map(({ name }) => name.toLowerCase()));
  const removed = ours.filter((key) => again.has(key.name.toLowerCase()) || !(known.has(key.name) || stands(key)));
  return { added, removed: removed.map(({ name }) => name) };
}

/** Lines whose names are lost or point elsewhere. */
function unnamed({ sheet, rows, columns }: TableState, axis: "row" | "column", ours: readonly KeySeen[]): string[] {
  return Object.entries(axis === "row" ? rows : columns).flatMap(([key, at]) => {
    const name = ours.find(({ line }) => line?.axis === axis && line.key === key);
    return name?.refersTo?.sheet === sheet && name.refersTo[axis] === at ? [] : [key];
  });
}

/** Lines of a list that stay though the model has them no more: any other text where keys stand is the user's. */
function keptListLines(
  model: string,
  plan: SheetPlan,
  written: SheetMerge["written"],
  ours: readonly KeySeen[],
): NameChange["added"] {
  if (plan.listObject === null) return [];
  const isKept = (key: string): boolean =>
    !Object.hasOwn(plan.rows, key) && !ours.some(({ line }) => line?.axis === "row" && line.key === key);
  const rows = Object.fromEntries(Object.entries(written.rows).filter(([key]) => isKept(key)));
  return lineAnchors(model, { ...plan, rows, listObject: null }, { ...written, rows }, "row", () => true);
}
