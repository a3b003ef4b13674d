import type { Claim } from "../../budget/claims";
import type { Quantity } from "../../budget/quantity";
import { inNotation } from "../page/reading";

/** Dollars in the smallest unit of money. */
const DOLLARS = 100;

/** A value as texts state it: money in full dollars, everything else as tables print it; a decrease has no sign. */
export function inText(value: number, quantity: Quantity): string {
  const magnitude = Math.abs(value);
  if (quantity === "money") return inNotation(magnitude * DOLLARS, "posts");
  return quantity === "rate" ? `${inNotation(magnitude, "rate")}%` : inNotation(magnitude, "posts");
}

/** Topics are counts or per cent, as their texts show. */
export const topicInText = ({ text, read }: Claim): string => (text !== "" ? text : String(read ?? ""));
