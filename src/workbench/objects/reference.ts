import { parseArea, splitAddress } from "../engine/address";
import { type Area, isOnSheet, MAX_COLUMNS, MAX_ROWS, type SheetArea } from "../engine/area";
import { isHostObject } from "./define";
import type { HostContext } from "./model";

export const wholeSheet: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** The area itself, if all of it is on the sheet; else InvalidArgument. */
export function areaAt(host: HostContext, area: Area): Area {
  return isOnSheet(area) ? area : host.refuse("InvalidArgument", "These cells lie outside the sheet.");
}

/** What an address names on a sheet: `A1:B2`, `'29C.10'!A1`, a defined name or a table; several, parted by commas. */
export function areasAt(host: HostContext, address: string, sheet: string): SheetArea[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => areaOf(host, part.trim(), sheet));
}

function areaOf(host: HostContext, address: string, sheet: string): SheetArea {
  const { sheets, names, tables } = host.engine;
  const { sheet: name, reference } = splitAddress(address);
  const on =
    name === null
      ? sheet
      : (sheets.find(name) ?? host.refuse("InvalidArgument", `There is no worksheet called "${name}".`));
  const area = parseArea(reference);
  if (area) return { sheet: on, area };
  const named = names.find(reference, on) ?? names.find(reference, null);
  const table = tables.find(reference);
  const target = named
    ? names.target(named)
    : table && { sheet: table.sheet, area: { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 } };
  return target ?? host.refuse("InvalidArgument", `"${address}" does not name cells.`);
}

/** An argument that means cells: a Range, or an address. */
export function cellsOf(value: unknown, host: HostContext, sheet: string): SheetArea {
  if (isHostObject(value)) return value.target();
  const found = typeof value === "string" ? areasAt(host, value, sheet)[0] : undefined;
  return found ?? host.refuse("InvalidArgument", "The argument must be a range or an address.");
}
