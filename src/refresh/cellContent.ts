import { normalFormula } from "./formula/normalFormula";

/** What stands in a cell: nothing, words, a number, a truth value, or a formula as text that begins with `=`. */
export type CellContent = string | number | boolean | null;

/** True where two cells hold the same: blank text is nothing, formulas are compared as formulas. */
export function sameCell(one: CellContent, other: CellContent): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (typeof a !== "string" || typeof b !== "string") return a === b;
  return a === b || (isFormula(a) && isFormula(b) && normalFormula(a) === normalFormula(b));
}

/** Text that Excel would read as something else carries a mark that is not part of it. */
function bare(content: CellContent): CellContent {
  const text = typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
  return text === "" ? null : text;
}

export function isFormula(content: CellContent): content is string {
  return typeof content === "string" && content.startsWith("=") && content.length > 1;
}
