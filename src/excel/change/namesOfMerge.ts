import type { SheetMerge } from "../../refresh/merge";
import type { SheetPlan } from "../../sheets/plan";
import { lineAnchors, namesOf } from "../anchors";
import type { NameChange } from "./Change";
import type { KeyName } from "../look/keyNames";
import type { Look } from "../look/look";

/** Names that come and go with the lines of one sheet. A line that stays against the model keeps its name. */
export function namesOfMerge(
  model: string,
  { rows, columns, place, written, table }: SheetMerge,
  plan: SheetPlan,
  look: Look,
): NameChange {
  const newRows = new Set(rows.inserted.flatMap(({ keys }) => keys));
  const newColumns = new Set(columns.inserted.flatMap(({ keys }) => keys));
  const added = [
    ...lineAnchors(model, plan, written, "row", (key) => newRows.has(key)),
    ...lineAnchors(model, plan, written, "column", (key) => newColumns.has(key)),
  ];
  const known = new Set([...namesOf(model, plan, "row").values(), ...namesOf(model, plan, "column").values()]);
  const stands = ({ line }: KeyName): boolean =>
    line !== null && Object.hasOwn(line.axis === "row" ? place.rows : place.columns, line.key);
  const ours = look.keys.filter((key) => key.model === model && key.table === table && key.line !== null);
  const again = new Set(added.map(({ name }) => name.toLowerCase()));
  const removed = ours.filter((key) => again.has(key.name.toLowerCase()) || !(known.has(key.name) || stands(key)));
  return { added, removed: removed.map(({ name }) => name) };
}
