import { cellAddress, columnLetters, sheetPrefix } from "../../sheets/formula/address";
import { partsOf, type CellReference, type Spot } from "./references";

/** A formula as Excel makes it where the cell is copied or sorted to another place: what has no `$` goes along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return partsOf(formula)
    .map((part) => (typeof part === "string" ? part : shifted(part, rows, columns)))
    .join("");
}

function shifted({ sheet, from, to }: CellReference, rows: number, columns: number): string {
  const ends = (to === null ? [from] : [from, to]).map((spot) => spotShifted(spot, rows, columns));
  return ends.includes(null) ? "#REF!" : `${sheet === null ? "" : sheetPrefix(sheet)}${ends.join(":")}`;
}

/** Null where it would lie before the first row or column. */
function spotShifted({ row, column, fixed }: Spot, rows: number, columns: number): string | null {
  const [r, c] = [moved(row, fixed.row ? 0 : rows), moved(column, fixed.column ? 0 : columns)];
  if ((r !== null && r < 0) || (c !== null && c < 0)) return null;
  const marks = { row: fixed.row ? "$" : "", column: fixed.column ? "$" : "" };
  if (r !== null && c !== null && !fixed.row && !fixed.column) return cellAddress(r, c);
  return `${c === null ? "" : marks.column + columnLetters(c)}${r === null ? "" : `${marks.row}${String(r + 1)}`}`;
}

const moved = (line: number | null, by: number): number | null => (line === null ? null : line + by);
