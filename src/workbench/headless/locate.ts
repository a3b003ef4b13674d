import { formatArea, parseArea, quoteSheet, splitAddress } from "../engine/address";
import { type Area, cellCount, isEntireColumn, isEntireRow, type SheetArea, singleCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import { StepFailure } from "./failure";

/** Excel reads no more cells at once. */
const MAX_CELLS = 5_000_000;

/**
 * The cells that a text names: a sheet's name (its used range), an address with or without a sheet, a defined name or a
 * table. Whole rows and columns end where the sheet's use ends.
 */
export function locate(engine: Engine, text: string): SheetArea {
  const sheet = findSheet(engine, text);
  if (sheet !== null) return { sheet, area: engine.used.of(sheet, false) ?? singleCell(0, 0) };
  const found = byAddress(engine, text) ?? byName(engine, text) ?? notFound(text);
  if (cellCount(found.area) > MAX_CELLS)
    throw new StepFailure("RangeExceedsLimit", `The range ${text} has more than ${MAX_CELLS} cells.`);
  return found;
}

/** The cells that a text names in order to fill them: whole rows and columns are too many. */
export function locateEntries(engine: Engine, text: string): SheetArea {
  const area = parseArea(splitAddress(text).reference);
  if (area !== null && isUnbounded(area))
    throw new StepFailure(
      "RangeExceedsLimit",
      `The range ${text} is whole rows or columns: name the cells to be filled.`,
    );
  return locate(engine, text);
}

/** A sheet by its name, bare or in quotation marks as in an address; as an id. */
export function locateSheet(engine: Engine, name: string): string {
  return findSheet(engine, name) ?? notFound(name);
}

function findSheet(engine: Engine, name: string): string | null {
  return (
    engine.sheets.find(name) ??
    engine.sheets.find(
      name
        .trim()
        .replace(/^'(.*)'$/s, "$1")
        .replaceAll("''", "'"),
    )
  );
}

/** The full address of an area, such as `'29C.10'!A1:K9`. */
export function addressOf(engine: Engine, { sheet, area }: SheetArea): string {
  return `${quoteSheet(engine.sheets.name(sheet))}!${formatArea(area)}`;
}

const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

function byAddress(engine: Engine, text: string): SheetArea | undefined {
  const { sheet: name, reference } = splitAddress(text);
  const sheet = name === null ? engine.sheets.active() : engine.sheets.find(name);
  const area = parseArea(reference);
  if (sheet === null || area === null) return undefined;
  return {
    sheet,
    area: isUnbounded(area) ? (engine.used.of(sheet, false, area) ?? singleCell(area.row, area.column)) : area,
  };
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
