import { type CellContent, isFormula } from "../../refresh/cellContent";

/** A formula that lost what it refers to with lines or a sheet that went. */
export const isLost = (content: CellContent): boolean => isFormula(content) && content.includes("#REF!");
