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
export async function writeReportSheet(room: Room, name: ReportName, report: Report): Promise<string> {
  const [sheet = ""] = await writeReportSheets(room, [{ ...name, report }]);
  return sheet;
}

/** Writes several reports at once, each to its sheet; gives the names of the sheets. */
export async function writeReportSheets(
  { workbook }: Room,
  reports: readonly (ReportName & { readonly report: Report })[],
): Promise<readonly string[]> {
  const seen = await workbook.ask((context) => {
    const looks = reports.map(({ anchor }) => queueReportSeen(context, anchor));
    return () => looks.map((look) => look());
  });
  const taken = new Set(seen.flatMap(({ sheetNames }) => sheetNames).map((name) => name.toLowerCase()));
  const sheets = reports.map(({ name }, index) => {
    const found = seen[index];
    if (found?.sheet != null && found.isProtected) throw new ActionError("SheetProtected", { sheet: found.sheet });
    if (found?.sheet != null) return { name: found.sheet, isNew: false, isNamed: true };
    if (found?.structureProtected === true) throw new ActionError("WorkbookProtected");
    const free = freeSheetName(name, taken);
    taken.add(free.toLowerCase());
    return { name: free, isNew: true, isNamed: found?.isNamed ?? false };
  });
  await workbook.ask((context) => {
    reports.forEach(({ anchor, report }, index) => {
      const sheet = sheets[index];
      if (sheet === undefined) return;
      if (sheet.isNew) queueNewReport(context, anchor, sheet.name, sheet.isNamed);
      queueReport(context, sheet.name, report);
    });
    return () => undefined;
  });
  return sheets.map(({ name }) => name);
}
