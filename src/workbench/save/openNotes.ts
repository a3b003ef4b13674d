import type { LoadedFormula } from "../engine/Loading";
import { parseArea } from "../engine/address";
import { singleCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import { withImplicitValues } from "../engine/implicit";
import type { CommentState } from "../engine/stateModel";
import { userFormula } from "./fileFormula";
import type { FileCells, Filed } from "./readCells";
import { childOf, childrenOf, type Element, parseXml } from "./xml";

/** What Excel writes into the note that stands for a comment with replies, for programs that know none. */
const STAND_IN = /^\[Threaded comment\]/;

/**
 * The notes of a sheet, and its comments with their replies. `notes` and `threads` are the texts of the parts, "" where
 * there is none; `people` names who wrote the comments, by id.
 */
export function openComments(
  notes: string,
  threads: string,
  people: ReadonlyMap<string, string>,
): readonly CommentState[] {
  const threaded = threads === "" ? [] : threadsOf(parseXml(threads), people);
  const root = notes === "" ? undefined : parseXml(notes);
  const authors = childrenOf(childOf(root, "authors"), "author").map(({ text }) => text);
  const plain = childrenOf(childOf(root, "commentList"), "comment").flatMap((note): CommentState[] => {
    const area = parseArea(note.attributes["ref"] ?? "");
    const text = textOf(childOf(note, "text"));
    if (area === null || STAND_IN.test(text)) return [];
    const author = authors[Number(note.attributes["authorId"] ?? -1)] ?? "";
    return [
      { id: "", area: singleCell(area.row, area.column), text, author, created: "", resolved: false, replies: [] },
    ];
  });
  return [...threaded, ...plain];
}

const textOf = (text: Element | undefined): string =>
  (text?.children ?? [])
    .map((child) => (child.name === "t" ? child.text : child.name === "r" ? (childOf(child, "t")?.text ?? "") : ""))
    .join("");

function threadsOf(root: Element, people: ReadonlyMap<string, string>): CommentState[] {
  const all = childrenOf(root, "threadedComment");
  const said = ({ attributes, children }: Element) => ({
    id: attributes["id"] ?? "",
    text: children.find(({ name }) => name === "text")?.text ?? "",
    author: people.get(attributes["personId"] ?? "") ?? "",
    created: attributes["dT"] ?? "",
  });
  return all
    .filter(({ attributes }) => attributes["parentId"] === undefined)
    .flatMap((first) => {
      const area = parseArea(first.attributes["ref"] ?? "");
      const replies = all.filter(({ attributes }) => attributes["parentId"] === first.attributes["id"]).map(said);
      return area === null ? [] : [{ ...said(first), area, resolved: first.attributes["done"] === "1", replies }];
    });
}

/** A formula of the file and what else is said of its cell. */
interface ReadFormula {
  readonly loaded: LoadedFormula;
  /** How the file spells it; "" where it is that of another cell moved here. */
  readonly text: string;
  readonly element: string;
  readonly filed: Filed;
}

/** The formulas of a sheet as a user would write them. */
export function formulasOf(
  { cells }: FileCells,
  engine: Engine,
  namespace: string | undefined,
): readonly ReadFormula[] {
  const shared = new Map<string, LoadedFormula>();
  const found: ReadFormula[] = [];
  for (const { row, column, formula, filed } of cells) {
    if (formula === null) continue;
    const { kind, text, sharedIndex, area, isDynamic, element } = formula;
    const first = kind === "shared" && text === "" ? shared.get(sharedIndex) : undefined;
    const written =
      first === undefined
        ? userFormula(text, namespace)
        : engine.calculation.moveFormula(first.formula, row - first.row, column - first.column);
    const array = kind === "array" && area !== null ? { rows: area.rows, columns: area.columns, isDynamic } : null;
    const marks = array === null ? null : { filed: { ...filed, array } };
    // A table of what-if values is worked out by Excel alone: its values stay.
    const shown = array === null && !isDynamic ? withImplicitValues(written) : written;
    const loaded = { row, column, formula: kind === "dataTable" ? "=TABLE()" : shown, marks };
    if (kind === "shared" && text !== "") shared.set(sharedIndex, { ...loaded, formula: written });
    found.push({ loaded, text: first === undefined ? text : "", element, filed });
  }
  return found;
}
