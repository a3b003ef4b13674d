import type { Content } from "../sheets/plan";
import { isFormula, type CellContent } from "./cellContent";
import { normalFormula } from "./formula/normalFormula";

/** What Excel leaves of a formula that it could not keep, as after its own undo or where a sheet was deleted. */
const ERROR_VALUE = /^=?#(?:REF!|N\/A|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!)$/;

/**
 * True where a cell still holds our formula but Excel lost references in it, because their rows or sheets were deleted, or
 * the name of a function, because the workbook was opened without the add-in. That is no edit: the formula can be written
 * again.
 */
export function isDamaged(sheet: CellContent, content: Content): boolean {
  if (typeof content === "object" && content !== null && typeof sheet === "string" && ERROR_VALUE.test(sheet))
    return true;
  return isFormula(sheet) && /#REF!|#NAME\?/.test(sheet) && hasShape(sheet, content);
}

/** True where Excel spells the name of a custom function in the way of workbooks that were opened without their add-in: it then shows `#NAME?`. */
export function isDisfigured(sheet: CellContent): boolean {
  return isFormula(sheet) && /_xldudf_/i.test(sheet);
}

/** True where a cell is our formula but for what its references say. */
export function hasShape(sheet: CellContent, content: Content): boolean {
  if (!isFormula(sheet) || content === null || typeof content !== "object") return false;
  const pieces = content.parts.map((part) =>
    typeof part === "string" ? functionsLost(literally(normalFormula(part))) : REFERENCE,
  );
  return new RegExp(`^${pieces.join("")}$`).test(normalFormula(sheet));
}

/** Any reference, lost or not: the name of its sheet, if it has one, then what has no operator in it. */
const REFERENCE = '(?:[^!"]*!)?[^()+*/,&=]*';

/** The name of any function may be lost. */
const functionsLost = (pattern: string): string =>
  pattern.replace(/[A-Z][A-Z0-9]*(?:\\\.[A-Z]+)*(?=\\\()/g, (name) => `(?:${name}|#NAME\\?)`);

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
