import Big from "big.js";
import { percentage } from "../budget/percentage";
import { divisionByZero, outOfRange, type CellError } from "./cellError";
import { toWholeUnits } from "./decimal";

/** part / whole x 100 as a page prints it: one decimal, halves away from zero, nil of nil is nil. */
export function ratio(part: Big, whole: Big): Big | CellError {
  const tenths = percentage(...toWholeUnits(part, whole));
  if (tenths === null) return divisionByZero;
  return Number.isFinite(tenths) ? new Big(tenths).div(10) : outOfRange;
}
