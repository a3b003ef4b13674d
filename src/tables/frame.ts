import type { TableEntry, Text } from "../budget/model";
import { term } from "../locales/locales";
import type { Column, Row, Table } from "./table";
import { inSentence, mapWords, termWith, wordsIn } from "./words";

/** A table with what the document prints around its rows: name, title, notes, and note marks at the labels. */
export function frame(entry: TableEntry, unit: Text, columns: readonly Column[], rows: readonly Row[]): Table {
  const name = tableName(entry.id);
  return {
    id: entry.id,
    family: entry.family,
    name,
    cited: citation(name, entry.paragraph),
    title: entry.title,
    unit,
    columns,
    rows: rows.map((row) => ({ ...row, marks: marksAt(entry, row.key) })),
    notes: entry.notes.map(({ mark, text }) => ({ mark, text })),
  };
}

function marksAt(entry: TableEntry, row: string): readonly string[] {
  return entry.notes.flatMap((note) => (note.row === row && note.mark !== null ? [note.mark] : []));
}

function citation(name: Text, paragraph: string | null): Text {
  if (Object.keys(name).length > 0) return inSentence(name);
  return paragraph === null ? {} : termWith("paragraphAt", { number: paragraph });
}

/** `Table 29C.10`; an annex is counted in the numerals of the language. What the document does not number has no such name. */
export function tableName(id: string): Text {
  const annex = /^Annex (\w+)$/.exec(id)?.[1];
  if (annex === undefined) return /\d/.test(id) ? termWith("table", { number: id }) : {};
  const position = wordsIn(term("annexNumerals"), "en").split(" ").indexOf(annex);
  const number = mapWords(term("annexNumerals"), (numerals) => numerals.split(" ")[position] ?? annex);
  return termWith("annex", { number });
}
