import type { SheetEdit } from "../change/Change";
import type { SheetContents } from "./contents";
import { type LineLook, queueLineLooks } from "./lineLooks";
import type { LineStep } from "../change/lineSteps";
import { NOWHERE, placeBefore } from "../record/placeBefore";

/** Queues how the lines of every sheet look that are about to go. */
export function queueLooksOf(
  context: Excel.RequestContext,
  edits: readonly SheetEdit[],
  contents: ReadonlyMap<string, SheetContents>,
): () => ReadonlyMap<string, readonly LineLook[]> {
  const queued = edits
    .filter(({ go }) => go.length > 0)
    .map(({ sheet, lines, go }) => {
      const extent = extentOf(contents.get(sheet));
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const reads = (["row", "column"] as const).map((axis) =>
        queueLineLooks(worksheet, axis, linesBefore(axis, lines, go), axis === "row" ? extent.columns : extent.rows),
      );
      return { sheet, read: () => reads.flatMap((read) => read()) };
    });
  return () => new Map(queued.map(({ sheet, read }) => [sheet, read()]));
}

/** Lines that go, where they stand before any comes. */
function linesBefore(axis: LineStep["axis"], come: readonly LineStep[], go: readonly LineStep[]): readonly number[] {
  return go
    .filter((step) => step.axis === axis)
    .flatMap(({ at }) => {
      const place = placeBefore(come, axis === "row" ? at : NOWHERE, axis === "row" ? NOWHERE : at);
      return place === null ? [] : [axis === "row" ? place.row : place.column];
    });
}

function extentOf(seen: SheetContents | undefined): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(1, (seen?.top ?? 0) + (seen?.contents.length ?? 0)),
    columns: Math.max(1, (seen?.left ?? 0) + (seen?.contents[0]?.length ?? 0)),
  };
}
