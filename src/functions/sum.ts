import Big from "big.js";
import { isCellError, type CellError } from "./cellError";
import type { Cell } from "./cells";
import { readDecimal } from "./decimal";

/** The exact sum of cells; the first that is not a number is the error. */
export function sum(cells: readonly Cell[], argument: string): Big | CellError {
  return cells.reduce<Big | CellError>((total, cell) => {
    if (isCellError(total)) return total;
    const decimal = readDecimal(cell, argument);
    return isCellError(decimal) ? decimal : total.plus(decimal);
  }, new Big(0));
}
