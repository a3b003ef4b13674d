import { formatAbsolute, quoteSheet } from "../engine/address";
import type { SheetArea } from "../engine/area";
import type { AxisView, ChartFont, ChartView, LabelsView, PointView, SeriesView } from "../engine/chartView";
import { escapeXml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const [CATEGORIES, VALUES] = [111111111, 222222222];

/** Bars by Excel's name of the chart's type: their direction and what is done with several of them. */
const BARS: Readonly<
  Record<string, readonly [direction: "bar" | "col", grouping: "clustered" | "stacked" | "percentStacked"]>
> = {
  BarClustered: ["bar", "clustered"],
  BarStacked: ["bar", "stacked"],
  BarStacked100: ["bar", "percentStacked"],
  ColumnClustered: ["col", "clustered"],
  ColumnStacked: ["col", "stacked"],
  ColumnStacked100: ["col", "percentStacked"],
};

/** Whether a chart of this type can be written: bars, columns, pies and rings. */
export const isWritable = ({ type }: ChartView): boolean =>
  BARS[type] !== undefined || type === "Pie" || type === "Doughnut";

/** A chart as a DrawingML part (ISO/IEC 29500-1, 21.2), bound to its cells. */
export function chartXml(view: ChartView, nameOf: SheetName): string {
  const { title, titleFont, legend, legendFont } = view;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" ` +
      `xmlns:a="${MAIN}"><c:roundedCorners ` +
      `val="0"/><c:chart>`,
    title === "" ? "" : titleXml(title, titleFont),
    `<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/><c:plotArea><c:layout/>${plotXml(view, nameOf)}</c:plotArea>`,
    legend === ""
      ? ""
      : `<c:legend><c:legendPos val="${legend.slice(0, 1).toLowerCase()}"/><c:overlay ` +
        `val="0"/>${textLook(legendFont)}</c:legend>`,
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${shape("#FFFFFF")}</c:chartSpace>`,
  ].join("");
}

function plotXml(view: ChartView, nameOf: SheetName): string {
  const bars = BARS[view.type];
  if (bars !== undefined) return barsXml(view, bars, nameOf);
  const series = view.series.map((each, at) => seriesXml(each, at, true, nameOf)).join("");
  const rest = `<c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/>`;
  return view.type === "Pie"
    ? `<c:pieChart>${rest}</c:pieChart>`
    : `<c:doughnutChart>${rest}<c:holeSize val="50"/></c:doughnutChart>`;
}

function barsXml(
  { series, categoryAxis, valueAxis }: ChartView,
  [direction, grouping]: NonNullable<(typeof BARS)[string]>,
  nameOf: SheetName,
): string {
  const { gapWidth = 150, overlap = 0 } = series[0] ?? {};
  const isFlat = direction === "bar";
  return [
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>`,
    ...series.map((each, at) => seriesXml(each, at, false, nameOf)),
    `<c:gapWidth val="${gapWidth}"/><c:overlap ` +
      `val="${overlap}"/><c:axId ` +
      `val="${CATEGORIES}"/><c:axId ` +
      `val="${VALUES}"/></c:barChart>`,
    axisXml("catAx", categoryAxis, isFlat ? "l" : "b", [CATEGORIES, VALUES]),
    axisXml("valAx", valueAxis, isFlat ? "b" : "l", [VALUES, CATEGORIES]),
  ].join("");
}

function axisXml(
  kind: "catAx" | "valAx",
  { isVisible, isReversed, hasGridlines, minimum, maximum, font }: AxisView,
  position: string,
  [own, other]: readonly [number, number],
): string {
  const bound = (tag: string, value: number | null): string => (value === null ? "" : `<c:${tag} val="${value}"/>`);
  return [
    `<c:${kind}><c:axId val="${own}"/><c:scaling><c:orientation ` +
      `val="${isReversed ? "maxMin" : "minMax"}"/>${bound("max", maximum)}${bound("min", minimum)}</c:scaling>`,
    `<c:delete val="${isVisible ? 0 : 1}"/><c:axPos val="${position}"/>${hasGridlines ? "<c:majorGridlines/>" : ""}`,
    `<c:numFmt formatCode="General" ` +
      `sourceLinked="0"/><c:majorTickMark ` +
      `val="none"/><c:minorTickMark ` +
      `val="none"/><c:tickLblPos ` +
      `val="${kind === "catAx" ? "low" : "nextTo"}"/>`,
    `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr ` +
      `val="808080"/></a:solidFill></a:ln></c:spPr>${textLook(font)}<c:crossAx ` +
      `val="${other}"/><c:crosses ` +
      `val="autoZero"/>`,
    kind === "catAx"
      ? `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>`
      : `<c:crossBetween val="between"/>`,
    `</c:${kind}>`,
  ].join("");
}

/** The name of a sheet by its id. */
type SheetName = (sheet: string) => string;

/** Elements of one series in the order of the schema; `isPie` where each point has a colour of its own. */
function seriesXml(series: SeriesView, index: number, isPie: boolean, nameOf: SheetName): string {
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
    series.color === null ? "" : shape(series.color),
    isPie ? "" : `<c:invertIfNegative val="0"/>`,
    ...series.points.map((point, at) => pointXml(point, at, isPie)),
    series.labels === null ? "" : labelsXml(series.labels, series.points, isPie),
    series.categories === null ? "" : `<c:cat>${categoriesXml(series.categories, series.points, nameOf)}</c:cat>`,
    series.values === null ? "" : `<c:val>${valuesXml(series.values, series, nameOf)}</c:val>`,
    "</c:ser>",
  ].join("");
}

function pointXml({ color, border }: PointView, at: number, isPie: boolean): string {
  if (color === null) return "";
  return (
    `<c:dPt><c:idx val="${at}"/>${isPie ? "" : `<c:invertIfNegative val="0"/>`}<c:bubble3D ` +
    `val="0"/>${shape(color, border)}</c:dPt>`
  );
}

const POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  BestFit: "bestFit",
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
};

function labelsXml(labels: LabelsView, points: readonly PointView[], isPie: boolean): string {
  const own = points.flatMap(({ labelFormat }, at) =>
    labelFormat === null ? [] : [`<c:dLbl><c:idx val="${at}"/>${lookOfLabels(labels, labelFormat)}</c:dLbl>`],
  );
  const leaderLines = isPie ? `<c:showLeaderLines val="1"/>` : "";
  return `<c:dLbls>${own.join("")}${lookOfLabels(labels, labels.numberFormat)}${leaderLines}</c:dLbls>`;
}

function lookOfLabels({ position, font }: LabelsView, numberFormat: string): string {
  const place = POSITIONS[position];
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map(
    (part) => `<c:show${part} val="${part === "Val" ? 1 : 0}"/>`,
  );
  return (
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" ` +
    'sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textLook(font)}${place === undefined ? "" : `<c:dLblPos val="${place}"/>`}${shown.join("")}`
  );
}

const reference = ({ sheet, area }: SheetArea, nameOf: SheetName): string =>
  `<c:f>${escapeXml(`${quoteSheet(nameOf(sheet))}!${formatAbsolute(area)}`)}</c:f>`;
const cached = (at: number, text: string): string => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`;

function categoriesXml(source: SheetArea, points: readonly PointView[], nameOf: SheetName): string {
  return (
    `<c:strRef>${reference(source, nameOf)}<c:strCache><c:ptCount ` +
    `val="${points.length}"/>${points.map(({ category }, at) => cached(at, category)).join("")}</c:strCache></c:strRef>`
  );
}

/** The values as they are now: who opens the file sees them before anything is calculated. */
function valuesXml(source: SheetArea, { points }: SeriesView, nameOf: SheetName): string {
  const known = points.flatMap(({ value }, at) => (value === null ? [] : [cached(at, String(value))]));
  return (
    `<c:numRef>${reference(source, nameOf)}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount ` +
    `val="${points.length}"/>${known.join("")}</c:numCache></c:numRef>`
  );
}

/** A colour as DrawingML fills with it. */
const solidFill = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;

/** A shape's fill and outline; no outline where none is given. */
const shape = (fill: string | null, line: string | null = null): string =>
  `<c:spPr>${fill === null ? "<a:noFill/>" : solidFill(fill)}` +
  (line === null ? "<a:ln><a:noFill/></a:ln>" : `<a:ln w="9525">${solidFill(line)}</a:ln>`) +
  "</c:spPr>";

/** Sizes are hundredths of a point. */
const characters = (tag: string, { size, bold, color }: ChartFont): string =>
  `<a:${tag} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solidFill(color)}</a:${tag}>`;

/** How text that the chart makes itself looks. */
const textLook = (font: ChartFont): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${characters("defRPr", font)}</a:pPr><a:endParaRPr ` +
  `lang="en-US"/></a:p></c:txPr>`;

/** A title, each of its lines a paragraph. */
function titleXml(text: string, font: ChartFont): string {
  const lines = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr>${characters("defRPr", font)}</a:pPr>` +
        `<a:r>${characters("rPr", font)}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  const rich = `<c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx><c:overlay val="0"/></c:title>`;
}
