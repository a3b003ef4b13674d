import { parseArea, splitAddress } from "../engine/address";
import { type Area, isOnSheet, MAX_COLUMNS, MAX_ROWS, type SheetArea } from "../engine/area";
import { refuse } from "../engine/fault";
import { isHostObject } from "./define";
import type { HostContext } from "./model";

const invalid = (what: string): never =>
  refuse("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`);

export const isBlank = (value: unknown): value is null | undefined => value === null || value === undefined;

export function text(value: unknown, what: string): string {
  return typeof value === "string" ? value : invalid(`${what} must be text`);
}

export function number(value: unknown, what: string): number {
  return typeof value === "number" && Number.isFinite(value) ? value : invalid(`${what} must be a number`);
}

export function whole(value: unknown, what: string): number {
  return Number.isInteger(value) ? number(value, what) : invalid(`${what} must be a whole number`);
}

export function flag(value: unknown, what: string): boolean {
  return typeof value === "boolean" ? value : invalid(`${what} must be true or false`);
}

/** One of a list of words, compared as Excel does: exactly. */
export function oneOf<W extends string>(value: unknown, words: readonly W[], what: string): W {
  return words.find((word) => word === value) ?? invalid(`${what} must be one of ${words.join(", ")}`);
}

export function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : invalid(`${what} must be an object`);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightblue: "#ADD8E6",
  darkblue: "#00008B",
  navy: "#000080",
  silver: "#C0C0C0",
  maroon: "#800000",
  teal: "#008080",
};

/** A colour as `#RRGGBB`, from that form or from an HTML colour name. */
export function color(value: unknown, what: string): string {
  const given = text(value, what);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  return NAMED_COLORS[given.toLowerCase()] ?? invalid(`${what} must be a colour such as #4472C4`);
}

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
