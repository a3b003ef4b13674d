/** The errors of a cell that a custom function may meet or give. */
export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error value of a cell; only `#VALUE!` and `#N/A` carry a message. */
export interface CellError {
  readonly error: ErrorCode;
  readonly message?: string;
}

/** What one cell holds; `null` is a blank one. */
export type CellValue = number | string | boolean | null | CellError;

/** Rows of cells. */
export type CellMatrix = readonly (readonly CellValue[])[];

/** What a formula hands to a function: a value, the cells of a range or array, or `undefined` where an argument was left out. */
export type Argument = CellValue | CellMatrix | undefined;

export function isMatrix(value: Argument): value is CellMatrix {
  return Array.isArray(value);
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "error" in value;
}

export function cellError(error: ErrorCode, message?: string): CellError {
  return message === undefined || message === "" ? { error } : { error, message };
}
