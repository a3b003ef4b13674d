import type { Model, TableId, Text } from "../budget/model";
import { term } from "../locales/locales";
import { narrativeId } from "../narrative/narrativeTable";
import { contentsId } from "../tables/contents";
import { figureName } from "../tables/numbers";
import { FIGURES } from "../tables/figure";
import { tableName, wordsIn } from "../tables/frame";
import type { Family, Table } from "../tables/table";

/** What a table is called that has no number in the document. */
const unnumbered: Partial<Record<Family, Text>> = {
  contents: term("contentsSheet"),
  performance: term("performanceSheet"),
  objects: term("objectsSheet"),
  narrative: term("narrativeSheet"),
};

/** The name of a table's sheet in a language: its number, or what it is called. */
export function sheetName({ id, family, name }: Pick<Table, "id" | "family" | "name">, language: string): string {
  const own = unnumbered[family];
  if (own !== undefined) return asSheetName(wordsIn(own, language));
  // A table goes by its bare number; annexes and figures are numbered in the numerals of the language.
  const isBare = family === "page" || /^\w+\.\d+$/.test(id) || Object.keys(name).length === 0;
  return asSheetName(isBare ? id : wordsIn(name, language));
}

/** The name of the sheet that has every figure. */
export const figuresSheetName = (language: string): string => asSheetName(wordsIn(term("figuresSheet"), language));

/** The name of every sheet of a model in a language, by table. */
export function sheetNames(model: Model, language: string): ReadonlyMap<TableId, string> {
  const figureOf = (family: Family): Text | undefined =>
    model.figures.filter((figure) => figure.family === family).map(({ id }) => figureName(id).name)[0];
  return new Map([
    [contentsId, sheetName({ id: contentsId, family: "contents", name: {} }, language)],
    ...model.tables.map(({ id, family }): [TableId, string] => [
      id,
      sheetName({ id, family, name: figureOf(family) ?? tableName(id) }, language),
    ]),
    [FIGURES, figuresSheetName(language)],
    [narrativeId, sheetName({ id: narrativeId, family: "narrative", name: {} }, language)],
  ]);
}

/** Without the characters that Excel forbids, no longer than the 31 it allows. */
const asSheetName = (words: string): string =>
  words
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/^'|'$/g, "-")
    .slice(0, 31);
