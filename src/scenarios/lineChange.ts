import { leafComponents } from "../budget/components";
import type { LineEdit } from "../budget/edit/editLines";
import type { Edit } from "../budget/edit/editPostChange";
import { type Model, type PostChangeKind, postChangeKinds } from "../budget/model";
import { parseNumber } from "../budget/notation/parseNumber";
import { type Quantity, toCell } from "../budget/notation/quantity";
import { type PostChangeLine, postChangeLines } from "../budget/postChangeLines";
import { shownUnits } from "../checks/sheet/shown";
import { locales } from "../locales/locales";
import { wordsIn } from "../tables/frame";
import type { Table } from "../tables/table";
import type { CellEdit, Entry, RemovedLine } from "./edits";
import type { NotCarried, NotCarriedReason } from "./strays";

/** A fact that an edit changes: the cell of its table, what the model said there and what it says now. */
export interface FactChange {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

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

/** What an entry in a cell means: a new value of a fact, or why it is none. */
type FoundFact = { readonly edit: Edit; readonly change: FactChange } | { readonly left: NotCarried };

export function factOf(tables: readonly Table[], entered: CellEdit): FoundFact {
  const { table, row, column, shown } = entered;
  const cell = tables.find(({ id }) => id === table)?.rows.find(({ key }) => key === row)?.cells[column];
  if (cell?.kind !== "input") return { left: leftCell(entered, "noFact") };
  const units = exactUnits(shown, cell.quantity);
  if (typeof units === "string") return { left: leftCell(entered, units) };
  const inCell = (value: number | null) => (value === null ? null : toCell(value, cell.quantity));
  return {
    edit: { at: cell.fact, value: units },
    change: { table, row, column, from: inCell(cell.value), to: inCell(units) },
  };
}

/** Whole units of what a cell shows, null where it is blank, or why it has none. */
export function exactUnits(
  shown: Entry["shown"],
  quantity: Quantity,
): number | null | Extract<NotCarriedReason, "noNumber" | "notWhole"> {
  const units = shownUnits(shown, quantity);
  if (units === undefined) return "noNumber";
  const number = numberOf(shown);
  return number !== null && units !== null && Math.abs(toCell(units, quantity) - number) > WHISKER ? "notWhole" : units;
}

/** The number that is shown, also where it is text as printed; null where it is none. */
function numberOf(shown: Entry["shown"]): number | null {
  if (typeof shown !== "string") return typeof shown === "number" ? shown : null;
  const reading = parseNumber(shown);
  return "value" in reading ? reading.value : null;
}

/** What formulas leave of binary fractions. */
const WHISKER = 1e-6;

const leftCell = ({ table, row, column, shown }: CellEdit, reason: NotCarriedReason): NotCarried => ({
  reason,
  table,
  row,
  column,
  at: null,
  shown: String(shown),
});
