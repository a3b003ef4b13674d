import { lastColumn, lastRow } from "../engine/area";
import { isBlank, text } from "./arguments";
import { areaFormat, axes, below, dataLabels, keptProperties, legend, plotArea, title } from "./chartParts";
import { chartSeries } from "./chartSeries";
import { changeBag, changeChart, type ChartPart, chartOf, type ChartSelf } from "./chartState";
import { seriesOf } from "./chartSource";
import { defineObject } from "./define";
import type { HostContext, Maker } from "./model";
import { cellsOf } from "./reference";

export type { ChartSelf };

const KEPT = {
  name: "", top: 0, left: 0, width: 360, height: 216, style: 2, plotBy: "Columns", displayBlanksAs: "NotPlotted", plotVisibleOnly: true, showAllFieldButtons: false,
  showDataLabelsOverMaximum: true, categoryLabelLevel: 0, seriesNameLevel: 0,
};

/** Moves and sizes a chart so that it covers cells, from the top left of the first to the bottom right of the last. */
function setPosition(self: ChartPart, startCell: unknown, endCell: unknown, host: HostContext): void {
  const start = cellsOf(startCell, host, self.sheet).area;
  const end = isBlank(endCell) ? null : cellsOf(endCell, host, self.sheet).area;
  const { dimensions } = host.engine;
  const down = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => dimensions.rowHeight(self.sheet, from + i)).reduce((a, b) => a + b, 0);
  const across = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => dimensions.columnWidth(self.sheet, from + i)).reduce((a, b) => a + b, 0);
  const corner = { top: down(0, start.row), left: across(0, start.column) };
  const size = end ? { height: down(start.row, lastRow(end) + 1), width: across(start.column, lastColumn(end) + 1) } : {};
  changeBag(self, host, (bag) => ({ ...bag, ...corner, ...size }));
}

const chartObject = defineObject<ChartPart>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { read: ({ id }) => id },
    chartType: { read: (self, host) => chartOf(self, host).type, write: (self, value, host) => changeChart(self, host, () => ({ type: text(value, "chartType") })) },
    ...keptProperties(KEPT),
  },
  navigation: {
    title: below("title", title), legend: below("legend", legend), dataLabels: below("dataLabels", dataLabels), axes: below("axes", axes),
    format: below("format", areaFormat), plotArea: below("plotArea", plotArea),
    series: chartSeries,
    worksheet: ({ sheet }, host) => host.objects.worksheet(sheet, host),
  },
  methods: {
    delete: ({ sheet, id }, _, { engine }) => engine.state.updateSheet(sheet, (state) => ({ charts: state.charts.filter((one) => one.id !== id) })),
    setData: async (self, [source, seriesBy], host) => {
      await host.engine.calculation.pass();
      changeChart(self, host, () => ({ series: seriesOf(cellsOf(source, host, self.sheet), seriesBy, host) }));
    },
    setPosition: (self, [startCell, endCell], host) => setPosition(self, startCell, endCell, host),
    activate: ({ sheet }, _, { engine }) => engine.sheets.activate(sheet),
  },
});

/** Excel.Chart */
export const chart: Maker<ChartSelf> = ({ sheet, id }, host) => chartObject({ sheet, id, series: null, point: null, path: "" }, host);
