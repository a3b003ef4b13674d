import type { Text } from "../budget/model";
import { term } from "../locales/locales";
import type { Column, ResourceEntry, Row, Table } from "./table";
import { mapWords, termWith, wordsIn } from "./words";

/** A table with what the document prints around its rows: name, title, notes, and note marks at the labels. */
export function frame(entry: ResourceEntry, unit: Text, columns: readonly Column[], rows: readonly Row[]): Table {
  return {
    id: entry.id,
    family: entry.family,
    name: tableName(entry.id),
    title: entry.title,
    unit,
    columns,
    rows: rows.map((row) => ({ ...row, marks: marksAt(entry, row.key) })),
    notes: entry.notes.map(({ mark, text }) => ({ mark, text })),
  };
}

function marksAt(entry: ResourceEntry, row: string): readonly string[] {
  return entry.notes.flatMap((note) => (note.row === row && note.mark !== null ? [note.mark] : []));
}

/** `Table 29C.10`; an annex is counted in the numerals of the language. */
export function tableName(id: string): Text {
  const annex = /^Annex (\w+)$/.exec(id)?.[1];
  if (annex === undefined) return termWith("table", { number: id });
  const position = wordsIn(term("annexNumerals"), "en").split(" ").indexOf(annex);
  const number = mapWords(term("annexNumerals"), (numerals) => numerals.split(" ")[position] ?? annex);
  return termWith("annex", { number });
}
