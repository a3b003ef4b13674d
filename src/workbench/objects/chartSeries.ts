import type { CellValue } from "../engine/cellValue";
import type { SheetArea } from "../engine/area";
import type { SeriesState } from "../engine/stateModel";
import { formatAbsolute, quoteSheet } from "../engine/address";
import { isBlank, oneOf, text, whole } from "./arguments";
import { below, dataLabels, keptProperties, pointFormat, seriesFormat } from "./chartParts";
import { changeChart, changeSeries, type ChartPart, chartOf, seriesAt } from "./chartState";
import { EMPTY_SERIES } from "./chartSource";
import { defineObject } from "./define";
import type { HostContext, HostObject } from "./model";
import { cellsOf } from "./reference";

const KEPT = {
  chartType: "",
  hasDataLabels: false,
  filtered: false,
  smooth: false,
  gapWidth: 150,
  overlap: 0,
  doughnutHoleSize: 50,
  explosion: 0,
  firstSliceAngle: 0,
  axisGroup: "Primary",
  varyByCategories: false,
  markerStyle: "Automatic",
  markerSize: 5,
  markerBackgroundColor: "",
  markerForegroundColor: "",
  invertIfNegative: false,
  showShadow: false,
  plotOrder: 0,
  showLeaderLines: false,
};

const indexOf = ({ series }: ChartPart): number => series ?? 0;
const seriesOf = (self: ChartPart, host: HostContext): SeriesState => seriesAt(self, indexOf(self), host);

function nameOf(self: ChartPart, host: HostContext): string {
  const { name, nameFrom } = seriesOf(self, host);
  if (name !== null) return name;
  return nameFrom
    ? String(host.engine.cells.value(nameFrom.sheet, nameFrom.area.row, nameFrom.area.column))
    : `Series${indexOf(self) + 1}`;
}

const valuesOf = (source: SheetArea | null, host: HostContext): CellValue[] =>
  source ? host.engine.cells.values(source.sheet, source.area).flat() : [];

const DIMENSIONS = ["Categories", "Values", "XValues", "YValues"];
const sourceOf = (self: ChartPart, dimension: unknown, host: HostContext): SheetArea | null =>
  /^(Categories|XValues)$/.test(oneOf(dimension, DIMENSIONS, "dimension"))
    ? seriesOf(self, host).categories
    : seriesOf(self, host).values;

/** Excel.ChartPoint */
const chartPoint = defineObject<ChartPart>({
  name: "ChartPoint",
  properties: {
    value: { read: (self, host) => valuesOf(seriesOf(self, host).values, host)[self.point ?? 0] ?? "" },
    ...keptProperties({
      hasDataLabel: false,
      markerStyle: "Automatic",
      markerSize: 5,
      markerBackgroundColor: "",
      markerForegroundColor: "",
    }),
  },
  navigation: { format: below("format", pointFormat), dataLabel: below("dataLabel", dataLabels) },
});

const pointCount = (self: ChartPart, host: HostContext): number => valuesOf(seriesOf(self, host).values, host).length;
const pointAt = (self: ChartPart, point: number, host: HostContext): HostObject =>
  chartPoint({ ...self, point, path: "" }, host);

/** Excel.ChartPointsCollection */
const chartPoints = defineObject<ChartPart>({
  name: "ChartPointsCollection",
  properties: { count: { read: pointCount } },
  items: (self, host) => Array.from({ length: pointCount(self, host) }, (_, point) => pointAt(self, point, host)),
  methods: {
    getCount: (self, _, host) => pointCount(self, host),
    getItemAt: (self, [index], host) => pointAt(self, whole(index, "index"), host),
  },
});

/** Excel.ChartSeries */
const oneSeries = defineObject<ChartPart>({
  name: "ChartSeries",
  properties: {
    name: {
      read: nameOf,
      write: (self, value, host) => changeSeries(self, indexOf(self), host, () => ({ name: text(value, "name") })),
    },
    ...keptProperties(KEPT),
  },
  navigation: {
    format: below("format", seriesFormat),
    dataLabels: below("dataLabels", dataLabels),
    points: chartPoints,
  },
  methods: {
    delete: (self, _, host) =>
      changeChart(self, host, ({ series }) => ({ series: series.filter((_one, at) => at !== self.series) })),
    setValues: (self, [source], host) =>
      changeSeries(self, indexOf(self), host, () => ({ values: cellsOf(source, host, self.sheet) })),
    setXAxisValues: (self, [source], host) =>
      changeSeries(self, indexOf(self), host, () => ({ categories: cellsOf(source, host, self.sheet) })),
    getDimensionValues: (self, [dimension], host) => valuesOf(sourceOf(self, dimension, host), host),
    getDimensionDataSourceString: (self, [dimension], host) => {
      const source = sourceOf(self, dimension, host);
      return source ? `${quoteSheet(host.engine.sheets.name(source.sheet))}!${formatAbsolute(source.area)}` : "";
    },
    getDimensionDataSourceType: (self, [dimension], host) => (sourceOf(self, dimension, host) ? "LocalRange" : "List"),
  },
});

const at = (self: ChartPart, index: number, host: HostContext): HostObject => {
  seriesAt(self, index, host);
  return oneSeries({ ...self, series: index, path: "" }, host);
};

/** Excel.ChartSeriesCollection */
export const chartSeries = defineObject<ChartPart>({
  name: "ChartSeriesCollection",
  properties: { count: { read: (self, host) => chartOf(self, host).series.length } },
  items: (self, host) => chartOf(self, host).series.map((_, index) => at(self, index, host)),
  methods: {
    getCount: (self, _, host) => chartOf(self, host).series.length,
    getItemAt: (self, [index], host) => at(self, whole(index, "index"), host),
    add: (self, [name, index], host) => {
      const made: SeriesState = { ...EMPTY_SERIES, name: isBlank(name) ? null : text(name, "name") };
      const place = isBlank(index) ? chartOf(self, host).series.length : whole(index, "index");
      changeChart(self, host, ({ series }) => ({ series: [...series.slice(0, place), made, ...series.slice(place)] }));
      return at(self, place, host);
    },
  },
});
