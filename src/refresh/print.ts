import type { TableId } from "../budget/model";
import type { Placement } from "../sheets/formula/placement";
import { printFormula } from "../sheets/formula/printFormula";
import type { Content, Plan } from "../sheets/plan";
import type { CellContent } from "./cellContent";
import { Ground } from "./ground";
import type { TableState } from "./tableState";
import { markText } from "./textMark";

/**
 * What a cell of a table holds while keys stand where the ground says, in the form in which Excel takes it; undefined
 * where a formula needs a key that stands nowhere.
 */
export function print(content: Content, ground: Ground, table: TableId): CellContent | undefined {
  if (typeof content === "string") return content === "" ? null : markText(content);
  if (typeof content !== "object" || content === null) return content;
  const settled = ground.settled(content);
  if (settled === undefined) return undefined;
  const formula = printFormula(settled, ground.printed, table);
  return formula.includes("#REF!") ? undefined : formula;
}

/** Where the keys of a plan stand at present, and where formulas may still look for them. */
export function groundNow(plan: Pick<Plan, "sheets">, states: readonly TableState[], added: Placement = {}): Ground {
  const now = { ...placementNow(states), ...added };
  const isMisled = states.some(({ named }) => named !== undefined);
  const named = states.map((state) => ({ ...state, ...state.named }));
  return new Ground(plan, now, now, isMisled ? new Ground(plan, { ...placementNow(named), ...added }) : null);
}

/** Where the keys stand at present. */
export function placementNow(states: readonly TableState[]): Placement {
  return Object.fromEntries(
    states.map(({ table, sheet, rows, columns, list }) => [table, { sheet, rows, columns, list }]),
  );
}
