import type { SheetMerge } from "../../refresh/merge";
import type { TableState } from "../../refresh/tableState";
import type { SheetPlan, Validation } from "../../sheets/plan";
import type { SheetEdit } from "./Change";
import type { Stand } from "../record/Reversal";
import { chartsEdit, isNoCharts } from "./charts";
import { linesCome, linesGo } from "./lineSteps";
import { listAfter } from "./listAfter";
import { listLines } from "../look/listLines";
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
  if (lines.length + go.length + merged.writes.length + validations.length === 0 && isNoCharts(charts) && isNoSetting(setting)) return null;
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
    stand: standOf(foundAgain(merged.place, base, plan)),
    charts,
    setting,
  };
}

/** A line of a list is found by the keys of the model: one that the model has dropped is not, though it stays. */
function foundAgain({ rows, columns }: SheetMerge["place"], base: SheetPlan, plan: SheetPlan): Pick<SheetMerge["place"], "rows" | "columns"> {
  const lines = listLines(base)?.keys;
  return { rows: Object.fromEntries(Object.entries(rows).filter(([key]) => lines?.has(key) !== true || key in plan.rows)), columns };
}

export const standOf = ({ rows, columns }: Pick<SheetMerge["place"], "rows" | "columns">): Stand => ({ rows: ascending(rows), columns: ascending(columns) });

const ascending = (positions: Readonly<Record<string, number>>): readonly number[] => Object.values(positions).sort((a, b) => a - b);

/** Lines that come look as a fresh load would make them. */
function stylesOfNewLines({ rows, columns, written }: SheetMerge, plan: SheetPlan): SheetEdit["styles"] {
  const newRows = rows.inserted.flatMap(({ keys }) => keys.flatMap((key) => plan.rows[key] ?? []));
  const newColumns = columns.inserted.flatMap(({ keys }) => keys.flatMap((key) => plan.columns[key] ?? []));
  return plan.styles.flatMap(({ area, style }) => {
    const inRows = newRows.filter((at) => area.top <= at && at <= area.bottom).map((at) => ({ ...area, top: at, bottom: at }));
    const inColumns = newColumns.filter((at) => area.left <= at && at <= area.right).map((at) => ({ ...area, left: at, right: at }));
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
