import { percentage } from "../../budget/notation/quantity";
import type { NetValues } from "../net/margins";
import type { Net } from "../net/net";

/** What a printer, typist or scanner may have done to a number. */
export type MisprintKind =
  | "digitsSwapped"
  | "signLost"
  | "signAdded"
  | "digitDropped"
  | "digitAdded"
  | "lastDigit"
  | "digitChanged"
  | "pointShifted"
  | "columnShifted"
  | "lineShifted"
  | "characterChanged"
  | "garbled"
  | "lineMissing"
  | "columnMissing"
  | "numberMissing";

/**
 * What may have become of a number between what is right and what is printed, both in whole units; null where no single
 * slip explains it.
 */
export function misprintOf(printed: number, right: number): MisprintKind | null {
  if (printed === -right) return right < 0 ? "signLost" : "signAdded";
  if (Math.sign(printed) * Math.sign(right) < 0) return null;
  return digitsMisprint(String(Math.abs(printed)), String(Math.abs(right)));
}

function digitsMisprint(printed: string, right: string): MisprintKind | null {
  if (printed === `${right}0` || right === `${printed}0`) return "pointShifted";
  if (printed.length + 1 === right.length) return lacksOne(printed, right) ? "digitDropped" : null;
  if (printed.length === right.length + 1) return lacksOne(right, printed) ? "digitAdded" : null;
  if (printed.length !== right.length) return null;
  const differing = [...printed].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  if (differing.length === 1) return first === right.length - 1 ? "lastDigit" : "digitChanged";
  const isSwapped = differing.length === 2 && printed[first] === right[second] && printed[second] === right[first];
  return isSwapped ? "digitsSwapped" : null;
}

/** Whether the shorter text is the longer one without one of its digits. */
function lacksOne(shorter: string, longer: string): boolean {
  return [...longer].some((_digit, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}

/**
 * Whether rounding of the parts explains that a number differs from the one worked out of its parts: each part and the
 * result itself may be half a unit off. Posts are whole, and what is entered or repeated has no parts.
 */
export function isRounding({ netCells }: Net, values: NetValues, index: number, printed: number): boolean {
  const knot = netCells[index];
  if (knot === undefined || knot.cell.kind === "input" || knot.cell.expression.op === "cell") return false;
  if (knot.operands.some((operand) => netCells[operand]?.cell.quantity !== "money")) return false;
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
