import { isRead, type Reading } from "../budget/notation/reading";
import { parseNumber } from "../budget/notation/parseNumber";
import { answer } from "./answer";
import type { CellError } from "./cellError";
import type { Cell } from "./cells";
import { fromDecimal, readDecimal } from "./decimal";
import { spreadCells } from "./spread";

/**
 * Number that a text in United Nations notation stands for: (635.2) is -635.2, a dash is 0, 10 971.7 is 10971.7; blank and .. stay blank. What is not certain is refused with its reason.
 * @customfunction PARSE
 * @param text Number as printed, or a range of them.
 * @returns The number.
 */
export function parse(text: unknown[][]): unknown[][] {
  return answer(spreadCells<number | string>({ text }, (cell) => parseCell(cell ?? null)));
}

const isUnknown = (reading: Reading): boolean => isRead(reading) && reading.value === null;

/** A blank is unknown, not nil. */
function parseCell(cell: Cell): number | string | CellError {
  if (cell === null || (typeof cell === "string" && isUnknown(parseNumber(cell)))) return "";
  return fromDecimal(readDecimal(cell, "text"));
}
