import { queueNewReport, queueReport, queueReportSeen, type Report } from "../../excel/report/reportSheet";
import { ActionError } from "../ActionError";
import { freeSheetName } from "../write/freeName";
import type { Room } from "../Room";

/** The sheet of a report: the hidden name by which ours is found again, and what it would like to be called. */
export interface ReportName {
  readonly anchor: string;
  readonly name: string;
}

/** Writes a report to its sheet in the place of the last one, never to a sheet of the user's; gives the name of the sheet. */
export async function writeReportSheet(room: Room, { anchor, name }: ReportName, report: Report): Promise<string> {
  const sheet = await sheetFor(room, anchor, name);
  await room.workbook.ask((context) => {
    if (sheet.isNew) queueNewReport(context, anchor, sheet.name, sheet.isNamed);
    queueReport(context, sheet.name, report);
    return () => undefined;
  });
  return sheet.name;
}

/** The sheet that was written the last time, or a new one under a name that nobody has. */
async function sheetFor(
  { workbook }: Room,
  anchor: string,
  wanted: string,
): Promise<{ readonly name: string; readonly isNew: boolean; readonly isNamed: boolean }> {
  const seen = await workbook.ask((context) => queueReportSeen(context, anchor));
  if (seen.sheet !== null && seen.isProtected) throw new ActionError("SheetProtected", { sheet: seen.sheet });
  if (seen.sheet !== null) return { name: seen.sheet, isNew: false, isNamed: true };
  if (seen.structureProtected) throw new ActionError("WorkbookProtected");
  return {
    name: freeSheetName(wanted, new Set(seen.sheetNames.map((name) => name.toLowerCase()))),
    isNew: true,
    isNamed: seen.isNamed,
  };
}
