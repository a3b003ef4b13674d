import type JSZip from "jszip";
import { parseArea, splitAddress } from "../../engine/address";
import { type SheetArea, spanning } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import type { ChartState } from "../../engine/stateModel";
import { attribute, contentOf, element, elements } from "./elements";
import { chartOfXml } from "./openChart";
import { relatedParts } from "./relatedParts";

/** English metric units of one point. */
const POINT = 12_700;

/** Puts back the charts of an opened file whose sheets, in their order, have these ids: bars, columns, pies and rings. */
export async function openCharts(engine: Engine, zip: JSZip, sheets: readonly string[]): Promise<void> {
  const workbook = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
  const parts = await relatedParts(zip, "xl/workbook.xml");
  const sourceOf = (reference: string): SheetArea | null => {
    const { sheet: name, reference: cells } = splitAddress(reference);
    const [sheet, area] = [sheets.find((id) => engine.sheets.name(id) === name), parseArea(cells)];
    return sheet === undefined || area === null ? null : { sheet, area };
  };
  let number = 0;
  for (const [index, listed] of elements(element(workbook, "sheets") ?? "", "sheet").entries()) {
    const [sheet, part] = [sheets[index], parts.get(attribute(listed, "r:id") ?? "")];
    if (sheet === undefined || part === undefined) continue;
    const charts = (await anchorsOf(zip, part)).flatMap(({ anchor, xml }): ChartState[] => {
      const chart = chartOfXml(xml, sourceOf);
      return chart === null
        ? []
        : [{ ...chart, ...placeOf(anchor, engine, sheet, chart), id: `chart-${(number += 1)}` }];
    });
    if (charts.length > 0) engine.state.updateSheet(sheet, () => ({ charts }));
  }
}

interface Anchored {
  readonly anchor: string;
  readonly xml: string;
}

/** The charts of a sheet's drawing with what anchors them. */
async function anchorsOf(zip: JSZip, sheetPart: string): Promise<readonly Anchored[]> {
  const drawings = [...(await relatedParts(zip, sheetPart)).values()].filter(
    (part) => part.includes("/drawings/") && part.endsWith(".xml"),
  );
  const found: Anchored[] = [];
  for (const drawing of drawings) {
    const xml = (await zip.file(drawing)?.async("string")) ?? "";
    const parts = await relatedParts(zip, drawing);
    for (const anchor of elements(xml, "xdr:twoCellAnchor")) {
      const part = parts.get(attribute(element(anchor, "c:chart"), "r:id") ?? "");
      const chart = await zip.file(part ?? "")?.async("string");
      if (chart !== undefined) found.push({ anchor, xml: chart });
    }
  }
  return found;
}

/** Over cells where both corners are theirs, else freely where the corners are. */
function placeOf(
  anchor: string,
  { dimensions }: Engine,
  sheet: string,
  { properties }: Pick<ChartState, "properties">,
): Pick<ChartState, "over" | "properties"> {
  const named = { ...properties, name: attribute(element(anchor, "xdr:cNvPr"), "name") ?? "" };
  const corner = (tag: string) => {
    const at = (part: string): number => Number(contentOf(element(anchor, tag), `xdr:${part}`) ?? 0);
    return { row: at("row"), down: at("rowOff") / POINT, column: at("col"), along: at("colOff") / POINT };
  };
  const [from, to] = [corner("xdr:from"), corner("xdr:to")];
  const isOverCells =
    [from.down, from.along, to.down, to.along].every((offset) => offset < 0.5) &&
    to.row > from.row &&
    to.column > from.column;
  if (isOverCells) return { over: spanning(from.row, from.column, to.row - 1, to.column - 1), properties: named };
  const sum = (count: number, length: (at: number) => number): number =>
    Array.from({ length: count }, (_, at) => length(at)).reduce((all, one) => all + one, 0);
  const [y, x] = [
    (row: number) => dimensions.rowHeight(sheet, row),
    (column: number) => dimensions.columnWidth(sheet, column),
  ];
  const [top, left] = [sum(from.row, y) + from.down, sum(from.column, x) + from.along];
  return {
    over: null,
    properties: {
      ...named,
      top,
      left,
      height: sum(to.row, y) + to.down - top,
      width: sum(to.column, x) + to.along - left,
    },
  };
}
