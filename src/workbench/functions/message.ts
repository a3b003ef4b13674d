import type { CallResult } from "./result";
import { isCellError, isMatrix } from "./value";

/** The message of the first error in a result; `undefined` when there is none. */
export function messageOf(result: CallResult): string | undefined {
  const cells = isMatrix(result) ? result.flat() : [result];
  return cells.filter(isCellError).find((cell) => (cell.message ?? "") !== "")?.message;
}
