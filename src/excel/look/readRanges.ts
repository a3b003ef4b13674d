import type { CellContent } from "../../refresh/cellContent";

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
