/** The values that the used cells of a sheet show; the first one stands at `top`, `left`. */
export interface SheetValues {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** What a cell shows as Excel gives it: an error is its name, `#DIV/0!`; a blank is empty text. */
export type CellValue = string | number | boolean;

/** Queues the values of sheets; the returned function reads them after synchronising. */
export function queueValues(
  context: Excel.RequestContext,
  names: readonly string[],
): () => ReadonlyMap<string, SheetValues> {
  const sheets = names.map((name) => ({
    name,
    used: context.workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load("values,rowIndex,columnIndex"),
  }));
  return () => new Map(sheets.map(({ name, used }) => [name, valuesOf(used)]));
}

function valuesOf(used: Excel.Range): SheetValues {
  if (used.isNullObject) return { top: 0, left: 0, values: [] };
  const values: readonly (readonly CellValue[])[] = used.values;
  return { top: used.rowIndex, left: used.columnIndex, values };
}

/** The value at a position of the sheet; empty outside the used cells. */
export const valueAt = ({ top, left, values }: SheetValues, row: number, column: number): CellValue =>
  values[row - top]?.[column - left] ?? "";
