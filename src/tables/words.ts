import type { Text } from "../budget/model";
import type { TermKey } from "../locales/locale";
import { term } from "../locales/locales";

/** The words in a language; where they are missing, in the first language there is. */
export function wordsIn(text: Text, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}

/** A term in every language that it or its arguments have; `{name}` in it is replaced by the argument's words in the same language. */
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

/** `Section 2`, `section 29C`: what is numbered with a letter is a part of a section, which other languages call otherwise. */
export const sectionNumber = (number: string): Text =>
  termWith(/[A-Z]$/.test(number) ? "subsection" : "section", { number });
