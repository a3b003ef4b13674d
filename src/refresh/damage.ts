import type { Content } from "../sheets/plan";
import { isFormula, normalFormula, type CellContent } from "./cellContent";

/**
 * True where a cell still holds our formula but Excel lost references in it, because their rows or sheets were deleted.
 * That is no edit: once the keys stand somewhere again, the formula can be written again.
 */
export function isDamaged(sheet: CellContent, content: Content): boolean {
  return isFormula(sheet) && sheet.includes("#REF!") && hasShape(sheet, content);
}

/** True where a cell is our formula but for what its references say. */
export function hasShape(sheet: CellContent, content: Content): boolean {
  if (!isFormula(sheet) || content === null || typeof content !== "object") return false;
  const pieces = content.parts.map((part) => (typeof part === "string" ? literally(normalFormula(part)) : REFERENCE));
  return new RegExp(`^${pieces.join("")}$`).test(normalFormula(sheet));
}

/** Any reference, lost or not: the name of its sheet, if it has one, then what has no operator in it. */
const REFERENCE = "(?:[^!\"]*!)?[^()+*/,&=]*";

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
