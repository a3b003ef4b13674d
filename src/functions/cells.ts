/** What one cell of an argument holds: null is blank, an error is its code. */
export type Cell = number | string | boolean | null | { readonly code: string };
export type Cells = readonly (readonly Cell[])[];

const ERROR_CODE =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

/** Rich values (formatted numbers, entities, errors) come as objects with a plain value or a code inside. */
function readObject(value: object): Cell {
  const { code, basicValue, primitive }: { code?: unknown; basicValue?: unknown; primitive?: unknown } = value;
  if (typeof code === "string") return { code };
  const plain = basicValue ?? primitive;
  return typeof plain === "object" && plain !== null ? { code: "#VALUE!" } : readCell(plain);
}

function readCell(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return ERROR_CODE.test(value) ? { code: value } : value;
  return typeof value === "object" && value !== null ? readObject(value) : null;
}

/**
 * An argument as rows of cells: a range comes as rows, a single value alone or as one row of one, a left-out argument
 * as null.
 */
export function readCells(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[readCell(argument)]];
  const rows: readonly unknown[] = argument;
  const cells = rows.map((row): readonly Cell[] => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
  return cells.length === 0 ? [[null]] : cells;
}

/** The arguments of a repeating parameter. */
export function readRepeating(argument: unknown): readonly Cells[] {
  return Array.isArray(argument) ? argument.map(readCells) : [];
}

/** Blank cells come as nothing, as empty text, and in a range also as 0 where words are expected. */
export const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

/** An error value of a cell. Excel shows a message with `#VALUE!` and `#N/A` only. */
export interface CellError {
  readonly error: "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!";
  readonly message: string;
}

/** Something that was given cannot be used. */
export const invalid = (message: string): CellError => ({ error: "#VALUE!", message });
/** What was asked for does not exist. */
export const notAvailable = (message: string): CellError => ({ error: "#N/A", message });
export const divisionByZero: CellError = { error: "#DIV/0!", message: "" };
export const outOfRange: CellError = { error: "#NUM!", message: "" };

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value && "message" in value;
}

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
