import type { AddedLine, Shown, ShownTables } from "../../checks/sheet/shown";
import { listLines } from "../../excel/look/listLines";
import { type SheetValues, valueAt } from "../../excel/look/values";
import { isFormula } from "../../refresh/cellContent";
import { Cells } from "../../refresh/cells";
import { handlingOf } from "../../refresh/edited";
import type { Ground } from "../../refresh/ground";
import { headingRow } from "../../refresh/lines";
import { groundNow } from "../../refresh/print";
import type { Side } from "../../refresh/side";
import { contentAt } from "../../refresh/tableState";
import type { SheetPlan } from "../../sheets/plan";
import type { CellAt } from "../../tables/expression";
import type { Standing } from "../standing";

type SheetsValues = ReadonlyMap<string, SheetValues>;

/** The tables of a model as they stand in the workbook: what each cell shows, and whether what we wrote is still in it. */
export function shownTables({ base, states }: Standing, values: SheetsValues): ShownTables {
  const now = groundNow(base.plan, states);
  const sides = new Map(
    states.flatMap((state): [string, Side][] => {
      const plan = base.plan.sheets.find(({ table }) => table === state.table);
      const cells = plan && new Cells(plan);
      return plan && cells
        ? [[state.table, { base: plan, model: plan, state, baseCells: cells, modelCells: cells }]]
        : [];
    }),
  );
  return {
    find: (at) => {
      const side = sides.get(at.table);
      return side === undefined ? undefined : shownAt(side, at, values, now);
    },
    added: [...sides.values()].flatMap((side) => addedLines(side, values)),
  };
}

function shownAt(side: Side, { row, column }: CellAt, values: SheetsValues, now: Ground): Shown | undefined {
  const [r, c] = [side.state.rows[row], side.state.columns[column]];
  const ofSheet = values.get(side.state.sheet);
  if (r === undefined || c === undefined || ofSheet === undefined) return undefined;
  return {
    value: valueAt(ofSheet, r, c),
    isFormula: isFormula(contentAt(side.state, r, c)),
    isOurs: () => handlingOf(side, row, column, now) !== "edited",
  };
}

/** Lines below the headings of a list that carry no key of ours, as far as they follow one another. */
function addedLines(side: Side, values: SheetsValues): readonly AddedLine[] {
  const lines = listLines(side.base);
  const top = side.state.rows[headingRow(side.base) ?? ""];
  const ofSheet = values.get(side.state.sheet);
  if (lines === null || top === undefined || ofSheet === undefined) return [];
  const text = (row: number, key: string): string =>
    String(valueAt(ofSheet, row, side.state.columns[key] ?? -1)).trim();
  const added: AddedLine[] = [];
  for (let row = top + 1; ["component", "grade", "count"].some((key) => text(row, key) !== ""); row += 1) {
    if (isKnown(side.base, text(row, lines.column))) continue;
    added.push({
      number: added.length + 1,
      row,
      component: text(row, "component"),
      grade: text(row, "grade"),
      count: Number(text(row, "count")) || 0,
    });
  }
  return added;
}

const isKnown = ({ rows }: SheetPlan, key: string): boolean => key !== "" && key in rows;
