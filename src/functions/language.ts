import { locales } from "../locales/locales";
import { notAvailable, type CellError } from "./cellError";
import type { Cell } from "./cells";
import { shown } from "./decimal";
import { readWord } from "./word";

/** A language that there are words in, by its tag with or without region; English where none is given. */
export function readLanguage(cell: Cell): string | CellError {
  const word = readWord(cell, "language") ?? "en";
  if (typeof word !== "string") return word;
  const found = locales.find(({ tag }) => tag === word.toLowerCase().split("-")[0]);
  return found?.tag ?? notAvailable(`language: ${shown(word)} is not known; there are ${locales.map(({ tag }) => tag).join(", ")}.`);
}
