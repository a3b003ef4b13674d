import Big from "big.js";
import { parseNumber } from "../budget/notation/parseNumber";
import { addends } from "./addends";
import { answer } from "./answer";
import { isCellError, type CellError } from "./cellError";
import { readCells, readRepeating, type Cell } from "./cells";
import { fromDecimal, readDecimal } from "./decimal";
import { cellAt, fill, isSingle, shapeOf } from "./spread";
import { sum } from "./sum";

/**
 * Whether a total is the sum of its parts: TRUE, or the difference (total less parts). Labels and blanks within ranges are passed over; a misprinted number is not.
 * @customfunction TIES
 * @param total Total, or a column or row of totals beside ranges of parts.
 * @param parts Parts, as single values or ranges.
 * @returns TRUE when the sum is exact, otherwise the difference.
 */
export function ties(total: unknown[][], parts: unknown[][][]): unknown[][] {
  return answer(differences(total, parts));
}

/** Words in a range head a row or a column. A single letter among digits is a misprint: `1O 971.7`. */
function isLabel(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const reading = parseNumber(cell);
  return "reason" in reading && reading.reason.code === "letters" && /^\s*\p{L}|\p{L}{2}|\p{Lo}/u.test(cell);
}

function differences(total: unknown, parts: unknown): (number | boolean | CellError)[][] | CellError {
  const totals = readCells(total);
  const shape = shapeOf(totals);
  const ranges = readRepeating(parts).map((cells) =>
    isSingle(shapeOf(cells)) ? cells : cells.map((row) => row.map((cell) => (isLabel(cell) ? null : cell))),
  );
  const partsAt = addends("total", shape, "parts", ranges);
  if (isCellError(partsAt)) return partsAt;
  return fill(shape, (row, column) => difference(cellAt(totals, row, column), partsAt(row, column)));
}

function difference(total: Cell, parts: readonly Cell[]): number | boolean | CellError {
  const whole = readDecimal(total, "total");
  const added = sum(parts, "parts");
  if (isCellError(whole)) return whole;
  if (isCellError(added)) return added;
  return whole.eq(added) ? true : fromDecimal(new Big(whole).minus(added));
}
