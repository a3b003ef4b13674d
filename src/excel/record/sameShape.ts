import { type CellContent, isFormula, sameCell } from "../../refresh/cellContent";
import { partsOf } from "../../refresh/formula/references";

/** Whether two cells hold the same formula but for what its references say: lines that come and go lead these elsewhere, or lose them. */
export function sameShape(one: CellContent, other: CellContent): boolean {
  return isFormula(one) && isFormula(other) && sameCell(shapeOf(one), shapeOf(other));
}

const shapeOf = (formula: string): string =>
  partsOf(formula.replace(LOST, "A1"))
    .map((part) => (typeof part === "string" ? part : "A1"))
    .join("");

/** A lost reference, with the name of its sheet where it kept one. */
const LOST = /(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?#REF!(?::#REF!)?/gu;
