import type { FormulaStyle } from "../sheets/plan";

/** A model whose tables are in the workbook. */
export interface StandingModel {
  readonly model: string;
  readonly language: string;
  readonly formulas: FormulaStyle;
  readonly sheets: readonly string[];
}
