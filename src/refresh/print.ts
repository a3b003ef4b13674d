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

/**
 * Where the keys of a plan stand at present, and where formulas may still look for them: where names were left when lines were
 * sorted, and with or without the lines of the user's that somebody has decided about since. `before` are the states as they
 * were decided about then.
 */
export function groundNow(
  plan: Pick<Plan, "sheets">,
  states: readonly TableState[],
  added: Placement = {},
  before: readonly TableState[] = states,
): Ground {
  const now = { ...placementNow(states), ...added };
  const others: (readonly TableState[])[] = [];
  if (states.some(({ named }) => named !== undefined))
    others.push(states.map((state) => ({ ...state, ...state.named })));
  if (states.some(({ apart }) => apart !== undefined)) others.push(states.map(withoutApart));
  if (before !== states && before.some(({ apart }) => apart !== undefined)) others.push(before);
  const misled = others.map((other) => new Ground(plan, { ...placementNow(other), ...added }));
  return new Ground(plan, now, now, misled);
}

function withoutApart(state: TableState): TableState {
  const whole = { ...state };
  delete whole.apart;
  return whole;
}

/** Where the keys stand at present. */
export function placementNow(states: readonly TableState[]): Placement {
  return Object.fromEntries(
    states.map(({ table, sheet, rows, columns, list, apart }) => [table, { sheet, rows, columns, list, apart }]),
  );
}
