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
