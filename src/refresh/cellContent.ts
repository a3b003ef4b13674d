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

/**
 * A formula without what Excel changes when it gives one back: blanks, the case of names, quotes around sheet names, marks
 * of newer functions, of implicit intersection, and of custom functions that were once opened without their add-in. A range
 * of one cell is that cell.
 */
export function normalFormula(formula: string): string {
  const pieces = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g) ?? [];
  return pieces.map((piece) => (piece.startsWith('"') ? piece : normalPiece(piece))).join("");
}

function normalPiece(piece: string): string {
  if (piece.startsWith("'")) return piece.slice(1, -1).toUpperCase();
  return piece
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/_XLFN\.|_XLWS\./g, "")
    .replace(/(\b[A-Z]{1,3}\d+):\1(?!\d)/g, "$1")
    .replace(/_XLDUDF_([A-Z0-9]+)_/g, "$1.")
    .replace(/(^|[=(,;+\-*/^&<>])@/g, "$1");
}
