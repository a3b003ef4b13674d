import type { TableId } from "../../budget/model";
import type { CellAt } from "../../tables/expression";
import type { Formula, Reference } from "../plan";
import { cellAddress, headingReference, sheetPrefix } from "./address";
import type { Placement } from "./placement";

const gone = "#REF!";

/**
 * The text of a formula for a cell on the sheet of `table`, in Excel's invariant notation. Cells of the same sheet go
 * without its name; a reference to something that is no longer there prints `#REF!`, as Excel would.
 */
export function printFormula({ parts }: Formula, placement: Placement, table: TableId): string {
  return parts.map((part) => (typeof part === "string" ? part : printReference(part, placement, table))).join("");
}

function printReference(reference: Reference, placement: Placement, table: TableId): string {
  return "list" in reference ? printList(reference, placement) : printCells(reference, placement, table);
}

function printCells({ from, to }: Extract<Reference, { from: unknown }>, placement: Placement, table: TableId): string {
  const [first, last] = [addressOf(from, placement), addressOf(to ?? from, placement)];
  const sheet = placement[from.table]?.sheet;
  if (first === null || last === null || sheet === undefined) return gone;
  return (from.table === table ? "" : sheetPrefix(sheet)) + (to === undefined ? first : `${first}:${last}`);
}

function addressOf({ table, row, column }: CellAt, placement: Placement): string | null {
  const [top, left] = [placement[table]?.rows[row], placement[table]?.columns[column]];
  return top === undefined || left === undefined ? null : cellAddress(top, left);
}

function printList({ list, column }: Extract<Reference, { list: unknown }>, placement: Placement): string {
  const found = placement[list]?.list;
  if (found === undefined || found === null) return gone;
  if (column === null) return `${found.name}[#All]`;
  const heading = found.headings[column];
  return heading === undefined ? gone : found.name + headingReference(heading);
}
