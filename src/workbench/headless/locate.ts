import { formatArea, parseArea, quoteSheet, splitAddress } from "../engine/address";
import { isEntireColumn, isEntireRow, type SheetArea, singleCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import { StepFailure } from "./failure";

/**
 * The cells that a text names: a sheet's name (its used range), an address with or without a sheet, a defined name or a
 * table. Whole rows and columns end where the sheet's use ends.
 */
export function locate(engine: Engine, text: string): SheetArea {
  const sheet = engine.sheets.find(text.replace(/^'(.*)'$/, "$1").replaceAll("''", "'"));
  if (sheet !== null) return { sheet, area: engine.used.of(sheet, false) ?? singleCell(0, 0) };
  return byAddress(engine, text) ?? byName(engine, text) ?? notFound(text);
}

/** A sheet by its name, as an id. */
export function locateSheet(engine: Engine, name: string): string {
  return engine.sheets.find(name) ?? notFound(name);
}

/** The full address of an area, such as `'29C.10'!A1:K9`. */
export function addressOf(engine: Engine, { sheet, area }: SheetArea): string {
  return `${quoteSheet(engine.sheets.name(sheet))}!${formatArea(area)}`;
}

function byAddress(engine: Engine, text: string): SheetArea | undefined {
  const { sheet: name, reference } = splitAddress(text);
  const sheet = name === null ? engine.sheets.active() : engine.sheets.find(name);
  const area = parseArea(reference);
  if (sheet === null || area === null) return undefined;
  return { sheet, area: isEntireColumn(area) || isEntireRow(area) ? (engine.used.of(sheet, false, area) ?? engine.cells.within(sheet, area)) : area };
}

function byName(engine: Engine, text: string): SheetArea | undefined {
  const name = engine.names.find(text, null);
  const table = engine.tables.find(text);
  const target = name === null ? null : engine.names.target(name);
  return target ?? (table === null ? undefined : { sheet: table.sheet, area: table.area });
}

function notFound(text: string): never {
  throw new StepFailure("ItemNotFound", `There is no sheet, range, name or table "${text}".`);
}
