import { en, type Locale, type Terms } from "../../src/locales/en/locale";

/** Marks every word that is the tables' own. */
export const mark = "¿";

/** A language made of English for tests, as a translator would add one: one file that exports its locale. */
export const pseudoLanguage: Locale = {
  tag: "qps",
  name: "Pseudo",
  terms: Object.fromEntries(
    Object.entries(en.terms).map(([key, words]) => [key, key.endsWith("Numerals") ? words : `${mark}${words}`]),
  ) as Terms,
  messages: en.messages,
};
