import type { CellContent } from "../../spreadsheet/cellContent";
import { WorkbookError } from "../request/WorkbookError";

/** Cells of a sheet with their values and what they show. */
export interface Area {
  /** Address with its sheet, as Excel writes it. */
  readonly address: string;
  readonly sheet: string;
  /** The first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
}

/** What is named: an address with or without its sheet, a sheet, or what is selected. */
export interface Named {
  /** The active sheet where none is named. */
  readonly sheet: string | null;
  /** The whole sheet where there is none. */
  readonly address: string | null;
}

const ADDRESS =
  /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$|^\$?\d{1,7}:\$?\d{1,7}$/i;

/** Reads `Sheet1!A1:K20`, `'My sheet'!A:K`, `A1:K20` or the name of a sheet. */
export function namedArea(reference: string): Named {
  const text = reference.trim().replace(/^=/, "");
  const mark = text.lastIndexOf("!");
  if (mark < 0) return ADDRESS.test(text) ? { sheet: null, address: text } : { sheet: unquoted(text), address: null };
  return { sheet: unquoted(text.slice(0, mark)), address: text.slice(mark + 1) };
}

const unquoted = (sheet: string): string => (/^'.*'$/s.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet);

function rangeOf({ workbook }: Excel.RequestContext, named: Named | null): Excel.Range {
  if (named === null) return workbook.getSelectedRange();
  const sheet =
    named.sheet === null ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.getItem(named.sheet);
  return named.address === null ? sheet.getRange() : sheet.getRange(named.address);
}

const PLACE = "address,rowIndex,columnIndex,rowCount,columnCount,cellCount,worksheet/name";

/** One answer of Excel is at most five megabytes: values and text of so many cells stay well below. */
const CELLS_AT_ONCE = 20_000;

/** An area cut into bands of rows that are each read by a request of their own. */
function bandsOf(area: Excel.Range): readonly Excel.Range[] {
  const { rowCount, columnCount } = area;
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  if (rowCount <= height) return [area];
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, band) => {
    const rows = Math.min(height, rowCount - band * height);
    return area
      .getCell(band * height, 0)
      .untrack()
      .getResizedRange(rows - 1, columnCount - 1)
      .untrack();
  });
}

/**
 * Reads the used cells of an area; of a single cell the region around it. Null where nothing stands there;
 * `AreaTooLarge` before anything is read where it has more cells than `most`.
 */
export async function readArea(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  named: Named | null,
  most: number,
): Promise<Area | null> {
  const range = rangeOf(context, named).untrack().load("cellCount");
  const used = range.getUsedRangeOrNullObject(true).untrack().load(PLACE);
  const around = range.getSurroundingRegion().untrack().getUsedRangeOrNullObject(true).untrack().load(PLACE);
  await sync();
  const area = range.cellCount === 1 ? around : used;
  if (area.isNullObject) return null;
  if (area.cellCount > most || area.cellCount < 0)
    throw new WorkbookError("AreaTooLarge", { place: area.address, cells: area.cellCount, limit: most });
  const bands = bandsOf(area);
  for (const band of bands) {
    band.load("values,text");
    await sync();
  }
  return {
    address: area.address,
    sheet: area.worksheet.name,
    row: area.rowIndex,
    column: area.columnIndex,
    values: bands.flatMap(({ values }) => values),
    text: bands.flatMap(({ text }) => text),
  };
}

/** What stands in a range and what it shows. */
export interface RangeRead {
  readonly formulas: readonly (readonly CellContent[])[];
  readonly text: readonly (readonly string[])[];
}

/** A range by its sheet and its address on it. */
export interface RangeAt {
  readonly sheet: string;
  readonly address: string;
}

/** Queues ranges to be read; the returned function gives them after synchronising. */
export function queueRanges(context: Excel.RequestContext, ranges: readonly RangeAt[]): () => readonly RangeRead[] {
  const queued = ranges.map(({ sheet, address }) =>
    context.workbook.worksheets.getItem(sheet).getRange(address).untrack().load("formulas,text"),
  );
  return () => queued.map(({ formulas, text }) => ({ formulas, text }));
}
