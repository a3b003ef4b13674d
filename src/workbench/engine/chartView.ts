import { lastColumn, lastRow, type SheetArea } from "./area";
import type { CellValue } from "./cellValue";
import type { Bag, ChartState, SeriesState } from "./stateModel";
import { renderValue } from "./style";

/** What is drawn of a chart: its words, and the values that its cells now have. */
export interface ChartView {
  readonly name: string;
  readonly type: string;
  /** Empty where there is none. */
  readonly title: string;
  readonly titleFont: ChartFont;
  readonly series: readonly SeriesView[];
  /** Empty where there is none: `Bottom`, `Right`... */
  readonly legend: string;
  readonly legendFont: ChartFont;
  readonly categoryAxis: AxisView;
  readonly valueAxis: AxisView;
}

export interface ChartFont {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

export interface AxisView {
  readonly isVisible: boolean;
  readonly isReversed: boolean;
  readonly hasGridlines: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly font: ChartFont;
}

export interface SeriesView {
  readonly name: string;
  readonly values: SheetArea | null;
  readonly categories: SheetArea | null;
  readonly points: readonly PointView[];
  /** Null where the chart's own colours are to be used. */
  readonly color: string | null;
  readonly gapWidth: number;
  readonly overlap: number;
  readonly labels: LabelsView | null;
}

export interface PointView {
  readonly category: string;
  /** Null where the cell holds no number. */
  readonly value: number | null;
  readonly color: string | null;
  readonly border: string | null;
  /** Number format of its label where it has one of its own. */
  readonly labelFormat: string | null;
  /** The text of its label, empty where it has none. */
  readonly label: string;
}

export interface LabelsView {
  readonly position: string;
  readonly numberFormat: string;
  readonly font: ChartFont;
}

/** What a chart reads of the workbook. */
interface ChartCells {
  value(sheet: string, row: number, column: number): CellValue;
  values(sheet: string, area: SheetArea["area"]): CellValue[][];
}

/** A chart as it is drawn now. */
export function chartView({ type, series, properties }: ChartState, cells: ChartCells): ChartView {
  const isShown = (path: string, usual: boolean): boolean => flag(properties, path, usual);
  return {
    name: text(properties, "name", ""),
    type,
    title: isShown("title/visible", true) ? text(properties, "title/text", "") : "",
    titleFont: font(properties, "title/format/font", 14),
    series: series.map((each, index) => seriesView(each, index, cells)),
    legend: isShown("legend/visible", true) ? text(properties, "legend/position", "Bottom") : "",
    legendFont: font(properties, "legend/format/font", 10),
    categoryAxis: axisView(properties, "axes/categoryAxis", false),
    valueAxis: axisView(properties, "axes/valueAxis", true),
  };
}

function seriesView(series: SeriesState, index: number, cells: ChartCells): SeriesView {
  const { properties, nameFrom } = series;
  const named =
    nameFrom === null
      ? `Series${index + 1}`
      : String(cells.value(nameFrom.sheet, nameFrom.area.row, nameFrom.area.column));
  const labels: LabelsView | null = flag(properties, "hasDataLabels", false)
    ? {
        position: text(properties, "dataLabels/position", ""),
        numberFormat: text(properties, "dataLabels/numberFormat", "General"),
        font: font(properties, "dataLabels/format/font", 10),
      }
    : null;
  return {
    name: series.name ?? named,
    values: series.values,
    categories: series.categories,
    points: pointsOf(series, labels, cells),
    color: color(properties, "format/fill/color"),
    gapWidth: number(properties, "gapWidth") ?? 150,
    overlap: number(properties, "overlap") ?? 0,
    labels,
  };
}

function pointsOf(
  { values, categories, points }: SeriesState,
  labels: LabelsView | null,
  cells: ChartCells,
): readonly PointView[] {
  const names = valuesOf(categories, cells);
  return valuesOf(values, cells).map((cell, index) => {
    const own = points[index] ?? {};
    const value = typeof cell === "number" ? cell : null;
    const labelFormat = own["dataLabel/numberFormat"];
    const format = typeof labelFormat === "string" ? labelFormat : null;
    return {
      category: String(names[index] ?? index + 1),
      value,
      color: color(own, "format/fill/color"),
      border: color(own, "format/border/color"),
      labelFormat: format,
      label: value === null || labels === null ? "" : renderValue(value, format ?? labels.numberFormat).trim(),
    };
  });
}

const valuesOf = (source: SheetArea | null, cells: ChartCells): readonly CellValue[] =>
  source === null ? [] : cells.values(source.sheet, source.area).flat();

function axisView(bag: Bag, path: string, hasGridlines: boolean): AxisView {
  return {
    isVisible: flag(bag, `${path}/visible`, true),
    isReversed: flag(bag, `${path}/reversePlotOrder`, false),
    hasGridlines: flag(bag, `${path}/majorGridlines/visible`, hasGridlines),
    minimum: number(bag, `${path}/minimum`),
    maximum: number(bag, `${path}/maximum`),
    font: font(bag, `${path}/format/font`, 10),
  };
}

const font = (bag: Bag, path: string, size: number): ChartFont => ({
  size: number(bag, `${path}/size`) ?? size,
  bold: flag(bag, `${path}/bold`, false),
  color: color(bag, `${path}/color`) ?? "#000000",
});
const flag = (bag: Bag, path: string, usual: boolean): boolean => (typeof bag[path] === "boolean" ? bag[path] : usual);
const text = (bag: Bag, path: string, usual: string): string => (typeof bag[path] === "string" ? bag[path] : usual);
const number = (bag: Bag, path: string): number | null => (typeof bag[path] === "number" ? bag[path] : null);
const color = (bag: Bag, path: string): string | null => text(bag, path, "") || null;

/** What a chart shows, for who cannot see it: its title, then every value. */
export function chartWords({ title, series }: Pick<ChartView, "title" | "series">): string {
  const values = series.map(({ name, points }) => {
    const known = points
      .filter(({ value }) => value !== null)
      .map(({ category, value, label }) => `${category} ${label || String(value)}`);
    return `${name}: ${known.join(", ")}`;
  });
  return [...title.split("\n"), ...values].join("; ");
}

/** Where a chart stands on its sheet, in points from the top left. */
export interface ChartPlace {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Heights and widths of a sheet's rows and columns, in points. */
interface Lengths {
  rowHeight(sheet: string, row: number): number;
  columnWidth(sheet: string, column: number): number;
}

/** A chart over cells is where they are, whatever comes before them. */
export function chartPlace(
  { over, properties }: Pick<ChartState, "over" | "properties">,
  sheet: string,
  lengths: Lengths,
): ChartPlace {
  const down = (from: number, to: number): number => sum(from, to, (row) => lengths.rowHeight(sheet, row));
  const along = (from: number, to: number): number => sum(from, to, (column) => lengths.columnWidth(sheet, column));
  if (over === null) {
    const given = (name: keyof ChartPlace, usual: number): number =>
      typeof properties[name] === "number" ? properties[name] : usual;
    return { top: given("top", 0), left: given("left", 0), width: given("width", 360), height: given("height", 216) };
  }
  return {
    top: down(0, over.row),
    left: along(0, over.column),
    height: down(over.row, lastRow(over) + 1),
    width: along(over.column, lastColumn(over) + 1),
  };
}

function sum(from: number, to: number, length: (at: number) => number): number {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => length(from + index)).reduce(
    (all, one) => all + one,
    0,
  );
}
