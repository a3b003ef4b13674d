import { readCell, type Cell } from "./reading/cell";

const LEAST_DIFFERENCE = 1e-9;

/** A per cent sign in a number format multiplies by a hundred. */
const stands = (shown: number, text: string, value: number): number =>
  Math.abs(shown - (/%/.test(text) ? value * 100 : value));

/**
 * A cell of a worksheet as the page shows it: a number as its format prints it, so that rounding is rounding; its value
 * where the column is too narrow to show it, or where the text is in a notation of another country.
 */
export function shownCell(value: unknown, text: string): Cell {
  if (typeof value !== "number") return typeof value === "string" || typeof value === "boolean" ? value : null;
  const reading = readCell(text);
  if (reading.kind === "text") return /^#+$/.test(text) ? value : text;
  if (reading.kind !== "number") return value;
  const half = 0.5 * 10 ** -reading.decimals + LEAST_DIFFERENCE;
  return stands(reading.value, text, value) <= half ? text : value;
}
