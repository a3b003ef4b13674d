import { isCellError, type CellError } from "./cellError";

const CODES = {
  "#VALUE!": () => CustomFunctions.ErrorCode.invalidValue,
  "#N/A": () => CustomFunctions.ErrorCode.notAvailable,
  "#DIV/0!": () => CustomFunctions.ErrorCode.divisionByZero,
  "#NUM!": () => CustomFunctions.ErrorCode.invalidNumber,
} satisfies Record<CellError["error"], () => CustomFunctions.ErrorCode>;

const toExcelError = ({ error, message }: CellError): CustomFunctions.Error =>
  new CustomFunctions.Error(CODES[error](), message);

/**
 * Hands a result to Excel. An error that is the whole result is thrown, which every version of Excel understands;
 * an error among other values stands in its own cell.
 */
export function answer(result: readonly (readonly unknown[])[] | CellError): unknown[][] {
  if (isCellError(result)) throw toExcelError(result);
  const [first] = result[0] ?? [];
  if (result.length === 1 && result[0]?.length === 1 && isCellError(first)) throw toExcelError(first);
  return result.map((row) => row.map((value) => (isCellError(value) ? toExcelError(value) : value)));
}
