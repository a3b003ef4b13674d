import { placementOf, printFormula } from "../../src/sheets/printFormula";
import type { Plan, PlannedCell, SheetPlan } from "../../src/sheets/plan";
import { planOf, type PlanOptions } from "../../src/sheets/planOf";
import { section29C } from "../tables/section29C";

export const plan = (options: Partial<PlanOptions> = {}): Plan =>
  planOf(section29C, { language: "zh", formulas: "native", ...options });

export const sheetOf = (of: Plan, table: string): SheetPlan => of.sheets.find((sheet) => sheet.table === table)!;

export const cellOf = (of: Plan, table: string, row: string, column: string): PlannedCell =>
  sheetOf(of, table).cells.find((cell) => cell.row === row && cell.column === column)!;

/** What a cell will hold, a formula as the text that Excel gets. */
export function written(of: Plan, table: string, row: string, column: string): unknown {
  const { content } = cellOf(of, table, row, column);
  return typeof content === "object" && content !== null ? printFormula(content, placementOf(of), table) : content;
}

export const formulasOf = (of: Plan): readonly string[] =>
  of.sheets.flatMap(({ table, cells }) =>
    cells.flatMap(({ content }) =>
      typeof content === "object" && content !== null ? [printFormula(content, placementOf(of), table)] : [],
    ),
  );
