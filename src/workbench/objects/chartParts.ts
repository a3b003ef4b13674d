import type { Bag, ChartState, Json, SeriesState } from "../engine/stateModel";
import { color, flag, isBlank, number, text } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, Maker, Navigation, Property } from "./model";

/** What is set must be of the kind of the usual value. */
function checked(value: unknown, usual: Json, what: string): Json {
  if (isBlank(value)) return null;
  if (typeof usual === "boolean") return flag(value, what);
  if (typeof usual === "number") return typeof value === "string" ? value : number(value, what);
  return typeof value === "number" || typeof value === "boolean" ? value : text(value, what);
}

/** Properties that a part of a chart keeps, with their usual values. */
export function keptProperties(usual: Bag): Record<string, Property<ChartPart>> {
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [
      name,
      {
        read: (part: ChartPart, host: HostContext) => bagOf(part, host)[`${part.path}${name}`] ?? value,
        write: (part: ChartPart, given: unknown, host: HostContext) =>
          changeBag(part, host, (bag) => ({ ...bag, [`${part.path}${name}`]: checked(given, value, name) })),
      },
    ]),
  );
}

/** A member that leads to a part below. */
export const below =
  (name: string, make: Maker<ChartPart>): Navigation<ChartPart> =>
  (part, host) =>
    make({ ...part, path: `${part.path}${name}/` }, host);

function part(name: string, usual: Bag, parts: Readonly<Record<string, Maker<ChartPart>>> = {}): Maker<ChartPart> {
  return defineObject<ChartPart>({
    name,
    properties: keptProperties(usual),
    navigation: Object.fromEntries(Object.entries(parts).map(([member, make]) => [member, below(member, make)])),
  });
}

const drop = (self: ChartPart, host: HostContext): void =>
  changeBag(self, host, (bag) =>
    Object.fromEntries(Object.entries(bag).filter(([name]) => !name.startsWith(self.path))),
  );

/** Excel.ChartFill: its colour is set by a method and kept as `color`. */
const fill = defineObject<ChartPart>({
  name: "ChartFill",
  methods: {
    setSolidColor: (self, [value], host) =>
      changeBag(self, host, (bag) => ({ ...bag, [`${self.path}color`]: color(value, "color") })),
    getSolidColor: (self, _, host) => bagOf(self, host)[`${self.path}color`] ?? "",
    clear: (self, _, host) => drop(self, host),
  },
});

const LINE = { color: "", lineStyle: "Continuous", weight: 0.75 };

export const chartOf = ({ sheet, id }: ChartSelf, host: HostContext): ChartState =>
  host.engine.state.sheet(sheet).charts.find((chart) => chart.id === id) ??
  host.refuse("ItemNotFound", "The chart is gone.");

export const seriesAt = (self: ChartSelf, index: number, host: HostContext): SeriesState =>
  chartOf(self, host).series[index] ?? host.refuse("ItemNotFound", "The chart has no such series.");

/** Excel.ChartLineFormat and Excel.ChartBorder */
const line = defineObject<ChartPart>({
  name: "ChartLineFormat",
  properties: keptProperties(LINE),
  methods: { clear: (self, _, host) => drop(self, host) },
});

const font = part("ChartFont", {
  bold: false,
  color: "#000000",
  italic: false,
  name: "Calibri",
  size: 10,
  underline: "None",
});
const textFormat = part("ChartTitleFormat", {}, { font, fill, border: line });
export const areaFormat = part(
  "ChartAreaFormat",
  { roundedCorners: false, colorScheme: "ColorfulPalette1" },
  { fill, font, border: line },
);
export const seriesFormat = part("ChartSeriesFormat", {}, { fill, line });
export const pointFormat = part("ChartPointFormat", {}, { fill, border: line });
export const title = part(
  "ChartTitle",
  {
    text: "",
    visible: true,
    overlay: false,
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    left: 0,
    top: 0,
    height: 0,
    width: 0,
    position: "Automatic",
    showShadow: false,
    textOrientation: 0,
  },
  { format: textFormat },
);
export const legend = part(
  "ChartLegend",
  { visible: true, position: "Bottom", overlay: false, left: 0, top: 0, height: 0, width: 0, showShadow: false },
  { format: textFormat },
);
export const dataLabels = part(
  "ChartDataLabels",
  {
    position: "",
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    showBubbleSize: false,
    separator: ",",
    numberFormat: "General",
    linkNumberFormat: true,
    textOrientation: 0,
    autoText: true,
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
  },
  { format: textFormat },
);
const gridlines = part("ChartGridlines", { visible: true }, { format: part("ChartGridlinesFormat", {}, { line }) });
const axisTitle = part("ChartAxisTitle", { text: "", visible: true, textOrientation: 0 }, { format: textFormat });

const AXIS: Bag = {
  minimum: "",
  maximum: "",
  majorUnit: "",
  minorUnit: "",
  visible: true,
  reversePlotOrder: false,
  numberFormat: "General",
  linkNumberFormat: true,
  displayUnit: "None",
  showDisplayUnitLabel: true,
  scaleType: "Linear",
  logBase: 10,
  crosses: "Automatic",
  tickLabelPosition: "NextToAxis",
  majorTickMark: "Outside",
  minorTickMark: "None",
  categoryType: "Automatic",
  isBetweenCategories: true,
  tickLabelSpacing: "",
  tickMarkSpacing: 1,
  alignment: "Center",
  textOrientation: 0,
  position: "Automatic",
  offset: 100,
  multiLevel: false,
  axisGroup: "Primary",
};

const axis = part("ChartAxis", AXIS, {
  title: axisTitle,
  format: part("ChartAxisFormat", {}, { font, line, fill }),
  majorGridlines: gridlines,
  minorGridlines: gridlines,
});
export const axes = part("ChartAxes", {}, { categoryAxis: axis, valueAxis: axis, seriesAxis: axis });
export const plotArea = part(
  "ChartPlotArea",
  {
    left: 0,
    top: 0,
    width: 0,
    height: 0,
    insideLeft: 0,
    insideTop: 0,
    insideWidth: 0,
    insideHeight: 0,
    position: "Automatic",
  },
  { format: part("ChartPlotAreaFormat", {}, { fill, border: line }) },
);

/** A chart by its sheet and id. */
export interface ChartSelf {
  readonly sheet: string;
  readonly id: string;
}

/** A part of a chart, of one of its series, or of one point of a series; `path` ends in "/" unless empty. */
export interface ChartPart extends ChartSelf {
  readonly series: number | null;
  readonly point: number | null;
  readonly path: string;
}

export function changeChart(
  { sheet, id }: ChartSelf,
  host: HostContext,
  change: (chart: ChartState) => Partial<ChartState>,
): void {
  host.engine.state.updateSheet(sheet, (state) => ({
    charts: state.charts.map((chart) => (chart.id === id ? { ...chart, ...change(chart) } : chart)),
  }));
}

export function changeSeries(
  self: ChartSelf,
  index: number,
  host: HostContext,
  change: (series: SeriesState) => Partial<SeriesState>,
): void {
  seriesAt(self, index, host);
  changeChart(self, host, (chart) => ({
    series: chart.series.map((series, at) => (at === index ? { ...series, ...change(series) } : series)),
  }));
}

/** The bag in which a part's properties are kept. */
function bagOf(part: ChartPart, host: HostContext): Bag {
  if (part.series === null) return chartOf(part, host).properties;
  const series = seriesAt(part, part.series, host);
  return part.point === null ? series.properties : (series.points[part.point] ?? {});
}

/** Replaces the bag in which a part's properties are kept. */
function changeBag(part: ChartPart, host: HostContext, change: (bag: Bag) => Bag): void {
  const { series, point } = part;
  if (series === null) changeChart(part, host, ({ properties }) => ({ properties: change(properties) }));
  else if (point === null) changeSeries(part, series, host, ({ properties }) => ({ properties: change(properties) }));
  else
    changeSeries(part, series, host, ({ points }) => ({ points: { ...points, [point]: change(points[point] ?? {}) } }));
}
