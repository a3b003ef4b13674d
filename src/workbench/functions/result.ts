/** What a call gave: one value, or rows that spill. */
export type CallResult = CellValue | CellMatrix;

/** An answer of the add-in to one invocation. */
interface Answer {
  readonly invocation: number;
  readonly result: CallResult;
}

/** Codes of failure by which the library names an error: 0 to 4 are failures of the call itself. */
const FAILURES: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Failures whose text was written for the user; in the others it is a log of the exception. */
const SPOKEN: readonly number[] = [1, 7];

const LONGEST_TEXT = 32767;

/**
 * Reads one entry of the library's results, which is an object, or an array when the host speaks CustomFunctions 1.7.
 */
export function readAnswer(entry: unknown): Answer {
  if (Array.isArray(entry)) {
    const [id, succeeded, value, code] = entry as readonly unknown[];
    return { invocation: Number(id), result: succeeded === true ? resultOf(value) : failure(value, code) };
  }
  const { id, failed, value, errorCode } = entry as {
    id: number;
    failed?: boolean;
    value?: unknown;
    errorCode?: number;
  };
  return { invocation: id, result: failed === true ? failure(value, errorCode) : resultOf(value) };
}

function failure(text: unknown, code: unknown): CellError {
  if (text === "NaN") return cellError("#NUM!");
  const number = typeof code === "number" ? code : 0;
  const message = SPOKEN.includes(number) && typeof text === "string" ? text : undefined;
  return cellError(FAILURES[number] ?? "#VALUE!", message);
}

function resultOf(value: unknown): CallResult {
  if (!Array.isArray(value)) return cellOf(value);
  const rows = value as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (rows.length === 0 || width === 0) return cellError("#CALC!");
  const isEven = rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isEven) return cellError("#VALUE!");
  const cells = (rows as readonly (readonly unknown[])[]).map((row) => row.map(cellOf));
  // An array of one cell fills no more than the cell that asked.
  return rows.length === 1 && width === 1 ? (cells[0]?.[0] ?? 0) : cells;
}

/** One cell of a result. Nothing (`null`) stands in a cell as 0. */
function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return value.length > LONGEST_TEXT ? cellError("#VALUE!") : value;
  return richCell(value as { code?: unknown; message?: unknown; basicValue?: unknown; primitive?: unknown });
}

/** An error or a formatted number that stands in a result as an object. */
function richCell(value: { code?: unknown; message?: unknown; basicValue?: unknown; primitive?: unknown }): CellValue {
  const code = ERROR_CODES.find((known) => known === value.code);
  if (code !== undefined)
    return cellError(code, code === "#VALUE!" || code === "#N/A" ? String(value.message ?? "") : undefined);
  const plain = value.basicValue ?? value.primitive;
  return typeof plain === "number" || typeof plain === "string" || typeof plain === "boolean"
    ? plain
    : cellError("#VALUE!");
}

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

type ErrorCode = (typeof ERROR_CODES)[number];

/** An error value of a cell; only `#VALUE!` and `#N/A` carry a message. */
export interface CellError {
  readonly error: ErrorCode;
  readonly message?: string;
}

/** What one cell holds; `null` is a blank one. */
export type CellValue = number | string | boolean | null | CellError;

/** Rows of cells. */
export type CellMatrix = readonly (readonly CellValue[])[];

/**
 * What a formula hands to a function: a value, the cells of a range or array, or `undefined` where an argument was left
 * out.
 */
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
