import type { ChartPlace } from "../../engine/chartPlace";
import type { ChartView } from "../../engine/chartView";
import { chartWords } from "../../engine/chartWords";
import { escapeXml } from "../xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** English metric units of one point. */
const POINT = 12_700;

/** A point of the sheet: a row and column from 0, and how far into them in points. */
export interface Corner {
  readonly row: number;
  readonly down: number;
  readonly column: number;
  readonly along: number;
}

export interface DrawnChart {
  readonly view: ChartView;
  readonly from: Corner;
  readonly to: Corner;
}

/** What stands around the charts of one sheet. */
export const DRAWING_START = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">`;
export const DRAWING_END = "</xdr:wsDr>";

/** A chart over the cells of its sheet, which it moves and sizes with; its number is its own in the drawing. */
export function anchorXml({ view, from, to }: DrawnChart, number: number, relation: string): string {
  const named = `id="${number}" name="${escapeXml(view.name)}" descr="${escapeXml(chartWords(view))}"`;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${cornerXml("from", from)}${cornerXml("to", to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData></a:graphic>`,
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join("");
}

const cornerXml = (tag: "from" | "to", { row, down, column, along }: Corner): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(along * POINT)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * POINT)}</xdr:rowOff></xdr:${tag}>`;

/** The corners of a place among rows and columns of the given lengths. */
export function cornersOf(
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
