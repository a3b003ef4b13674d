import { locales } from "../locales/locales";
import { notAvailable, type CellError } from "./cellError";
import type { Cell } from "./cells";
import { shown } from "./decimal";
import { readWord } from "./word";

/** A language that there are words in, by its tag with or without region; English where none is given. A model may have labels in others. */
export function readLanguage(cell: Cell, others: readonly string[] = []): string | CellError {
  const word = readWord(cell, "language") ?? "en";
  if (typeof word !== "string") return word;
  const known = [...new Set([...locales.map(({ tag }) => tag), ...others])];
  const found =
    known.find((tag) => tag === word.toLowerCase()) ?? known.find((tag) => tag === word.toLowerCase().split("-")[0]);
  return found ?? notAvailable(`language: ${shown(word)} is not known; there are ${known.join(", ")}.`);
}
