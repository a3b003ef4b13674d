import { ArrayValueObject, type BaseFunction, IFunctionService } from "@univerjs/engine-formula";
import type { Book } from "../book";

/**
 * Keeps the arrays that functions answer apart. Univer remembers what stood in which place when an array is compared with a
 * value, and lets COUNTIFS, SUMIFS and others say that their array stands where the formula does: the second array of one
 * formula was then taken for the first.
 */
export function mendArrayPlaces(book: Book): void {
  for (const executor of book.injector.get(IFunctionService).getExecutors().values()) {
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...given) => nowhere(calculate(...given), executor);
  }
}

/** The same array, in no place of a sheet, if it claims the place of the formula. */
function nowhere<Result>(result: Result, { row, column }: BaseFunction): Result | ArrayValueObject {
  if (!(result instanceof ArrayValueObject) || result.getCurrentRow() !== row || result.getCurrentColumn() !== column) return result;
  return ArrayValueObject.create({
    calculateValueList: result.getArrayValue(),
    rowCount: result.getRowCount(), columnCount: result.getColumnCount(), unitId: "", sheetId: "", row: -1, column: -1,
  });
}
