import type { AxisView, ChartView, PointView } from "../../../../src/workbench/engine/chartView";
import { chartOption } from "../../../../src/workbench/page/charts/chartOption";

const font = { size: 9, bold: false, color: "#000000" };
const axis: AxisView = { isVisible: true, isReversed: false, hasGridlines: false, minimum: null, maximum: null, font };
const point = (category: string, value: number | null): PointView => ({
  category,
  value,
  color: null,
  border: null,
  labelFormat: null,
  label: value === null ? "" : `${value}!`,
});

function view(change: Partial<ChartView>): ChartView {
  const series = (name: string, ...values: (number | null)[]) => ({
    name,
    values: null,
    categories: null,
    points: values.map((value, at) => point(["员额", "非员额"][at]!, value)),
    color: "#0072B2",
    gapWidth: 50,
    overlap: 0,
    labels: { position: "Center", numberFormat: "0", font },
  });
  return {
    name: "图",
    type: "BarStacked100",
    title: "图 29C.四\n分配",
    titleFont: font,
    series: [series("专业及以上职类", 5, null), series("一般事务", 15, 754.9)],
    legend: "Bottom",
    legendFont: font,
    categoryAxis: axis,
    valueAxis: axis,
    ...change,
  };
}

const size = { width: 400, height: 200, point: 4 / 3 };
/** The option as data: what echarts is told. */
const option = (change: Partial<ChartView>) =>
  JSON.parse(JSON.stringify(chartOption(view(change), size))) as {
    series: { data: { value: unknown }[]; stack?: string; radius?: number[] }[];
    xAxis: { type: string };
    yAxis: { type: string; inverse: boolean };
  };

test("bars of a whole are as long as their share of it, and nothing is drawn where nothing stands", () => {
  expect(option({}).series.map(({ data }) => data.map(({ value }) => value))).toEqual([
    [25, "-"],
    [75, 100],
  ]);
});

test("bars lie and columns stand", () => {
  expect([option({}).yAxis.type, option({ type: "ColumnClustered" }).xAxis.type]).toEqual(["category", "category"]);
  expect(option({ type: "ColumnClustered" }).series[0]!.stack).toBeUndefined();
});

test("an axis runs the other way where the chart says so", () => {
  expect(option({ categoryAxis: { ...axis, isReversed: true } }).yAxis.inverse).toBe(true);
});

test("a ring has a hole and a pie has none", () => {
  expect([
    option({ type: "Pie" }).series[0]!.radius![0],
    option({ type: "Doughnut" }).series[0]!.radius![0]! > 0,
  ]).toEqual([0, true]);
});

test("a type that is not drawn here has no option", () => {
  expect(chartOption(view({ type: "Sunburst" }), size)).toBeNull();
});
