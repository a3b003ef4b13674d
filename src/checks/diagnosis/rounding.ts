import { percentage } from "../../budget/percentage";
import type { Net } from "../net/net";
import type { NetValues } from "../net/values";

/**
 * Whether rounding of the parts explains that a number differs from the one worked out of its parts: each part and the
 * result itself may be half a unit off. Posts are whole, and what is entered or repeated has no parts.
 */
export function isRounding({ knots }: Net, values: NetValues, index: number, printed: number): boolean {
  const knot = knots[index];
  if (knot === undefined || knot.cell.kind === "input" || knot.cell.expression.op === "cell") return false;
  if (knot.operands.some((operand) => knots[operand]?.cell.quantity !== "money")) return false;
  const parts = knot.operands.map((operand) => values[operand] ?? 0);
  if (knot.cell.quantity === "percentage") return isRoundedPercentage(printed, parts);
  return parts.length > 1 && Math.abs(printed - (values[index] ?? 0)) * 2 < parts.length + 1;
}

/** A percentage of unrounded amounts lies between those of the amounts half a unit up and down. */
function isRoundedPercentage(printed: number, [change = 0, base = 0]: readonly number[]): boolean {
  if (change === 0 || base === 0) return false;
  const ends = [-1, 1].flatMap((up) => [-1, 1].map((down) => percentage(2 * change + up, 2 * base + down) ?? 0));
  return Math.min(...ends) <= printed && printed <= Math.max(...ends);
}
