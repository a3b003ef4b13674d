import type { CellPlace } from "../../refresh/tableState";
import { supports } from "../supports";

/** What is attached to the cells of a sheet. */
export interface Commented {
  /** Identifiers of its comments. */
  readonly comments: readonly string[];
  /** Where these stand. */
  readonly commented: readonly CellPlace[];
}

/** The comments of a sheet by their identifiers, as far as this Excel tells of them. */
export function queueComments(sheet: Excel.Worksheet): () => readonly string[] {
  if (!supports("1.10")) return () => [];
  const comments = sheet.comments.load("items/id");
  return () => comments.items.map(({ id }) => id);
}

export const hasComments = (sheets: ReadonlyMap<string, Commented>): boolean =>
  [...sheets.values()].some(({ comments }) => comments.length > 0);

/** Queues in which cells the comments stand; the returned function gives the sheets with these. */
export function queueCommented<T extends Commented>(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, T>,
): () => ReadonlyMap<string, T> {
  const reads = [...sheets].map(([name, sheet]) => ({
    name,
    sheet,
    places: sheet.comments.map((id) => queuePlace(context, name, id)),
  }));
  return () =>
    new Map(reads.map(({ name, sheet, places }) => [name, { ...sheet, commented: places.map((read) => read()) }]));
}

function queuePlace(context: Excel.RequestContext, sheet: string, id: string): () => CellPlace {
  const range = context.workbook.worksheets
    .getItem(sheet)
    .comments.getItem(id)
    .getLocation()
    .untrack()
    .load("rowIndex,columnIndex");
  return () => ({ row: range.rowIndex, column: range.columnIndex });
}
