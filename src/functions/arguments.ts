import Big from "big.js";
import { parseNumber } from "../budget/notation/parseNumber";
import type { Reason, ReasonCode } from "../budget/notation/reading";
import { locales } from "../locales/locales";
import { invalid, isBlank, isCellError, notAvailable, outOfRange, type Cell, type CellError } from "./cells";

/** Cells keep fifteen digits; what a binary fraction adds beyond them was never meant. */
const CELL_DIGITS = 15;

/** More of a text than this helps nobody to find it. */
const LONGEST_SHOWN = 60;

/** A cell as a message quotes it. */
export function shown(cell: Cell): string {
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  const text = String(cell);
  return `'${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}'`;
}

/** The error that an erroneous argument gives: `#N/A` stays what it is, every other one is a wrong value. */
export function passError(code: string, argument: string): CellError {
  const message = `${argument}: the cell holds ${code}.`;
  return code === "#N/A" ? notAvailable(message) : invalid(message);
}

function readText(text: string, argument: string): Big | CellError {
  const reading = parseNumber(text);
  if ("reason" in reading) return invalid(`${argument}: ${shown(text)} is not a number: ${explain(reading.reason)}.`);
  const isUnknown = reading.remarks.some((remark) => remark.code === "notAvailable");
  return isUnknown
    ? notAvailable(`${argument}: ${shown(text)} says that the number is not available.`)
    : new Big(reading.value ?? 0);
}

/**
 * A cell as an exact decimal: numbers, text as printed, dashes and blanks (nil). The error names the argument and the
 * reason.
 */
export function readDecimal(cell: Cell, argument: string): Big | CellError {
  if (cell === null || isBlank(cell)) return new Big(0);
  if (typeof cell === "string") return readText(cell, argument);
  if (typeof cell === "boolean") return invalid(`${argument}: ${shown(cell)} is not a number.`);
  if (typeof cell === "object") return passError(cell.code, argument);
  return Number.isFinite(cell)
    ? new Big(cell.toPrecision(CELL_DIGITS))
    : invalid(`${argument}: ${shown(cell)} is not a number.`);
}

/** Whether a text is printed with a per cent sign. */
export function isPercentage(cell: Cell): boolean {
  const reading = typeof cell === "string" ? parseNumber(cell) : null;
  return reading !== null && "remarks" in reading && reading.remarks.some(({ code }) => code === "perCentSign");
}

/** An exact decimal as the number that a cell keeps. */
export function fromDecimal(decimal: Big | CellError): number | CellError {
  if (isCellError(decimal)) return decimal;
  const value = Number(decimal.toString());
  return Number.isFinite(value) ? value : outOfRange;
}

/** Two decimals as whole numbers of the smallest unit that either of them needs. */
export function toWholeUnits(first: Big, second: Big): readonly [bigint, bigint] {
  const places = Math.max(0, ...[first, second].map(({ c, e }) => c.length - 1 - e));
  const unit = new Big(10).pow(places);
  return [BigInt(first.times(unit).toFixed(0)), BigInt(second.times(unit).toFixed(0))];
}

const NUMERALS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const digitsOf = (group: string): string =>
  `${NUMERALS[group.length] ?? String(group.length)} digit${group.length === 1 ? "" : "s"}`;

/** Why a text is not a number, after "is not a number: ". */
const SENTENCES = {
  letters: () => "it contains words",
  symbols: () => "it contains signs that no number has",
  currency: () => "it names a currency; amounts stand alone",
  group: (text) => `group '${text}' has ${digitsOf(text)}`,
  mixedSeparators: (text) => `'${text}' mixes separators`,
  ambiguousComma: (text) => `the comma of '${text}' can be a decimal comma or split thousands`,
  parentheses: () => "a parenthesis is missing",
  twoSigns: () => "it has two signs; a negative has either a minus or parentheses",
  leadingZero: () => "it begins with 0",
  point: () => "no digit follows the point",
  severalNumbers: () => "it looks like more than one number",
  digits: () => "it has more digits than a cell keeps",
} satisfies Record<ReasonCode, (text: string) => string>;

const explain = (reason: Reason): string => SENTENCES[reason.code](reason.text);

/** A word argument: null where it is left out or blank; a spreadsheet hands a blank cell over as 0. */
export function readWord(cell: Cell, argument: string): string | null | CellError {
  if (isBlank(cell) || cell === 0) return null;
  if (typeof cell === "boolean") return invalid(`${argument}: ${shown(cell)} is not a word.`);
  if (typeof cell === "object" && cell !== null) return passError(cell.code, argument);
  return String(cell).trim();
}

/** Offers the known word that is spelled most like an unknown one. */
export const nearestTo = (word: string, known: readonly string[]): string => `the nearest is ${nearest(word, known)}`;

/** Number of letters to insert, drop or replace to make one word of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

const LONGEST_WORD = 60;
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s()-]/g, "")
    .slice(0, LONGEST_WORD);

/** The known word that is spelled most like a word; the first of equals. */
function nearest(word: string, known: readonly string[]): string {
  const scored = known.map((candidate) => ({ candidate, far: distance(plain(word), plain(candidate)) }));
  return scored.reduce((best, next) => (next.far < best.far ? next : best), {
    candidate: "",
    far: Number.MAX_SAFE_INTEGER,
  }).candidate;
}

/**
 * A language that there are words in, by its tag with or without region; English where none is given. A model may have
 * labels in others.
 */
export function readLanguage(cell: Cell, others: readonly string[] = []): string | CellError {
  const word = readWord(cell, "language") ?? "en";
  if (typeof word !== "string") return word;
  const known = [...new Set([...locales.map(({ tag }) => tag), ...others])];
  const found =
    known.find((tag) => tag === word.toLowerCase()) ?? known.find((tag) => tag === word.toLowerCase().split("-")[0]);
  return found ?? notAvailable(`language: ${shown(word)} is not known; there are ${known.join(", ")}.`);
}
