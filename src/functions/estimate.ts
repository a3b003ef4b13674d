import { addends } from "./addends";
import { answer } from "./answer";
import { isCellError, type CellError } from "./cellError";
import { readCells, readRepeating } from "./cells";
import { fromDecimal, readDecimal } from "./decimal";
import { cellAt, fill, shapeOf } from "./spread";
import { sum } from "./sum";

/**
 * Estimate before recosting: the base + all changes. With one base, every cell of the changes counts; with a column of bases, the row beside each.
 * @customfunction ESTIMATE
 * @param base Appropriation or approved number of the base year.
 * @param changes Changes, as single values or ranges.
 * @returns The sum, exact to the last decimal.
 */
export function estimate(base: unknown[][], changes: unknown[][][]): unknown[][] {
  return answer(estimates(base, changes));
}

function estimates(base: unknown, changes: unknown): (number | CellError)[][] | CellError {
  const bases = readCells(base);
  const shape = shapeOf(bases);
  const changesAt = addends("base", shape, "changes", readRepeating(changes));
  if (isCellError(changesAt)) return changesAt;
  return fill(shape, (row, column) => {
    const from = readDecimal(cellAt(bases, row, column), "base");
    const change = sum(changesAt(row, column), "changes");
    if (isCellError(from)) return from;
    return isCellError(change) ? change : fromDecimal(from.plus(change));
  });
}
