import type { Table } from "./table";
import { inSentence, mapWords, termWith, wordsIn } from "./words";
import { term } from "../locales/locales";

/** `Figure 29C.II`, whose Roman numeral is written in the numerals of the language. */
export function figureName(id: string): Pick<Table, "name" | "cited"> {
  const [, prefix = "", roman = ""] = /^(.*?)([IVXL]+)$/.exec(id) ?? [];
  const position = wordsIn(term("figureNumerals"), "en").split(" ").indexOf(roman);
  const numeral = mapWords(term("figureNumerals"), (numerals) => prefix + (numerals.split(" ")[position] ?? roman));
  const name = termWith("figure", { number: numeral });
  return { name, cited: inSentence(name) };
}
