import type { TableEntry, Text } from "../budget/model";
import type { TermKey } from "../locales/en/locale";
import { term } from "../locales/locales";
import type { Column, Row, Table } from "./table";

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

/**
 * `Table 29C.10`; an annex is counted in the numerals of the language. What the document does not number has no such
 * name.
 */
export function tableName(id: string): Text {
  const annex = /^Annex (\w+)$/.exec(id)?.[1];
  if (annex === undefined) return /\d/.test(id) ? termWith("table", { number: id }) : {};
  const position = wordsIn(term("annexNumerals"), "en").split(" ").indexOf(annex);
  const number = mapWords(term("annexNumerals"), (numerals) => numerals.split(" ")[position] ?? annex);
  return termWith("annex", { number });
}

/** The words in a language; where they are missing, in the first language there is. */
export function wordsIn(text: Text, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}

/**
 * A term in every language that it or its arguments have; `{name}` in it is replaced by the argument's words in the
 * same language.
 */
export function termWith(key: TermKey, args: Readonly<Record<string, Text | string | number>>): Text {
  const template = term(key);
  const languages = new Set(
    [template, ...Object.values(args).filter((argument) => typeof argument === "object")].flatMap(Object.keys),
  );
  const told = (language: string): string =>
    wordsIn(template, language).replace(
      /\{(\w+)\}/g,
      (placeholder, name: string) => argumentIn(args[name], language) ?? placeholder,
    );
  return Object.fromEntries([...languages].map((language) => [language, told(language)]));
}

function argumentIn(argument: Text | string | number | undefined, language: string): string | undefined {
  if (argument === undefined) return undefined;
  return typeof argument === "object" ? wordsIn(argument, language) : String(argument);
}

/** A label as it stands inside a sentence: without a capital, unless the word is an acronym. */
export function inSentence(label: Text): Text {
  return mapWords(label, (words) => words.replace(/^\p{Lu}(?!\p{Lu})/u, (capital) => capital.toLowerCase()));
}

/** Changes the words in every language. */
export function mapWords(text: Text, change: (words: string, language: string) => string): Text {
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, change(words, language)]));
}

/**
 * `Section 2`, `section 29C`: what is numbered with a letter is a part of a section, which other languages call
 * otherwise.
 */
export const sectionNumber = (number: string): Text =>
  termWith(/[A-Z]$/.test(number) ? "subsection" : "section", { number });
