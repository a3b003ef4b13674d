import type { BarSeriesOption, PieSeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, TitleComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { AxisView, ChartFont, ChartView, SeriesView } from "../../engine/chartView";

type ChartOption = ComposeOption<
  BarSeriesOption | PieSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption
>;

/** Pixels that a chart has, and how many of them a point takes at the zoom of the sheet. */
interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly point: number;
}

const FAMILY = "Calibri, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const LINE = 1.25;
/** Excel's own colours, for what is given none. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** How a chart is drawn on the page; null for a type that is not drawn here. */
export function chartOption(view: ChartView, size: ChartSize): ChartOption | null {
  const isPie = view.type === "Pie" || view.type === "Doughnut";
  const bars = /^(Bar|Column)(Clustered|Stacked|Stacked100)$/.exec(view.type);
  if (!isPie && bars === null) return null;
  const { title, top } = titleOption(view, size);
  const legend = view.legend === "" ? 0 : view.legendFont.size * size.point * 2;
  const common = {
    animation: false,
    color: COLORS,
    backgroundColor: "#FFFFFF",
    title,
    ...(legend === 0
      ? {}
      : {
          legend: {
            bottom: 2 * size.point,
            itemGap: 12 * size.point,
            itemWidth: 9 * size.point,
            itemHeight: 9 * size.point,
            icon: "rect",
            selectedMode: false,
            textStyle: textStyle(view.legendFont, size),
          },
        }),
  };
  return isPie
    ? { ...common, series: view.series.map((series) => pie(series, view.type, { ...size, top, legend })) }
    : { ...common, ...barsOption(view, bars ?? [], { ...size, top, legend }) };
}

const textStyle = ({ size, bold, color }: ChartFont, { point }: ChartSize) => ({
  fontFamily: FAMILY,
  fontSize: size * point,
  fontWeight: bold ? ("bold" as const) : ("normal" as const),
  color,
});

function titleOption(
  { title, titleFont }: ChartView,
  size: ChartSize,
): { readonly title: TitleComponentOption; readonly top: number } {
  const width = size.width - 16 * size.point;
  const lineHeight = titleFont.size * size.point * LINE;
  const lines =
    title === ""
      ? 0
      : title.split("\n").reduce((count, line) => count + linesOf(line, width / (titleFont.size * size.point)), 0);
  return {
    title: {
      text: title,
      left: "center",
      top: 4 * size.point,
      padding: 0,
      textStyle: { ...textStyle(titleFont, size), lineHeight, width, overflow: "break" },
    },
    top: lines * lineHeight + 8 * size.point,
  };
}

interface Frame extends ChartSize {
  /** Pixels that title and legend take. */
  readonly top: number;
  readonly legend: number;
}

function pie({ name, points, labels }: SeriesView, type: string, frame: Frame): PieSeriesOption {
  const free = frame.height - frame.top - frame.legend;
  const radius = Math.max(
    10,
    Math.min(frame.width, free) / 2 - (labels === null ? 4 : labels.font.size * frame.point * 2),
  );
  return {
    type: "pie",
    name,
    silent: true,
    center: [frame.width / 2, frame.top + free / 2],
    radius: type === "Doughnut" ? [radius / 2, radius] : [0, radius],
    data: points.map(({ category, value, color, border }) => ({
      name: category,
      value: Math.max(0, value ?? 0),
      itemStyle: {
        ...(color === null ? {} : { color }),
        ...(border === null ? {} : { borderColor: border, borderWidth: frame.point }),
      },
    })),
    label:
      labels === null
        ? { show: false }
        : {
            show: true,
            position: labels.position === "OutsideEnd" || labels.position === "" ? "outside" : "inside",
            ...textStyle(labels.font, frame),
            formatter: ({ dataIndex }) => points[dataIndex]?.label ?? "",
          },
    labelLine: { length: 4 * frame.point, length2: 4 * frame.point },
  };
}

function barsOption(
  { series, categoryAxis, valueAxis }: ChartView,
  [, direction, grouping]: readonly string[],
  frame: Frame,
): ChartOption {
  const isFlat = direction === "Bar";
  const labelled = frame.point * 14;
  const names = series[0]?.points.map(({ category }) => category) ?? [];
  const category = {
    type: "category" as const,
    data: names,
    inverse: categoryAxis.isReversed,
    axisTick: { show: false },
    ...axis(categoryAxis, frame),
  };
  const isWhole = grouping === "Stacked100";
  const value = {
    type: "value" as const,
    inverse: valueAxis.isReversed,
    ...axis(valueAxis, frame),
    ...(isWhole ? { max: 100 } : bounds(valueAxis)),
    splitLine: { show: valueAxis.hasGridlines },
  };
  return {
    grid: {
      top: frame.top + labelled,
      bottom: frame.legend + 4 * frame.point,
      left: 8 * frame.point,
      right: 8 * frame.point,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    ...(isFlat ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value }),
    series: series.map((each, index) =>
      bar(
        each,
        { isStacked: grouping !== "Clustered", wholes: isWhole ? wholes(series) : null, isFlat },
        frame,
        COLORS[index % COLORS.length] ?? "#000000",
      ),
    ),
  };
}

function axis({ isVisible, font }: AxisView, frame: Frame) {
  return {
    show: isVisible,
    axisLine: { show: isVisible, lineStyle: { color: "#808080" } },
    axisLabel: { ...textStyle(font, frame), interval: 0 },
  };
}

const bounds = ({ minimum, maximum }: AxisView) => ({
  ...(minimum === null ? {} : { min: minimum }),
  ...(maximum === null ? {} : { max: maximum }),
});

/** The sum of each category, of which stacked bars show the parts. */
function wholes(series: readonly SeriesView[]): readonly number[] {
  const [first] = series;
  return (first?.points ?? []).map((_, at) =>
    series.reduce((sum, { points }) => sum + Math.abs(points[at]?.value ?? 0), 0),
  );
}

interface Stacking {
  readonly isStacked: boolean;
  readonly wholes: readonly number[] | null;
  readonly isFlat: boolean;
}

function bar(
  { name, points, color, gapWidth, labels }: SeriesView,
  { isStacked, wholes: sums, isFlat }: Stacking,
  frame: Frame,
  usual: string,
): BarSeriesOption {
  const length = (value: number | null, at: number): number | string =>
    value === null ? "-" : sums === null ? value : (100 * value) / (sums[at] || 1);
  return {
    type: "bar",
    name,
    silent: true,
    ...(isStacked ? { stack: "all" } : {}),
    barCategoryGap: `${Math.round((100 * gapWidth) / (gapWidth + 100 * (isStacked ? 1 : 2)))}%`,
    barGap: 0,
    itemStyle: { color: color ?? usual },
    data: points.map((point, at) => ({
      value: length(point.value, at),
      itemStyle: point.color === null ? {} : { color: point.color },
    })),
    label:
      labels === null
        ? { show: false }
        : {
            show: true,
            position: labels.position === "OutsideEnd" ? (isFlat ? "right" : "top") : "inside",
            ...textStyle(labels.font, frame),
            formatter: ({ dataIndex }) => points[dataIndex]?.label ?? "",
          },
  };
}

/** Characters that are as wide as they are high. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
/** Of the others, on average. */
const NARROW = 0.52;

/** About how many lines a text takes in a width, in sizes of its letters. */
function linesOf(text: string, width: number): number {
  const length = [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW), 0);
  return Math.max(1, Math.ceil(length / Math.max(1, width)));
}
