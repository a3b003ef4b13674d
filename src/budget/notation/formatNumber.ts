import Big from "big.js";
import { fold } from "./digits";
import { decimals, type Quantity } from "./quantity";

/** How the page prints nil, and whatever rounds to nil. */
export const NIL = "—";

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, " ");

/** A whole rate is printed without its decimal: `100` beside `49.5`. */
function printDigits(magnitude: Big, quantity: Quantity): string {
  const [whole = "", fraction] = magnitude.toFixed(decimals[quantity]).split(".");
  const isBare = fraction === undefined || (quantity === "rate" && Number(fraction) === 0);
  return isBare ? groupThousands(whole) : `${groupThousands(whole)}.${fraction}`;
}

/**
 * A number of a cell in United Nations notation: `10 971.7`, `(635.2)`, a dash for nil. Money in thousands of dollars;
 * rounded to the decimals of the quantity, halves away from zero.
 */
export function formatNumber(value: number | Big, quantity: Quantity): string {
  const rounded = new Big(value).round(decimals[quantity], Big.roundHalfUp);
  if (rounded.eq(0)) return NIL;
  const digits = printDigits(rounded.abs(), quantity);
  return rounded.lt(0) ? `(${digits})` : digits;
}

/** Words without what typing varies: case, width, accents, spaces and punctuation. Equal keys, equal words. */
export function wordKey(words: string): string {
  return fold(words)
    .text.toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
