import { parseArea, splitAddress } from "../engine/address";
import { type SheetArea, spanning } from "../engine/area";
import { chartPlace, type ChartPlace, chartView, type ChartView, chartWords } from "../engine/chartView";
import type { Engine } from "../engine/engine";
import type { ChartState } from "../engine/stateModel";
import type { Package } from "./Package";
import { chartXml, isWritable } from "./chartXml";
import { attribute, chartOfXml, contentOf, element, elements } from "./openChart";
import { escapeXml } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument";

/** What the charts of a sheet come to, each: a chart that comes to the same is written as it came. */
export const writtenCharts = (engine: Engine, sheet: string): readonly string[] =>
  engine.state.sheet(sheet).charts.map((chart) => JSON.stringify(chart));

/**
 * Writes those charts of a sheet that are new or have changed, and takes away those that are gone; all else in its
 * drawing stays. `before` is what its charts came to when the file was opened. Returns the element that names a drawing
 * where the sheet had none, null where it needs no other.
 */
export async function saveCharts(
  engine: Engine,
  file: Package,
  sheet: string,
  part: string,
  before: readonly string[],
): Promise<string | null> {
  const now = new Set(writtenCharts(engine, sheet));
  const anchors = before.length === 0 ? [] : await drawnAnchors(file, part);
  for (const [index, { drawing, anchor }] of anchors.entries())
    if (!now.has(before[index] ?? "")) file.write(drawing, (await file.text(drawing)).replace(anchor, ""));
  const fresh = engine.state.sheet(sheet).charts.filter((chart) => !before.includes(JSON.stringify(chart)));
  const drawn = fresh.filter((chart) => isWritable(chartView(chart, engine.cells)));
  if (drawn.length === 0) return null;
  const own = (await file.relations(part)).find(({ kind }) => kind === "drawing")?.target;
  const drawing = own ?? file.freeName("xl/drawings/drawing#.xml");
  if (own === undefined) {
    file.write(drawing, DRAWING_START + DRAWING_END);
    await file.declare(drawing, `${CONTENT}.drawing+xml`);
  }
  for (const chart of drawn) await addChart(engine, file, sheet, drawing, chart);
  if (own !== undefined) return null;
  const id = await file.relate(part, "drawing", drawing);
  return `<drawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
}

async function addChart(
  engine: Engine,
  file: Package,
  sheet: string,
  drawing: string,
  chart: ChartState,
): Promise<void> {
  const { dimensions, cells } = engine;
  const view = chartView(chart, cells);
  const corners = cornersOf(
    chartPlace(chart, sheet, dimensions),
    (row) => dimensions.rowHeight(sheet, row),
    (column) => dimensions.columnWidth(sheet, column),
  );
  const target = file.freeName("xl/charts/chart#.xml");
  file.write(
    target,
    chartXml(view, (id) => engine.sheets.name(id)),
  );
  await file.declare(target, `${CONTENT}.drawingml.chart+xml`);
  const id = await file.relate(drawing, "chart", target);
  const xml = await file.text(drawing);
  const taken = [...xml.matchAll(/<(?:\w+:)?cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, number]) => Number(number));
  const anchor = anchorXml({ view, ...corners }, Math.max(1, ...taken) + 1, id);
  file.write(
    drawing,
    xml.replace(/<\/(?:\w+:)?wsDr>\s*$/, (end) => anchor + end),
  );
}

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** English metric units of one point. */
const POINT = 12_700;

/** A point of the sheet: a row and column from 0, and how far into them in points. */
interface Corner {
  readonly row: number;
  readonly down: number;
  readonly column: number;
  readonly along: number;
}

interface DrawnChart {
  readonly view: ChartView;
  readonly from: Corner;
  readonly to: Corner;
}

/** What stands around the charts of one sheet. */
const DRAWING_START =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ` +
  `xmlns:xdr="${DRAWING}" ` +
  `xmlns:a="${MAIN}">`;
const DRAWING_END = "</xdr:wsDr>";

/** A chart over the cells of its sheet, which it moves and sizes with; its number is its own in the drawing. */
function anchorXml({ view, from, to }: DrawnChart, number: number, relation: string): string {
  const named = `id="${number}" name="${escapeXml(view.name)}" descr="${escapeXml(chartWords(view))}"`;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" ` +
      `xmlns:a="${MAIN}">${cornerXml("from", from)}${cornerXml("to", to)}<xdr:graphicFrame ` +
      `macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ` +
      `${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData ` +
      `uri="${CHART}"><c:chart ` +
      `xmlns:c="${CHART}" ` +
      `xmlns:r="${OFFICE}" ` +
      `r:id="${relation}"/></a:graphicData></a:graphic>`,
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join("");
}

const cornerXml = (tag: "from" | "to", { row, down, column, along }: Corner): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(along * POINT)}</xdr:colOff>` +
  `<xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * POINT)}</xdr:rowOff></xdr:${tag}>`;

/** The corners of a place among rows and columns of the given lengths. */
function cornersOf(
  { top, left, width, height }: ChartPlace,
  rowHeight: (row: number) => number,
  columnWidth: (column: number) => number,
): { readonly from: Corner; readonly to: Corner } {
  const at = (points: number, length: (index: number) => number): readonly [number, number] => {
    let [index, rest] = [0, points];
    for (; rest >= length(index) && index < 1_000_000; index += 1) rest -= length(index);
    return [index, rest];
  };
  const corner = (y: number, x: number): Corner => {
    const [[row, down], [column, along]] = [at(y, rowHeight), at(x, columnWidth)];
    return { row, down, column, along };
  };
  return { from: corner(top, left), to: corner(top + height, left + width) };
}

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
async function drawnAnchors(file: Package, sheetPart: string): Promise<readonly Anchored[]> {
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
