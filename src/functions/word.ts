import { invalid, type CellError } from "./cellError";
import { isBlank, type Cell } from "./cells";
import { passError, shown } from "./decimal";
import { nearest } from "./nearest";

/** A word argument: null where it is left out or blank; a spreadsheet hands a blank cell over as 0. */
export function readWord(cell: Cell, argument: string): string | null | CellError {
  if (isBlank(cell) || cell === 0) return null;
  if (typeof cell === "boolean") return invalid(`${argument}: ${shown(cell)} is not a word.`);
  if (typeof cell === "object" && cell !== null) return passError(cell.code, argument);
  return String(cell).trim();
}

/** Offers the known word that is spelled most like an unknown one. */
export const nearestTo = (word: string, known: readonly string[]): string => `the nearest is ${nearest(word, known)}`;
