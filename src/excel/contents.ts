import type { CellContent } from "../refresh/cellContent";
import { type Base, readBases } from "./base";
import type { Look } from "./look";

/** The used cells of a sheet as formulas and constants; the first one stands at `top`, `left`. */
export interface SheetContents {
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly CellContent[])[];
}

/** What stands in the workbook besides its outline. */
export interface Contents {
  readonly bases: readonly Base[];
  /** False where a base is there but cannot be read. */
  readonly basesReadable: boolean;
  /** The text of the part as it is, to put it back. */
  readonly baseText: string | null;
  readonly sheets: ReadonlyMap<string, SheetContents>;
}

export const noContents: Contents = { bases: [], basesReadable: true, baseText: null, sheets: new Map() };

/** Queues the bases and the cells of every sheet of ours; the returned function reads them after synchronising. */
export function queueContents(context: Excel.RequestContext, look: Look): () => Contents {
  const text = look.basePart === null ? null : context.workbook.customXmlParts.getItem(look.basePart).getXml();
  const names = new Set(look.keys.flatMap(({ line, refersTo }) => (line === null && refersTo !== null ? [refersTo.sheet] : [])));
  const sheets = [...names].map((name) => ({ name, used: usedCells(context, name) }));
  return () => {
    const baseText = text?.value ?? null;
    const bases = baseText === null ? [] : readBases(baseText);
    return {
      bases: bases ?? [],
      basesReadable: bases !== null,
      baseText,
      sheets: new Map(sheets.map(({ name, used }) => [name, contentsOf(used)])),
    };
  };
}

/** An untracked range leaves nothing behind that a further request would have to clear. */
function usedCells(context: Excel.RequestContext, sheet: string): Excel.Range {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).untrack();
  return used.load("formulas,rowIndex,columnIndex");
}

function contentsOf(used: Excel.Range): SheetContents {
  if (used.isNullObject) return { top: 0, left: 0, contents: [] };
  const formulas: readonly (readonly CellContent[])[] = used.formulas;
  return { top: used.rowIndex, left: used.columnIndex, contents: formulas };
}
