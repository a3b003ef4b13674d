import { decimals, toCell, type Quantity } from "../budget/quantity";

/** Characters that a number takes on the page: digits, spaces between thousands, point, parentheses. */
export function numberWidth(units: number, quantity: Quantity): number {
  const digits = Math.abs(toCell(units, quantity)).toFixed(decimals[quantity]);
  const thousands = Math.floor((digits.split(".")[0] ?? "").length / 3.01);
  return digits.length + thousands + (units < 0 ? 2 : 0);
}
