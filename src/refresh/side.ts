import type { Plan, SheetPlan } from "../sheets/plan";
import { Cells } from "./cells";
import type { TableState } from "./tableState";

/** One table in the three places: as it was last written, as the model has it, as it stands. */
export interface Side {
  readonly base: SheetPlan;
  readonly model: SheetPlan;
  readonly state: TableState;
  readonly baseCells: Cells;
  readonly modelCells: Cells;
}

/** The sides of every table that is known in all three places. */
export function sidesOf(base: Plan, model: Plan, states: readonly TableState[]): readonly Side[] {
  return states.flatMap((state) => {
    const [before, after] = [base, model].map(({ sheets }) => sheets.find(({ table }) => table === state.table));
    return before && after
      ? [{ base: before, model: after, state, baseCells: new Cells(before), modelCells: new Cells(after) }]
      : [];
  });
}
