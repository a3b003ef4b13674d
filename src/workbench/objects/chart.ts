import { spanning, lastColumn, lastRow } from "../engine/area";
import { chartPlace, type ChartPlace } from "../engine/chartView";
import { isBlank, number, text, cellsOf } from "./arguments";
import {
  areaFormat,
  axes,
  below,
  dataLabels,
  keptProperties,
  legend,
  plotArea,
  title,
  changeChart,
  type ChartPart,
  chartOf,
  type ChartSelf,
} from "./chartParts";
import { chartSeries, seriesOf } from "./chartSeries";
import { defineObject } from "./define";
import type { HostContext, Maker, Property } from "./model";

export type { ChartSelf };

const KEPT = {
  name: "",
  style: 2,
  plotBy: "Columns",
  displayBlanksAs: "NotPlotted",
  plotVisibleOnly: true,
  showAllFieldButtons: false,
  showDataLabelsOverMaximum: true,
  categoryLabelLevel: 0,
  seriesNameLevel: 0,
};

/**
 * Moves a chart onto cells, from the top left of the first to the bottom right of the last. Without a last one it keeps
 * its size.
 */
function setPosition(self: ChartPart, startCell: unknown, endCell: unknown, host: HostContext): void {
  const start = cellsOf(startCell, host, self.sheet).area;
  if (!isBlank(endCell)) {
    const end = cellsOf(endCell, host, self.sheet).area;
    return changeChart(self, host, () => ({ over: spanning(start.row, start.column, lastRow(end), lastColumn(end)) }));
  }
  const { top, left } = chartPlace(
    { over: { ...start, rows: 1, columns: 1 }, properties: {} },
    self.sheet,
    host.engine.dimensions,
  );
  place(self, host, { top, left });
}

/** Places a chart freely: it no longer covers cells. */
function place(self: ChartPart, host: HostContext, change: Partial<ChartPlace>): void {
  const now = chartPlace(chartOf(self, host), self.sheet, host.engine.dimensions);
  changeChart(self, host, ({ properties }) => ({ over: null, properties: { ...properties, ...now, ...change } }));
}

const length = (name: keyof ChartPlace): Property<ChartPart> => ({
  read: (self, host) => chartPlace(chartOf(self, host), self.sheet, host.engine.dimensions)[name],
  write: (self, value, host) => place(self, host, { [name]: number(value, name) }),
});

const chartObject = defineObject<ChartPart>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { read: ({ id }) => id },
    chartType: {
      read: (self, host) => chartOf(self, host).type,
      write: (self, value, host) => changeChart(self, host, () => ({ type: text(value, "chartType") })),
    },
    top: length("top"),
    left: length("left"),
    width: length("width"),
    height: length("height"),
    ...keptProperties(KEPT),
  },
  navigation: {
    title: below("title", title),
    legend: below("legend", legend),
    dataLabels: below("dataLabels", dataLabels),
    axes: below("axes", axes),
    format: below("format", areaFormat),
    plotArea: below("plotArea", plotArea),
    series: chartSeries,
    worksheet: ({ sheet }, host) => host.objects.worksheet(sheet, host),
  },
  methods: {
    delete: ({ sheet, id }, _, { engine }) =>
      engine.state.updateSheet(sheet, (state) => ({ charts: state.charts.filter((one) => one.id !== id) })),
    setData: async (self, [source, seriesBy], host) => {
      await host.engine.calculation.pass();
      changeChart(self, host, () => ({ series: seriesOf(cellsOf(source, host, self.sheet), seriesBy, host) }));
    },
    setPosition: (self, [startCell, endCell], host) => setPosition(self, startCell, endCell, host),
    activate: ({ sheet }, _, { engine }) => engine.sheets.activate(sheet),
  },
});

/** Excel.Chart */
export const chart: Maker<ChartSelf> = ({ sheet, id }, host) =>
  chartObject({ sheet, id, series: null, point: null, path: "" }, host);
