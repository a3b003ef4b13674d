import { leafComponents } from "../budget/components";
import type { LineEdit } from "../budget/edit/editLines";
import { type Model, type PostChangeKind, postChangeKinds } from "../budget/model";
import { postChangeLines, type PostChangeLine } from "../budget/postChangeLines";
import { locales } from "../locales/locales";
import { wordsIn } from "../tables/words";
import type { FactChange } from "./factChange";
import type { CellEdit, RemovedLine } from "./edits";
import { exactUnits, leftCell } from "./factOf";
import type { NotCarried, NotCarriedReason } from "./notCarried";

/** What an entry in a line of the annex means, or why it means nothing for the model. */
export type LineChange = { readonly edit: LineEdit; readonly change: FactChange } | { readonly left: NotCarried };

export function lineChangeOf(model: Model, entered: CellEdit, language: string): LineChange {
  const { table, row, column, shown } = entered;
  const line = postChangeLines(model).find(({ id }) => id === row);
  if (line === undefined) return { left: leftCell(entered, "noSuchPlace") };
  const found = valueOf(model, line, column, shown, language);
  if ("reason" in found) return { left: leftCell(entered, found.reason) };
  return {
    edit: { change: line.change.id, end: line.end, ...found.edit },
    change: { table, row, column, from: found.from, to: found.to },
  };
}

type Found =
  | { readonly edit: Partial<LineEdit>; readonly from: FactChange["from"]; readonly to: FactChange["to"] }
  | { readonly reason: NotCarriedReason };

function valueOf(
  model: Model,
  line: PostChangeLine,
  column: string,
  shown: CellEdit["shown"],
  language: string,
): Found {
  const text = String(shown).trim();
  const { change, component, grade } = line;
  switch (column) {
    case "count":
      return countOf(line, shown);
    case "component":
      return isComponent(model, text)
        ? { edit: { component: text }, from: component, to: text }
        : { reason: "unknownComponent" };
    case "grade":
      return isGrade(model, text) ? { edit: { grade: text }, from: grade, to: text } : { reason: "unknownGrade" };
    case "kind": {
      const kind = kindNamed(text);
      return kind === null ? { reason: "unknownKind" } : { edit: { kind }, from: change.kind, to: kind };
    }
    case "title":
    case "reason":
      return { edit: { [column]: text || NOTHING }, from: wordsIn(change[column], language), to: text || NOTHING };
    case "paragraph":
      return { edit: { paragraph: text || NOTHING }, from: change.paragraph, to: text || NOTHING };
    default:
      return { reason: "wordsFollow" };
  }
}

/** What has no words on the page is a dash. */
const NOTHING = "—";

function countOf({ end, count, change }: PostChangeLine, shown: CellEdit["shown"]): Found {
  const units = exactUnits(shown, "posts");
  if (typeof units === "string") return { reason: units };
  if (end === "both") return units === null ? { edit: {}, from: null, to: null } : { reason: "noCount" };
  return { edit: { count: units }, from: change[end]?.count === null ? null : count, to: units };
}

export const isComponent = (model: Model, id: string): boolean =>
  leafComponents(model.components).some((component) => component.id === id);
export const isGrade = ({ grades }: Model, id: string): boolean => grades.some((grade) => grade.id === id);

/** A kind of change by its name in any language. */
export function kindNamed(name: string): PostChangeKind | null {
  const wanted = name.trim().toLowerCase();
  return (
    postChangeKinds.find(
      (kind) => kind === wanted || locales.some(({ terms }) => terms[kind].toLowerCase() === wanted),
    ) ?? null
  );
}

/** A line that is no longer in the annex. */
export function removalOf({ table, row }: RemovedLine): {
  readonly removed: Pick<LineEdit, "change" | "end">;
  readonly change: FactChange;
} {
  const at = row.lastIndexOf("/");
  const end = row.slice(at + 1);
  return {
    removed: { change: row.slice(0, at), end: end === "from" || end === "to" ? end : "both" },
    change: { table, row, column: "count", from: row, to: null },
  };
}
