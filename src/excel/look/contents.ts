import type { CellContent } from "../../refresh/cellContent";
import type { Base } from "../base";
import { type Commented, queueComments } from "./comments";
import type { PartSeen } from "./look";
import { type Part, readParts, type Unfinished } from "../record/parts";
import { nothingRecorded, type Recorded } from "../record/Recorded";

/** The used cells of a sheet as formulas and constants; the first one stands at `top`, `left`. */
export interface SheetContents extends Commented {
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly CellContent[])[];
  /** Names of the charts that stand on it. */
  readonly charts: readonly string[];
}

/** What stands in the workbook besides its outline. */
export interface Contents {
  readonly bases: readonly Base[];
  /** What the workbook keeps of ours, and in which parts. */
  readonly recorded: Recorded;
  readonly parts: readonly Part[];
  /** The text of which the parts say what is different since. */
  readonly ground: string | null;
  readonly unfinished: Unfinished | null;
  readonly sheets: ReadonlyMap<string, SheetContents>;
}

export const noContents: Contents = {
  bases: [],
  recorded: nothingRecorded,
  parts: [],
  ground: null,
  unfinished: null,
  sheets: new Map(),
};

/** Queues the parts of ours and the cells of sheets; the returned function reads them after synchronising. */
export function queueContents(
  context: Excel.RequestContext,
  names: readonly string[],
  parts: readonly PartSeen[],
): () => Contents {
  const texts = parts.map((part) => ({ ...part, text: context.workbook.customXmlParts.getItem(part.id).getXml() }));
  const sheets = names.map((name) => ({
    name,
    used: usedCells(context, name),
    charts: chartsOn(context, name),
    comments: queueComments(context.workbook.worksheets.getItem(name)),
  }));
  return () => {
    const read = texts.map(({ id, kind, text }) => ({ id, kind, xml: text.value }));
    return {
      ...said(read),
      sheets: new Map(sheets.map(({ name, used, charts, comments }) => [name, contentsOf(used, charts, comments())])),
    };
  };
}

/** The same with more parts. */
export function contentsWith(contents: Contents, parts: readonly Part[]): Contents {
  return { ...contents, ...said([...contents.parts, ...parts]) };
}

function said(parts: readonly Part[]): Omit<Contents, "sheets"> {
  const { recorded, ground, unfinished } = readParts(parts);
  const known = recorded ?? nothingRecorded;
  return { bases: known.bases, recorded: known, parts, ground, unfinished };
}

/** An untracked range leaves nothing behind that a further request would have to clear. */
function usedCells(context: Excel.RequestContext, sheet: string): Excel.Range {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).untrack();
  return used.load("formulas,rowIndex,columnIndex");
}

const chartsOn = (context: Excel.RequestContext, sheet: string): Excel.ChartCollection =>
  context.workbook.worksheets.getItem(sheet).charts.load("items/name");

function contentsOf(used: Excel.Range, { items }: Excel.ChartCollection, comments: readonly string[]): SheetContents {
  const beside = { charts: items.map(({ name }) => name), comments, commented: [] };
  if (used.isNullObject) return { top: 0, left: 0, contents: [], ...beside };
  const formulas: readonly (readonly CellContent[])[] = used.formulas;
  return { top: used.rowIndex, left: used.columnIndex, contents: formulas, ...beside };
}
