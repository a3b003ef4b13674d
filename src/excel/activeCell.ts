import { isFormula } from "../spreadsheet/cellContent";
import type { Workbook } from "./Workbook";

/** The address of the selected cell with its sheet, `'29C.10'!C8`. */
export function activeCell(workbook: Pick<Workbook, "ask">): Promise<string> {
  return workbook.ask((context) => {
    const cell = context.workbook.getActiveCell().untrack().load("address");
    return () => cell.address;
  });
}

/** Where a formula was put; or, where something stands there, what that is, and nothing was written. */
export interface Entered {
  /** Address of the cell with its sheet. */
  readonly cell: string;
  /** What stands in the cell and would be lost; null once the formula was written. */
  readonly holds: string | null;
}

/** Puts a formula into the selected cell, as if somebody had typed it there; over something else only if `replace`. */
export async function enterFormula(
  workbook: Pick<Workbook, "ask">,
  formula: string,
  replace: boolean,
): Promise<Entered> {
  const { cell, content, text } = await workbook.ask((context) => {
    const active = context.workbook.getActiveCell().untrack().load("address,formulas,text");
    return () => ({
      cell: active.address,
      content: String(active.formulas[0]?.[0] ?? ""),
      text: String(active.text[0]?.[0] ?? ""),
    });
  });
  if (content !== "" && !replace) return { cell, holds: isFormula(content) || text === "" ? content : text };
  await workbook.ask((context) => {
    context.workbook.getActiveCell().untrack().formulas = [[formula]];
    return () => undefined;
  });
  return { cell, holds: null };
}
