import type { CellErrorValue, CellFormulaValue, CellValue as FileCell, ErrorValue } from "exceljs";
import { type CellValue, isErrorText } from "../engine/cellValue";

/** What the declarations of the file library leave out of a formula: that it fills an area. */
interface ArrayFormulaValue extends CellFormulaValue {
  readonly shareType: "array";
  readonly ref: string;
}

/** A value as a file holds it; an empty cell is `null`. */
export function fileValue(value: CellValue): FileCell {
  if (value === "") return null;
  return typeof value === "string" && isErrorText(value) ? fileError(value) : value;
}

/** A formula with the value it last had. `area` is what an array formula fills. */
export function fileFormulaCell(
  formula: string,
  value: CellValue,
  area?: string,
): CellFormulaValue | ArrayFormulaValue {
  const result = typeof value === "string" && isErrorText(value) ? fileError(value) : value;
  return area === undefined ? { formula, result } : { formula, result, shareType: "array", ref: area };
}

/** Errors that a file does not know, such as #BUSY!, would make it unreadable. */
const KNOWN: readonly string[] = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"];

function fileError(text: string): CellErrorValue {
  return { error: (KNOWN.includes(text) ? text : "#VALUE!") as ErrorValue };
}
