import type { TableState } from "../refresh/tableState";
import type { SheetPlacement } from "../sheets/printFormula";
import type { CellSpan, ChartPlan, ChartSeriesPlan, Area, SheetPlan } from "../sheets/plan";

/** A chart of a plan for where its cells stand now. */
export interface PlacedChart extends Omit<ChartPlan, "over" | "series"> {
  readonly over: Area;
  readonly series: readonly PlacedSeries[];
}

export interface PlacedSeries extends Omit<ChartSeriesPlan, "values" | "categories"> {
  readonly values: Area;
  readonly categories: Area;
}

/** The words of a chart that stands already, as they were and as they become. */
export interface ChartWords {
  readonly name: string;
  readonly before: Words;
  readonly after: Words;
}

interface Words {
  readonly title: string;
  readonly series: readonly string[];
}

/** What happens to the charts of a sheet: everything else about them is the user's once they are there. */
export interface ChartsEdit {
  readonly added: readonly PlacedChart[];
  readonly words: readonly ChartWords[];
  /** By name. */
  readonly removed: readonly string[];
}

export const noCharts: ChartsEdit = { added: [], words: [], removed: [] };
export const isNoCharts = ({ added, words, removed }: ChartsEdit): boolean =>
  added.length + words.length + removed.length === 0;

type Place = Pick<SheetPlacement, "rows" | "columns">;

/** The charts of a plan for where its keys stand; one whose cells are gone is left out. */
export function placedCharts({ charts = [] }: SheetPlan, place: Place): readonly PlacedChart[] {
  return charts.flatMap((chart) => {
    const over = areaOf(
      { row: chart.over.row, column: chart.over.from },
      { row: chart.over.row, column: chart.over.to },
      place,
    );
    const series = chart.series.flatMap((each) => {
      const [values, categories] = [spanOf(each.values, place), spanOf(each.categories, place)];
      return values === null || categories === null ? [] : [{ ...each, values, categories }];
    });
    return over === null || series.length < chart.series.length ? [] : [{ ...chart, over, series }];
  });
}

/** Charts that are missing come again; those that stand are told their words anew where the plan says others. */
export function chartsEdit(
  base: SheetPlan,
  plan: SheetPlan,
  place: Place,
  { charts: standing = [] }: Pick<TableState, "charts">,
): ChartsEdit {
  const words = (plan.charts ?? [])
    .filter(({ name }) => standing.includes(name))
    .flatMap((chart): ChartWords[] => {
      const was = base.charts?.find(({ name }) => name === chart.name) ?? chart;
      const [before, after] = [wordsOf(was), wordsOf(chart)];
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ name: chart.name, before, after }];
    });
  return { added: placedCharts(plan, place).filter(({ name }) => !standing.includes(name)), words, removed: [] };
}

const wordsOf = ({ title, series }: ChartPlan): Words => ({ title, series: series.map(({ name }) => name) });
const spanOf = ({ from, to }: CellSpan, place: Place): Area | null => areaOf(from, to, place);

function areaOf(from: CellSpan["from"] | OverEnd, to: CellSpan["to"] | OverEnd, { rows, columns }: Place): Area | null {
  const [top, bottom, left, right] = [rows[from.row], rows[to.row], columns[from.column], columns[to.column]];
  return top === undefined || bottom === undefined || left === undefined || right === undefined
    ? null
    : { top, bottom, left, right };
}

interface OverEnd {
  readonly row: string;
  readonly column: string;
}
