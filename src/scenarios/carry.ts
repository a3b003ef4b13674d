import { editLines, newChanges, type NewLine } from "../budget/edit/editLines";
import { editModel } from "../budget/edit/editModel";
import type { Edit } from "../budget/edit/editPostChange";
import type { Model } from "../budget/model";
import { isError } from "../models/findings/place";
import { readModel } from "../models/readModel";
import { writeModelFile } from "../models/writeModelFile";
import { tablesOf } from "../tables/tablesOf";
import type { AddedLine, CellEdit, Edits } from "./edits";
import {
  exactUnits,
  type FactChange,
  factOf,
  isComponent,
  isGrade,
  kindNamed,
  type LineChange,
  lineChangeOf,
  removalOf,
} from "./lineChange";
import type { NotCarried, NotCarriedReason } from "./strays";

/** A model with what was entered on its sheets. */
export interface Carried {
  readonly model: Model;
  readonly changes: readonly FactChange[];
  readonly left: readonly NotCarried[];
}

/**
 * The model that says what was entered on its sheets. Edits that cannot be facts, or that no file of a model could say,
 * are left, each with its reason. `language` is that of the sheets' words.
 */
export function carry(model: Model, edits: Edits, language: string): Carried {
  const tables = tablesOf(model);
  const annex = tables.find(({ family }) => family === "postChanges");
  const isOfLine = ({ table }: CellEdit): boolean => table === annex?.id;
  const facts = edits.cells.filter((edit) => !isOfLine(edit)).map((edit) => factOf(tables, edit));
  const withFacts = carryFacts(
    model,
    facts.filter((fact) => "edit" in fact),
  );
  const lines = edits.cells.filter(isOfLine).map((edit) => lineChangeOf(model, edit, language));
  const removals = edits.removed.map(removalOf);
  const additions = edits.added.map((line, index) => additionOf(model, line, index));
  const withLines = carryLines(
    withFacts.model,
    { lines: lines.filter((line) => "edit" in line), removals, additions: additions.filter((line) => "line" in line) },
    language,
  );
  const left = [...facts, ...lines, ...additions].flatMap((each) => ("left" in each ? [each.left] : []));
  return {
    model: withLines.model,
    changes: [...withFacts.changes, ...withLines.changes],
    left: [...left, ...withFacts.left, ...withLines.left],
  };
}

interface Fact {
  readonly edit: Edit;
  readonly change: FactChange;
}

function carryFacts(model: Model, facts: readonly Fact[]): Carried {
  const news = facts.filter(({ change }) => change.from !== change.to);
  const { model: edited, refused } = editModel(
    model,
    news.map(({ edit }) => edit),
  );
  const reasonOf = ({ edit }: Fact) => refused.find((refusal) => refusal.edit === edit)?.reason;
  return {
    model: edited,
    changes: news.filter((fact) => reasonOf(fact) === undefined).map(({ change }) => change),
    left: news.flatMap((fact): NotCarried[] => {
      const [reason, { table, row, column, to }] = [reasonOf(fact), fact.change];
      return reason === undefined ? [] : [{ reason, table, row, column, at: null, shown: String(to ?? "") }];
    }),
  };
}

interface Lines {
  readonly lines: readonly Extract<LineChange, { edit: unknown }>[];
  readonly removals: readonly ReturnType<typeof removalOf>[];
  readonly additions: readonly Extract<Addition, { line: unknown }>[];
}

function carryLines(model: Model, { lines, removals, additions }: Lines, language: string): Carried {
  const news = lines.filter(({ change }) => change.from !== change.to);
  if (news.length + removals.length + additions.length === 0) return { model, changes: [], left: [] };
  const build = (given: Lines): Model =>
    editLines(
      model,
      {
        lines: given.lines.map(({ edit }) => edit),
        removed: given.removals.map(({ removed }) => removed),
        added: given.additions.map(({ line }) => line),
      },
      language,
    );
  const all = { lines: news, removals, additions };
  const bad = unsound(
    model,
    build(all),
    additions.map(({ line }) => line),
  );
  const isSound = ({ edit }: { readonly edit: { readonly change: string } }): boolean => !bad.changes.has(edit.change);
  const sound = {
    lines: news.filter(isSound),
    removals,
    additions: additions.filter(({ line }) => !bad.lines.has(line)),
  };
  const left = [...news.filter((line) => !isSound(line)), ...additions.filter(({ line }) => bad.lines.has(line))];
  return {
    model: bad.changes.size + bad.lines.size === 0 ? build(all) : build(sound),
    changes: [...sound.lines, ...sound.removals, ...sound.additions].map(({ change }) => change),
    left: left.map(({ change: { table, row, column, to } }) => ({
      reason: "notAChange",
      table,
      row,
      column,
      at: null,
      shown: String(to ?? ""),
    })),
  };
}

/** What a line that somebody added to the annex means, or why it means nothing for the model. */
type Addition = { readonly line: NewLine; readonly change: FactChange } | { readonly left: NotCarried };

/** The key of an added line by its position from 0: `+1` for the first. */
export const addedKey = (index: number): string => `+${String(index + 1)}`;

/** Whether a key is that of an added line. */
export const isAddedKey = (key: string): boolean => key.startsWith("+");

function additionOf(model: Model, { table, cells }: AddedLine, index: number): Addition {
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

/** Post changes that a file of a model could not say, and the new lines of those that are new. */
interface Unsound {
  readonly changes: ReadonlySet<string>;
  readonly lines: ReadonlySet<NewLine>;
}

/** Holds an edited model to what is asked of files, so that nothing is written that could not be read again. */
function unsound(model: Model, edited: Model, added: readonly NewLine[]): Unsound {
  const { findings } = readModel(writeModelFile(edited));
  const changes = new Set(
    findings.filter(isError).flatMap(({ place }) => {
      const [, list, index] = place.pointer.split("/");
      return list === "postChanges" ? (edited.postChanges[Number(index)]?.id ?? []) : [];
    }),
  );
  const news = newChanges(model, added).filter(({ change }) => changes.has(change.id));
  return { changes, lines: new Set(news.flatMap(({ lines }) => lines)) };
}
