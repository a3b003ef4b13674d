import { numfmt } from "@univerjs/core";
import type { CellValue } from "./cellValue";
import { isErrorText } from "./cellValue";

export const GENERAL = "General";

/**
 * The text of a value under a number format, as the cell shows it when it is wide enough.
 * Only numbers, and texts under a format with a text section, are rendered; errors and booleans show themselves.
 */
export function renderValue(value: CellValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "" || isErrorText(value)) return String(value);
  if (typeof value === "string" && (format === GENERAL || format === "@")) return value;
  try {
    return String(numfmt.format(format, value, { throws: true }));
  } catch {
    return String(value);
  }
}

/** False for a format that Excel would refuse. */
export function isNumberFormat(format: string): boolean {
  return numfmt.isValidFormat(format);
}
