import type { AxisView, ChartView } from "../../engine/chartView";
import { type SheetName, seriesXml } from "./seriesXml";
import { shape, textLook, titleXml } from "./textXml";

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
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:roundedCorners val="0"/><c:chart>`,
    title === "" ? "" : titleXml(title, titleFont),
    `<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/><c:plotArea><c:layout/>${plotXml(view, nameOf)}</c:plotArea>`,
    legend === ""
      ? ""
      : `<c:legend><c:legendPos val="${legend.slice(0, 1).toLowerCase()}"/><c:overlay val="0"/>${textLook(legendFont)}</c:legend>`,
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
    `<c:gapWidth val="${gapWidth}"/><c:overlap val="${overlap}"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`,
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
    `<c:${kind}><c:axId val="${own}"/><c:scaling><c:orientation val="${isReversed ? "maxMin" : "minMax"}"/>${bound("max", maximum)}${bound("min", minimum)}</c:scaling>`,
    `<c:delete val="${isVisible ? 0 : 1}"/><c:axPos val="${position}"/>${hasGridlines ? "<c:majorGridlines/>" : ""}`,
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${kind === "catAx" ? "low" : "nextTo"}"/>`,
    `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>${textLook(font)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`,
    kind === "catAx"
      ? `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>`
      : `<c:crossBetween val="between"/>`,
    `</c:${kind}>`,
  ].join("");
}
