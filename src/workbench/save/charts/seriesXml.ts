import { formatAbsolute, quoteSheet } from "../../engine/address";
import type { SheetArea } from "../../engine/area";
import type { LabelsView, PointView, SeriesView } from "../../engine/chartView";
import { escapeXml } from "../xml";
import { shape, textLook } from "./textXml";

/** The name of a sheet by its id. */
export type SheetName = (sheet: string) => string;

/** Elements of one series in the order of the schema; `isPie` where each point has a colour of its own. */
export function seriesXml(series: SeriesView, index: number, isPie: boolean, nameOf: SheetName): string {
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
  return `<c:dPt><c:idx val="${at}"/>${isPie ? "" : `<c:invertIfNegative val="0"/>`}<c:bubble3D val="0"/>${shape(color, border)}</c:dPt>`;
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
  return `<c:dLbls>${own.join("")}${lookOfLabels(labels, labels.numberFormat)}${isPie ? `<c:showLeaderLines val="1"/>` : ""}</c:dLbls>`;
}

function lookOfLabels({ position, font }: LabelsView, numberFormat: string): string {
  const place = POSITIONS[position];
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map(
    (part) => `<c:show${part} val="${part === "Val" ? 1 : 0}"/>`,
  );
  return `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(font)}${place === undefined ? "" : `<c:dLblPos val="${place}"/>`}${shown.join("")}`;
}

const reference = ({ sheet, area }: SheetArea, nameOf: SheetName): string =>
  `<c:f>${escapeXml(`${quoteSheet(nameOf(sheet))}!${formatAbsolute(area)}`)}</c:f>`;
const cached = (at: number, text: string): string => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`;

function categoriesXml(source: SheetArea, points: readonly PointView[], nameOf: SheetName): string {
  return `<c:strRef>${reference(source, nameOf)}<c:strCache><c:ptCount val="${points.length}"/>${points.map(({ category }, at) => cached(at, category)).join("")}</c:strCache></c:strRef>`;
}

/** The values as they are now: who opens the file sees them before anything is calculated. */
function valuesXml(source: SheetArea, { points }: SeriesView, nameOf: SheetName): string {
  const known = points.flatMap(({ value }, at) => (value === null ? [] : [cached(at, String(value))]));
  return `<c:numRef>${reference(source, nameOf)}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${known.join("")}</c:numCache></c:numRef>`;
}
