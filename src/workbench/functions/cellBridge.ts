import { CellError as EngineError, type FunctionArgument, type FunctionValue } from "../engine/hostFunction";
import type { CallResult } from "./result";
import { type Argument, cellError, type CellValue, ERROR_CODES, isCellError, isMatrix } from "./value";

/** An argument as the engine gives it. Cells come as rows, so a lone `null` is an argument left out, not a blank cell. */
export function fromEngine(argument: FunctionArgument): Argument {
  if (Array.isArray(argument)) return argument.map((row) => row.map(cellFrom));
  return argument === null ? undefined : cellFrom(argument);
}

function cellFrom(value: FunctionValue): CellValue {
  // The engine has no error of this name, so it stands in the cell as text until the answer comes.
  if (value === "#BUSY!") return cellError("#BUSY!");
  return value instanceof EngineError ? cellError(ERROR_CODES.find((code) => code === value.text) ?? "#VALUE!") : value;
}

/** A result as the engine takes it; messages stay behind, for a cell has no place for them. */
export function toEngine(result: CallResult): FunctionArgument {
  return isMatrix(result) ? result.map((row) => row.map(cellTo)) : cellTo(result);
}

function cellTo(value: CellValue): FunctionValue {
  return isCellError(value) ? new EngineError(value.error) : value;
}
