import type { Happening } from "./Happening";

/** Stops telling. */
export type Stop = () => Promise<void>;

/** Null where Excel is too old to tell of every sheet at once. */
export async function watchWorkbook(listener: (happening: Happening) => void): Promise<Stop | null> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return null;
  return Excel.run(async (context) => {
    const handlers = subscribe(context.workbook.worksheets, listener);
    await context.sync();
    return () => unsubscribe(context, handlers);
  });
}

type Handlers = readonly { remove(): void }[];

function subscribe(sheets: Excel.WorksheetCollection, listener: (happening: Happening) => void): Handlers {
  const tell = (happening: Happening): Promise<void> => Promise.resolve(listener(happening));
  const outline = ({ worksheetId: sheet }: { readonly worksheetId: string }): Promise<void> =>
    tell({ kind: "outline", sheet });
  const selection = (): Promise<void> => tell({ kind: "selection" });
  return [
    // Whatever is no edit of cells moves them.
    sheets.onChanged.add((change) =>
      change.changeType === "RangeEdited" ? tell({ kind: "cells", sheet: change.worksheetId }) : outline(change),
    ),
    sheets.onCalculated.add(() => tell({ kind: "values" })),
    sheets.onAdded.add(outline),
    sheets.onDeleted.add(outline),
    sheets.onSelectionChanged.add(selection),
    sheets.onActivated.add(selection),
  ];
}

/** A handler can only be taken off in the context that it was added in. */
async function unsubscribe(context: Excel.RequestContext, handlers: Handlers): Promise<void> {
  await Excel.run(context, async (own) => {
    for (const handler of handlers) handler.remove();
    await own.sync();
  });
}
