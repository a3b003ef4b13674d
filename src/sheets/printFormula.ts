import type { TableId } from "../budget/model";
import { cellAddress, headingReference, sheetPrefix } from "../spreadsheet/address";
import type { CellAt } from "../tables/expression";
import type { Formula, Plan, Reference, SheetPlan } from "./plan";

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

/**
 * Where the keys of a table stand now: rows and columns counted from 0, and its list object with the headings it now
 * has.
 */
export interface SheetPlacement {
  readonly sheet: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, number>>;
  /** Lines that sums leave out. */
  readonly apart?: { readonly rows: readonly number[]; readonly columns: readonly number[] } | undefined;
  readonly list: { readonly name: string; readonly headings: Readonly<Record<string, string>> } | null;
}

/** Where everything stands, by table. A table, row or column that is gone is left out. */
export type Placement = Readonly<Record<TableId, SheetPlacement>>;

/** Where a plan puts everything. `sheetNames` gives the names that sheets really got, by table. */
export function placementOf(plan: Pick<Plan, "sheets">, sheetNames: Readonly<Record<TableId, string>> = {}): Placement {
  return Object.fromEntries(
    plan.sheets.map((sheet) => [sheet.table, placementOfSheet(sheet, sheetNames[sheet.table] ?? sheet.name)]),
  );
}

function placementOfSheet({ rows, columns, listObject, cells }: SheetPlan, sheet: string): SheetPlacement {
  if (listObject === null) return { sheet, rows, columns, list: null };
  const headings = cells.flatMap(({ row, column, content }): [string, string][] =>
    rows[row] === listObject.area.top && typeof content === "string" ? [[column, content]] : [],
  );
  return { sheet, rows, columns, list: { name: listObject.name, headings: Object.fromEntries(headings) } };
}
