import type { Text } from "../budget/model";
import type { Table } from "./table";
import { inSentence, mapWords, termWith, wordsIn } from "./words";
import { term } from "../locales/locales";

/** `Figure 29C.II` */
export function figureName(id: string): Pick<Table, "name" | "cited"> {
  const name = termWith("figure", { number: figureNumber(id) });
  return { name, cited: inSentence(name) };
}

/** `29C.II`, whose Roman numeral is written in the numerals of the language. */
export function figureNumber(id: string): Text {
  const [, prefix = "", roman = ""] = /^(.*?)([IVXL]+)$/.exec(id) ?? [];
  const position = wordsIn(term("figureNumerals"), "en").split(" ").indexOf(roman);
  return mapWords(term("figureNumerals"), (numerals) => prefix + (numerals.split(" ")[position] ?? roman));
}
