import type { SheetMerge } from "../refresh/merge";
import type { SheetPlan } from "../sheets/plan";
import { lineAnchors, namesOf } from "./anchors";
import type { NameChange } from "./Change";
import type { Look } from "./look";

/** Names that come and go with the lines of one sheet. A row that stays against the model becomes the user's own. */
export function namesOfMerge(model: string, { rows, columns, place, keptRows, table }: SheetMerge, plan: SheetPlan, look: Look): NameChange {
  const newRows = new Set(rows.inserted.flatMap(({ keys }) => keys));
  const newColumns = new Set(columns.inserted.flatMap(({ keys }) => keys));
  const added = [
    ...lineAnchors(model, plan, place, "row", (key) => newRows.has(key)),
    ...lineAnchors(model, plan, place, "column", (key) => newColumns.has(key)),
  ];
  const known = new Set([...namesOf(model, plan, "row").values(), ...namesOf(model, plan, "column").values()]);
  const kept = new Set(keptRows);
  const ours = look.keys.filter((key) => key.model === model && key.table === table && key.line !== null);
  const again = new Set(added.map(({ name }) => name.toLowerCase()));
  const removed = ours.filter(({ name, line }) => again.has(name.toLowerCase()) || !known.has(name) || kept.has(line?.key ?? ""));
  return { added, removed: removed.map(({ name }) => name) };
}
