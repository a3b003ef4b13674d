/** What a cell holds, as Excel reports it: an empty cell is "", an error is its text. */
export type CellValue = string | number | boolean;

/** Range.valueTypes of Office.js. */
type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#BUSY!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

/** True for the text of one of Excel's errors: typed into a cell it is that error, not text. */
export const isErrorText = (value: unknown): boolean => typeof value === "string" && ERRORS.has(value);

export function valueType(value: CellValue): ValueType {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}
