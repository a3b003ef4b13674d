import { formatArea, quoteSheet } from "../engine/address";
import type { SheetArea } from "../engine/area";
import type { Engine } from "../engine/engine";

/** An area of a workbook as `Sheet1!A1:B2`, the way functions are told of it. */
export function namePlace(engine: Engine, { sheet, area }: SheetArea): string {
  return `${quoteSheet(engine.sheets.name(sheet))}!${formatArea(area)}`;
}
