import type { TableId } from "../budget/model";
import type { Positions } from "../refresh/axis";
import { type CellReference, partsOf, type Spot } from "../spreadsheet/references";
import { columnLetters, sheetPrefix } from "../spreadsheet/address";
import type { KeyedFormula, KeyedReference, OurCells, Place } from "./keyFormula";

/** What a reference leads to that has lost its cells. */
export const LOST = "#REF!";

/** Where cells stand now, on a sheet by its present name. */
export interface Cells {
  readonly sheet: string;
  readonly from: Pick<Spot, "row" | "column">;
  readonly to: Pick<Spot, "row" | "column"> | null;
}

/** Where the cells stand that a name follows; null where they are gone. */
export type Followed = (name: string) => Cells | null;

/**
 * A formula as it reads on the sheet of a table while everything stands where the places say; what is gone reads
 * `#REF!`, as in Excel.
 */
export function printKeyed(
  { parts }: KeyedFormula,
  table: TableId,
  places: readonly Place[],
  followed: Followed,
): string {
  const own = places.find((place) => place.table === table)?.sheet ?? "";
  return parts.map((part) => (typeof part === "string" ? part : printReference(part, own, places, followed))).join("");
}

function printReference(
  { text, leads }: KeyedReference,
  own: string,
  places: readonly Place[],
  followed: Followed,
): string {
  const was = referenceIn(text);
  const is = "table" in leads ? cellsNow(leads, places) : followed(leads.followed);
  if (was === null || is === null) return LOST;
  const printed =
    prefix(was, is.sheet, own) +
    spot(is.from, was.from) +
    (was.to === null ? "" : `:${spot(is.to ?? is.from, was.to)}`);
  return printed.toUpperCase() === text.toUpperCase() ? text : printed;
}

/** Of a range, what is left of it: as Excel shrinks one whose ends are deleted. */
function cellsNow({ table, rows, columns }: OurCells, places: readonly Place[]): Cells | null {
  const place = places.find((each) => each.table === table);
  const [down, across] = [ends(rows, place?.rows), ends(columns, place?.columns)];
  if (place === undefined || down === null || across === null) return null;
  return {
    sheet: place.sheet,
    from: { row: down.first, column: across.first },
    to: { row: down.last, column: across.last },
  };
}

function ends(
  keys: readonly string[],
  positions: Positions = {},
): { readonly first: number; readonly last: number } | null {
  const standing = keys.flatMap((key) => positions[key] ?? []);
  return standing.length === 0 ? null : { first: Math.min(...standing), last: Math.max(...standing) };
}

/** The cells of a reference with its sheet, `'Mine'!$B$5`; null where it is lost. */
export function cellsOf(address: string): Cells | null {
  const reference = referenceIn(address);
  return reference === null ? null : { sheet: reference.sheet ?? "", from: reference.from, to: reference.to };
}

function referenceIn(text: string): CellReference | null {
  const [only, ...others] = partsOf(text);
  return only === undefined || typeof only === "string" || others.length > 0 ? null : only;
}

/** A sheet is written as it was entered as long as it has its name. */
function prefix({ text, sheet: was }: CellReference, sheet: string, own: string): string {
  if (was === null && sheet === own) return "";
  return was !== null && was.toLowerCase() === sheet.toLowerCase()
    ? text.slice(0, text.lastIndexOf("!") + 1)
    : sheetPrefix(sheet);
}

const spot = ({ row, column }: Pick<Spot, "row" | "column">, { fixed }: Spot): string =>
  (column === null ? "" : (fixed.column ? "$" : "") + columnLetters(column)) +
  (row === null ? "" : (fixed.row ? "$" : "") + String(row + 1));
