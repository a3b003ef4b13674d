import { term } from "../locales/locales";
import type { Family, Table } from "../tables/table";
import { type Text } from "../budget/model";
import { wordsIn } from "../tables/words";

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
  const isBare = /^\w+\.\d+$/.test(id) || Object.keys(name).length === 0;
  return asSheetName(isBare ? id : wordsIn(name, language));
}

/** Without the characters that Excel forbids, no longer than the 31 it allows. */
export const asSheetName = (words: string): string =>
  words
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/^'|'$/g, "-")
    .slice(0, 31);
