import { parseArea, splitAddress } from "../../engine/address";
import { type SheetArea, spanning } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import type { ChartState } from "../../engine/stateModel";
import type { Package } from "../Package";
import { attribute, contentOf, element, elements } from "./elements";
import { chartOfXml } from "./openChart";

/** English metric units of one point. */
const POINT = 12_700;

/** A sheet and the part that it came from. */
interface PlacedSheet {
  readonly id: string;
  readonly name: string;
  readonly part: string;
}

/** Puts back the charts of the sheets of an opened file: bars, columns, pies and rings. */
export async function openCharts(engine: Engine, file: Package, sheets: readonly PlacedSheet[]): Promise<void> {
  const sourceOf = (reference: string): SheetArea | null => {
    const { sheet: name, reference: cells } = splitAddress(reference);
    const [sheet, area] = [sheets.find((each) => each.name === name)?.id, parseArea(cells)];
    return sheet === undefined || area === null ? null : { sheet, area };
  };
  let number = 0;
  for (const { id, part } of sheets) {
    const charts = (await anchorsOf(file, part)).flatMap(({ anchor, xml }): ChartState[] => {
      const chart = chartOfXml(xml, sourceOf);
      return chart === null ? [] : [{ ...chart, ...placeOf(anchor, engine, id, chart), id: `chart-${(number += 1)}` }];
    });
    if (charts.length > 0) engine.state.updateSheet(id, () => ({ charts }));
  }
}

interface Anchored {
  readonly drawing: string;
  readonly anchor: string;
  readonly xml: string;
}

/** The charts of a sheet's drawing with what anchors them. */
async function anchorsOf(file: Package, sheetPart: string): Promise<readonly Anchored[]> {
  const found: Anchored[] = [];
  for (const { kind, target: drawing } of await file.relations(sheetPart)) {
    if (kind !== "drawing") continue;
    const xml = await file.text(drawing);
    const parts = await file.relations(drawing);
    for (const anchor of elements(xml, "xdr:twoCellAnchor")) {
      const id = attribute(element(anchor, "c:chart"), "r:id");
      const part = parts.find((relation) => relation.id === id && relation.kind === "chart")?.target;
      if (part !== undefined && file.has(part)) found.push({ drawing, anchor, xml: await file.text(part) });
    }
  }
  return found;
}

/** Those anchors of a sheet whose charts are drawn here, in the order in which `openCharts` numbers them. */
export async function drawnAnchors(file: Package, sheetPart: string): Promise<readonly Anchored[]> {
  return (await anchorsOf(file, sheetPart)).filter(({ xml }) => chartOfXml(xml, () => null) !== null);
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
