import type { CellContent } from "../refresh/cellContent";
import { type Base, NAMESPACE, readBases } from "./base";

/** The used cells of a sheet as formulas and constants; the first one stands at `top`, `left`. */
export interface SheetContents {
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly CellContent[])[];
  /** Names of the charts that stand on it. */
  readonly charts: readonly string[];
}

/** What stands in the workbook besides its outline. */
export interface Contents {
  readonly bases: readonly Base[];
  /** The text of the part as it is, to put it back. */
  readonly baseText: string | null;
  readonly sheets: ReadonlyMap<string, SheetContents>;
}

export const noContents: Contents = { bases: [], baseText: null, sheets: new Map() };

/** Stands for the part of ours where its identifier is not known, but that there is one. */
export const ONLY_PART = Symbol("the only part");

/** Queues the bases and the cells of sheets; the returned function reads them after synchronising. */
export function queueContents(context: Excel.RequestContext, names: readonly string[], part: string | typeof ONLY_PART | null): () => Contents {
  const text = part === null ? null : partOf(context, part).getXml();
  const sheets = names.map((name) => ({ name, used: usedCells(context, name), charts: chartsOn(context, name) }));
  return () => {
    const baseText = text?.value ?? null;
    const bases = baseText === null ? [] : readBases(baseText);
    return { bases: bases ?? [], baseText, sheets: new Map(sheets.map(({ name, used, charts }) => [name, contentsOf(used, charts)])) };
  };
}

function partOf(context: Excel.RequestContext, part: string | typeof ONLY_PART): Excel.CustomXmlPart {
  const { customXmlParts } = context.workbook;
  return part === ONLY_PART ? customXmlParts.getByNamespace(NAMESPACE).getOnlyItem() : customXmlParts.getItem(part);
}

/** An untracked range leaves nothing behind that a further request would have to clear. */
function usedCells(context: Excel.RequestContext, sheet: string): Excel.Range {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).untrack();
  return used.load("formulas,rowIndex,columnIndex");
}

const chartsOn = (context: Excel.RequestContext, sheet: string): Excel.ChartCollection => context.workbook.worksheets.getItem(sheet).charts.load("items/name");

function contentsOf(used: Excel.Range, { items }: Excel.ChartCollection): SheetContents {
  const charts = items.map(({ name }) => name);
  if (used.isNullObject) return { top: 0, left: 0, contents: [], charts };
  const formulas: readonly (readonly CellContent[])[] = used.formulas;
  return { top: used.rowIndex, left: used.columnIndex, contents: formulas, charts };
}
