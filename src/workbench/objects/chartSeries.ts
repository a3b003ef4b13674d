import { formatAbsolute, quoteSheet } from "../engine/address";
import { eachCell, lastColumn, lastRow, type SheetArea, spanning } from "../engine/area";
import type { CellValue } from "../engine/cellValue";
import type { SeriesState } from "../engine/stateModel";
import { cellsOf, isBlank, oneOf, text, whole } from "./arguments";
import {
  below,
  changeChart,
  changeSeries,
  chartOf,
  type ChartPart,
  dataLabels,
  keptProperties,
  pointFormat,
  seriesAt,
  seriesFormat,
} from "./chartParts";
import { defineObject } from "./define";
import type { HostContext, HostObject } from "./model";

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
const chartSeriesSeriesOf = (self: ChartPart, host: HostContext): SeriesState => seriesAt(self, indexOf(self), host);

function nameOf(self: ChartPart, host: HostContext): string {
  const { name, nameFrom } = chartSeriesSeriesOf(self, host);
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
    ? chartSeriesSeriesOf(self, host).categories
    : chartSeriesSeriesOf(self, host).values;

/** Excel.ChartPoint */
const chartPoint = defineObject<ChartPart>({
  name: "ChartPoint",
  properties: {
    value: { read: (self, host) => valuesOf(chartSeriesSeriesOf(self, host).values, host)[self.point ?? 0] ?? "" },
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

const pointCount = (self: ChartPart, host: HostContext): number =>
  valuesOf(chartSeriesSeriesOf(self, host).values, host).length;
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

const EMPTY_SERIES: SeriesState = {
  name: null,
  nameFrom: null,
  values: null,
  categories: null,
  properties: {},
  points: {},
};

/**
 * Whether a row or column of the source holds headings: the corner is empty, or all other cells are text. A lone one is
 * data.
 */
function isHeading({ sheet, area }: SheetArea, host: HostContext, along: "row" | "column"): boolean {
  if (along === "row" ? area.rows < 2 : area.columns < 2) return false;
  const cells =
    along === "row"
      ? { ...area, column: area.column + 1, columns: area.columns - 1, rows: 1 }
      : { ...area, row: area.row + 1, rows: area.rows - 1, columns: 1 };
  if (cells.rows < 1 || cells.columns < 1) return false;
  if (host.engine.cells.value(sheet, area.row, area.column) === "") return true;
  return host.engine.cells
    .values(sheet, cells)
    .flat()
    .every((value) => typeof value === "string" && value !== "");
}

/** Whether what may be headings are formulas: then they have to be calculated before a chart can tell. */
export function headingsAreCalculated({ sheet, area }: SheetArea, { engine }: HostContext): boolean {
  let found = false;
  // A lone row or column is data.
  if (area.rows < 2 || area.columns < 2) return found;
  eachCell({ ...area, rows: 1 }, (row, column) => (found ||= engine.cells.hasFormula(sheet, row, column)));
  eachCell({ ...area, columns: 1 }, (row, column) => (found ||= engine.cells.hasFormula(sheet, row, column)));
  return found;
}

/** The series of a chart over an area: headings become names and categories, the longer side becomes the categories. */
export function seriesOf(source: SheetArea, seriesBy: unknown, host: HostContext): SeriesState[] {
  const { sheet, area } = source;
  const hasTop = isHeading(source, host, "row");
  const hasLeft = isHeading(source, host, "column");
  const body = spanning(area.row + (hasTop ? 1 : 0), area.column + (hasLeft ? 1 : 0), lastRow(area), lastColumn(area));
  const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
  const inColumns = by === "Columns" || (by === "Auto" && body.columns <= body.rows);
  const at = (part: typeof body): SheetArea => ({ sheet, area: part });
  const categories = inColumns
    ? hasLeft
      ? at({ ...body, column: area.column, columns: 1 })
      : null
    : hasTop
      ? at({ ...body, row: area.row, rows: 1 })
      : null;
  return Array.from({ length: inColumns ? body.columns : body.rows }, (_, index) => {
    const values = inColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 };
    const nameFrom = inColumns
      ? hasTop
        ? at({ ...values, row: area.row, rows: 1 })
        : null
      : hasLeft
        ? at({ ...values, column: area.column, columns: 1 })
        : null;
    return { ...EMPTY_SERIES, values: at(values), categories, nameFrom };
  });
}
