import type { NewLine } from "../budget/edit/newLine";
import type { Model } from "../budget/model";
import type { FactChange } from "./factChange";
import type { AddedLine } from "./edits";
import { exactUnits } from "./factOf";
import { isComponent, isGrade, kindNamed } from "./lineChange";
import type { NotCarried, NotCarriedReason } from "./notCarried";

/** What a line that somebody added to the annex means, or why it means nothing for the model. */
export type Addition = { readonly line: NewLine; readonly change: FactChange } | { readonly left: NotCarried };

/** The key of an added line by its position from 0: `+1` for the first. */
export const addedKey = (index: number): string => `+${String(index + 1)}`;

/** Whether a key is that of an added line. */
export const isAddedKey = (key: string): boolean => key.startsWith("+");

export function additionOf(model: Model, { table, cells }: AddedLine, index: number): Addition {
  const row = addedKey(index);
  const text = (column: string): string => String(cells[column]?.shown ?? "").trim();
  const shown = ["component", "grade", "count"]
    .map(text)
    .filter((word) => word !== "")
    .join(" ");
  const left = (reason: NotCarriedReason, column: string): Addition => ({
    left: { reason, table, row, column, at: null, shown: text(column) || shown },
  });
  if (!isComponent(model, text("component"))) return left("unknownComponent", "component");
  if (!isGrade(model, text("grade"))) return left("unknownGrade", "grade");
  const count = exactUnits(cells["count"]?.shown ?? "", "posts");
  if (typeof count === "string") return left(count, "count");
  if (count === null || count === 0) return left("noNumber", "count");
  const kind = kindNamed(text("kind"));
  if (kind === null && text("kind") !== "") return left("unknownKind", "kind");
  const words = {
    title: text("title"),
    reason: text("reason"),
    paragraph: text("paragraph"),
    from: text("from"),
    to: text("to"),
  };
  return {
    line: { count, component: text("component"), grade: text("grade"), kind, ...words },
    change: { table, row, column: "count", from: null, to: shown },
  };
}
