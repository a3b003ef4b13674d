import type { Area, SheetArea } from "./area";
import { type Shift, shiftArea } from "./shift";
import type { ChartState, SeriesState, SheetState, WorkbookState } from "./stateModel";

const moveAll = (areas: readonly Area[], shift: Shift): Area[] => areas.flatMap((area) => shiftArea(area, shift) ?? []);
const moveOne = (area: Area | null, shift: Shift): Area | null => area && shiftArea(area, shift);

/** Moves each thing that is anchored to an area, and drops those whose cells are gone. */
function moveAnchored<T extends { readonly area: Area }>(things: readonly T[], shift: Shift): T[] {
  return things.flatMap((thing) => {
    const area = shiftArea(thing.area, shift);
    return area ? [{ ...thing, area }] : [];
  });
}

/** Criteria stay with their columns as long as none of these comes or goes. */
function moveFilters(filters: SheetState["filters"], shift: Shift): SheetState["filters"] {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([key, filter]) => {
      const area = moveOne(filter.area, shift);
      return filter.area !== null && area === null ? [] : [[key, { ...filter, area }]];
    }),
  );
}

function shiftOwn(sheet: SheetState, shift: Shift): SheetState {
  return {
    ...sheet,
    conditionalFormats: sheet.conditionalFormats
      .map((format) => ({ ...format, areas: moveAll(format.areas, shift) }))
      .filter((format) => format.areas.length > 0),
    filters: moveFilters(sheet.filters, shift),
    hyperlinks: moveAnchored(sheet.hyperlinks, shift),
    comments: moveAnchored(sheet.comments, shift),
    printArea: moveAll(sheet.printArea, shift),
    printTitleRows: moveOne(sheet.printTitleRows, shift),
    printTitleColumns: moveOne(sheet.printTitleColumns, shift),
    pageBreaks: moveAll(sheet.pageBreaks, shift),
    // A chart whose cells are deleted stays where it is.
    charts: sheet.charts.map((chart) => ({ ...chart, over: moveOne(chart.over, shift) ?? chart.over })),
  };
}

function shiftSource(source: SheetArea | null, sheet: string, shift: Shift): SheetArea | null {
  if (source?.sheet !== sheet) return source;
  const area = shiftArea(source.area, shift);
  return area && { sheet, area };
}

/** A chart may stand on another sheet than its cells. */
function shiftSeries(series: SeriesState, sheet: string, shift: Shift): SeriesState {
  const move = (source: SheetArea | null) => shiftSource(source, sheet, shift);
  return {
    ...series,
    values: move(series.values),
    categories: move(series.categories),
    nameFrom: move(series.nameFrom),
  };
}

const shiftChart = (chart: ChartState, sheet: string, shift: Shift): ChartState => ({
  ...chart,
  series: chart.series.map((series) => shiftSeries(series, sheet, shift)),
});

/** What the workbook's own state becomes when whole rows or columns of a sheet come or go. */
export function shiftState(state: WorkbookState, sheet: string, shift: Shift): WorkbookState {
  const entries = Object.entries(state.sheets).map(([id, own]) => {
    const moved = id === sheet ? shiftOwn(own, shift) : own;
    return [id, { ...moved, charts: moved.charts.map((chart) => shiftChart(chart, sheet, shift)) }] as const;
  });
  return { ...state, sheets: Object.fromEntries(entries) };
}
