import Big from "big.js";
import { parseNumber } from "../budget/notation/parseNumber";
import { invalid, isCellError, notAvailable, outOfRange, type CellError } from "./cellError";
import { isBlank, type Cell } from "./cells";
import { explain } from "./reasons";

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

/** A cell as an exact decimal: numbers, text as printed, dashes and blanks (nil). The error names the argument and the reason. */
export function readDecimal(cell: Cell, argument: string): Big | CellError {
  if (cell === null || isBlank(cell)) return new Big(0);
  if (typeof cell === "string") return readText(cell, argument);
  if (typeof cell === "boolean") return invalid(`${argument}: ${shown(cell)} is not a number.`);
  if (typeof cell === "object") return passError(cell.code, argument);
  return Number.isFinite(cell)
    ? new Big(cell.toPrecision(CELL_DIGITS))
    : invalid(`${argument}: ${shown(cell)} is not a number.`);
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
