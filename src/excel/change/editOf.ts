import type { SheetMerge } from "../../refresh/merge";
import type { TableState } from "../../refresh/tableState";
import type { SheetPlan, Validation } from "../../sheets/plan";
import type { SheetEdit } from "./Change";
import { chartsEdit, isNoCharts } from "./charts";
import { linesCome, linesGo } from "./lineSteps";
import { listAfter } from "./listAfter";
import { planArea } from "./planArea";
import { isNoSetting, settingOf } from "./setting";
import { blocksOf } from "../write/cells";

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
