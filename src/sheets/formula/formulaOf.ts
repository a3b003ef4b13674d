import type { Quantity } from "../../budget/quantity";
import type { Expression } from "../../tables/expression";
import type { Formula, FormulaStyle } from "../plan";
import { formula } from "./formula";
import { functionsFormula } from "./functions";
import type { Grid } from "./grid";
import { nativeFormula } from "./native";

const write = { functions: functionsFormula, native: nativeFormula } as const satisfies Record<FormulaStyle, unknown>;

/** The formula of a derived cell, beginning with `=`, its references still keys. Both styles have the same values. */
export function formulaOf(expression: Expression, quantity: Quantity, style: FormulaStyle, grid: Grid): Formula {
  return formula`=${write[style](expression, quantity, grid)}`;
}
