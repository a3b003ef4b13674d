import type { Workbook } from "./Workbook";

/** The address of the selected cell with its sheet, `'29C.10'!C8`. */
export function activeCell(workbook: Pick<Workbook, "ask">): Promise<string> {
  return workbook.ask((context) => {
    const cell = context.workbook.getActiveCell().untrack().load("address");
    return () => cell.address;
  });
}
