import type { Bag, ChartState, SeriesState } from "../engine/stateModel";
import type { HostContext } from "./model";

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

export const chartOf = ({ sheet, id }: ChartSelf, host: HostContext): ChartState =>
  host.engine.state.sheet(sheet).charts.find((chart) => chart.id === id) ??
  host.refuse("ItemNotFound", "The chart is gone.");

export const seriesAt = (self: ChartSelf, index: number, host: HostContext): SeriesState =>
  chartOf(self, host).series[index] ?? host.refuse("ItemNotFound", "The chart has no such series.");

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
export function bagOf(part: ChartPart, host: HostContext): Bag {
  if (part.series === null) return chartOf(part, host).properties;
  const series = seriesAt(part, part.series, host);
  return part.point === null ? series.properties : (series.points[part.point] ?? {});
}

/** Replaces the bag in which a part's properties are kept. */
export function changeBag(part: ChartPart, host: HostContext, change: (bag: Bag) => Bag): void {
  const { series, point } = part;
  if (series === null) changeChart(part, host, ({ properties }) => ({ properties: change(properties) }));
  else if (point === null) changeSeries(part, series, host, ({ properties }) => ({ properties: change(properties) }));
  else
    changeSeries(part, series, host, ({ points }) => ({ points: { ...points, [point]: change(points[point] ?? {}) } }));
}
