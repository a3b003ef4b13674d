import type { ChartPlan } from "../../sheets/plan";
import { inkOn } from "../../sheets/chartOf";
import type { ChartsEdit, ChartWords, PlacedChart, PlacedSeries } from "../../changes/charts";
import { rangeOf } from "./dimensions";

/** Lengths in points. */
const TITLE_SIZE = 10;
const TEXT_SIZE = 9;

/**
 * Excel's name of each type, where its labels stand, and how thick its bars are against the gaps between them, in per
 * cent.
 */
const looks = {
  pie: { chartType: "Pie", labels: "OutsideEnd", gapWidth: null },
  bars: { chartType: "BarStacked100", labels: "Center", gapWidth: 45 },
  columns: { chartType: "ColumnClustered", labels: "OutsideEnd", gapWidth: 70 },
} as const satisfies Record<ChartPlan["type"], object>;

/** Charts go, are told their words anew, or come. */
export function queueCharts(sheet: Excel.Worksheet, { added, words, removed }: ChartsEdit): void {
  for (const name of removed) sheet.charts.getItem(name).delete();
  for (const each of words) queueWords(sheet, each);
  for (const chart of added) queueChart(sheet, chart);
}

function queueWords(sheet: Excel.Worksheet, { name, after }: ChartWords): void {
  const chart = sheet.charts.getItem(name);
  chart.title.text = after.title;
  after.series.forEach((words, index) => {
    chart.series.getItemAt(index).name = words;
  });
}

/**
 * Excel guesses series from the cells that it is given, and guesses by what they hold at the time. So it is given one
 * row or column, which is one series however it guesses, and every series is then told its cells.
 */
function queueChart(sheet: Excel.Worksheet, plan: PlacedChart): void {
  const [first] = plan.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(
    looks[plan.type].chartType,
    rangeOf(sheet, first.values),
    first.values.top === first.values.bottom ? "Rows" : "Columns",
  );
  chart.name = plan.name;
  chart.setPosition(
    rangeOf(sheet, { ...plan.over, right: plan.over.left }),
    rangeOf(sheet, { ...plan.over, left: plan.over.right }),
  );
  queueTitle(chart, plan.title);
  plan.series.forEach((series, index) => {
    queueSeries(sheet, index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name), series, plan.type);
  });
  queueSurroundings(chart, plan);
}

function queueTitle({ title }: Excel.Chart, text: string): void {
  title.text = text;
  title.format.font.set({ size: TITLE_SIZE, bold: true, color: "#000000" });
}

function queueSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  plan: PlacedSeries,
  type: ChartPlan["type"],
): void {
  const { labels, gapWidth } = looks[type];
  series.setValues(rangeOf(sheet, plan.values));
  series.setXAxisValues(rangeOf(sheet, plan.categories));
  series.name = plan.name;
  if (gapWidth !== null) series.gapWidth = gapWidth;
  if (type === "bars") series.overlap = 100;
  queueColors(series, plan.colors);
  series.hasDataLabels = true;
  series.dataLabels.set({
    showValue: true,
    position: labels,
    numberFormat: plan.labelFormats[0] ?? "General",
    linkNumberFormat: false,
  });
  series.dataLabels.format.font.set({
    size: TEXT_SIZE,
    color: type === "bars" ? inkOn(plan.colors[0] ?? "#FFFFFF") : "#000000",
  });
  plan.labelFormats.slice(1).forEach((numberFormat, index) => {
    series.points.getItemAt(index + 1).dataLabel.set({ numberFormat, linkNumberFormat: false });
  });
}

/** A white line between the parts keeps them apart where colours do not. */
function queueColors(series: Excel.ChartSeries, colors: readonly string[]): void {
  const [only] = colors;
  if (colors.length === 1 && only !== undefined) series.format.fill.setSolidColor(only);
  else
    colors.forEach((color, index) => {
      const { format } = series.points.getItemAt(index);
      format.fill.setSolidColor(color);
      format.border.color = "#FFFFFF";
    });
}

/** Labels carry the values, so the value axis and its lines would only repeat them. */
function queueSurroundings(chart: Excel.Chart, { type, series }: PlacedChart): void {
  chart.legend.set({ visible: type === "pie" || series.length > 1, position: "Bottom" });
  chart.legend.format.font.size = TEXT_SIZE;
  if (type === "pie") return;
  const { categoryAxis, valueAxis } = chart.axes;
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  categoryAxis.format.font.size = TEXT_SIZE;
  // The first of the bars is otherwise the lowest.
  if (type === "bars") categoryAxis.reversePlotOrder = true;
  else valueAxis.minimum = 0;
}
