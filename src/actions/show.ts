import { parseReference } from "../excel/reference";
import type { Workbook } from "../excel/Workbook";
import { ActionError } from "./ActionError";

/** Goes to a cell by its address with its sheet, `'29C.10'!C8`. */
export async function show(workbook: Workbook, cell: string): Promise<void> {
  const place = parseReference(`=${cell}`);
  if (place === null) throw new ActionError("InvalidReference", { place: cell });
  await workbook.show(place.sheet, cell.slice(cell.lastIndexOf("!") + 1));
}
