import type { AxisChange, Positions } from "../refresh/axis";
import { headingRow } from "../refresh/lines";
import type { SheetMerge } from "../refresh/merge";
import { contentAt, type TableState } from "../refresh/tableState";
import type { SheetPlan, Validation } from "../sheets/plan";
import { planArea } from "./AddedSheet";
import { blocksOf, type MovedLine, type SheetEdit } from "./Change";
import { chartsEdit, isNoCharts } from "./charts";
import { linesCome, linesGo } from "./lineSteps";
import { isNoSetting, settingOf } from "./setting";

/** The change of a sheet that a merge decided; null where nothing is to be done. */
export function editOf(merged: SheetMerge, base: SheetPlan, plan: SheetPlan, state: TableState): SheetEdit | null {
  const { rows, columns, written } = merged;
  const lines = [...linesCome("row", rows), ...linesCome("column", columns)];
  const go = [...linesGo("row", rows), ...linesGo("column", columns)];
  const validations = allowsOther(merged, base, plan) ? validationsAt(plan, written) : [];
  const charts = chartsEdit(base, plan, written, state);
  const setting = settingOf(base, plan, written);
  if (
    lines.length + go.length + merged.writes.length + validations.length === 0 &&
    isNoCharts(charts) &&
    isNoSetting(setting)
  )
    return null;
  return {
    sheet: state.sheet,
    lines,
    go,
    moved: [...movedLines("row", rows, state.rows), ...movedLines("column", columns, state.columns)],
    looks: [],
    list: listAfter(merged, plan, state),
    styles: stylesOfNewLines(merged, plan),
    validations,
    validationsBefore: validations.length > 0 ? validationsAt(base, state) : [],
    blocks: blocksOf(merged.writes.map(({ row, column, written: after }) => ({ row, column, after }))),
    cells: merged.writes.map(({ row, column, before, after }) => [row, column, before, after]),
    stand: { rows: merged.place.rows, columns: merged.place.columns },
    charts,
    setting,
  };
}

/** The lines that stood and that come again at another place. */
function movedLines(
  axis: MovedLine["axis"],
  { inserted, written }: Pick<AxisChange, "inserted" | "written">,
  stood: Positions,
): readonly MovedLine[] {
  return inserted.flatMap(({ keys }) =>
    keys.flatMap((key) => {
      const [from, to] = [stood[key], written[key]];
      return from === undefined || to === undefined ? [] : [{ axis, from, to }];
    }),
  );
}

/** Lines that come look as a fresh load would make them. */
function stylesOfNewLines({ rows, columns, written }: SheetMerge, plan: SheetPlan): SheetEdit["styles"] {
  const newRows = rows.inserted.flatMap(({ keys }) => keys.flatMap((key) => plan.rows[key] ?? []));
  const newColumns = columns.inserted.flatMap(({ keys }) => keys.flatMap((key) => plan.columns[key] ?? []));
  return plan.styles.flatMap(({ area, style }) => {
    const inRows = newRows
      .filter((at) => area.top <= at && at <= area.bottom)
      .map((at) => ({ ...area, top: at, bottom: at }));
    const inColumns = newColumns
      .filter((at) => area.left <= at && at <= area.right)
      .map((at) => ({ ...area, left: at, right: at }));
    return [...inRows, ...inColumns].flatMap((part) => {
      const there = planArea(part, plan, written);
      return there === null ? [] : [{ area: there, style }];
    });
  });
}

/** Whether other words may be entered, as those of another language, or there is more to choose from. */
function allowsOther(merged: SheetMerge, base: SheetPlan, plan: SheetPlan): boolean {
  return merged.rows.inserted.length > 0 || JSON.stringify(base.validations) !== JSON.stringify(plan.validations);
}

/** What may be entered in a sheet, for where its keys stand. */
function validationsAt(plan: SheetPlan, place: Parameters<typeof planArea>[2]): readonly Validation[] {
  return plan.validations.flatMap((validation) => {
    const area = planArea(validation.area, plan, place);
    return area === null ? [] : [{ ...validation, area }];
  });
}

/**
 * A list grows by itself when a line comes between others, but not when one comes after its last: then it is told to.
 */
function listAfter({ rows, written, place }: SheetMerge, plan: SheetPlan, state: TableState): SheetEdit["list"] {
  const heading = headingRow(plan) ?? "";
  const [was, is] = [state.rows[heading], written.rows[heading]];
  if (place.list === null || was === undefined || is === undefined) return null;
  const bottom = lastLine(state, was);
  const come = rows.inserted.filter(({ before }) => before > was && before <= bottom + 1);
  if (!come.some(({ before }) => before === bottom + 1)) return null;
  const grown = come.reduce((sum, { keys }) => sum + keys.length, 0);
  const across = Object.values(written.columns);
  return {
    name: place.list.name,
    area: { top: is, left: Math.min(...across), bottom: is + bottom - was + grown, right: Math.max(...across) },
  };
}

/** The last line that follows the headings without a gap: ours, and what the user added below. */
function lastLine(state: TableState, headings: number): number {
  const across = Object.values(state.columns);
  const isFilled = (row: number): boolean => across.some((column) => (contentAt(state, row, column) ?? "") !== "");
  let row = headings;
  while (isFilled(row + 1)) row += 1;
  return row;
}
