import { queueNewReport, queueReport, queueReportSeen } from "../excel/reportSheet";
import type { Seen } from "../excel/watch/KeptBook";
import { localeOf } from "../locales/locales";
import { ActionError } from "./ActionError";
import type { CheckArgs, ReportResult } from "./Actions";
import { check } from "./check";
import { freeSheetName } from "./freeName";
import { withSteps } from "./perform";
import { checksReport } from "./proof/checksReport";
import type { Room } from "./Room";

/** The hidden name of the sheet that lists findings: a sheet of the user's that is called the same is none of ours. */
const ANCHOR = "_fascicle_checks";

/** Writes what checks find to a sheet of its own, a line for each finding with a link to its cell; written anew each time. */
export function writeReport(room: Room, args: CheckArgs, see?: () => Promise<Seen>): Promise<ReportResult> {
  return withSteps(args.progress, async (tell) => {
    const language = args.language ?? room.language();
    const result = await check(room, { ...args, progress: undefined }, see);
    tell("write");
    const sheet = await sheetFor(room, localeOf(language).messages["report.name"]);
    const report = checksReport(result, language);
    await room.workbook.ask((context) => {
      if (sheet.isNew) queueNewReport(context, ANCHOR, sheet.name);
      queueReport(context, sheet.name, report);
      return () => undefined;
    });
    return { sheet: sheet.name, findings: result.findings.length };
  });
}

/** The sheet that was written the last time, or a new one under a name that nobody has. */
async function sheetFor({ workbook }: Room, wanted: string): Promise<{ readonly name: string; readonly isNew: boolean }> {
  const seen = await workbook.ask((context) => queueReportSeen(context, ANCHOR));
  if (seen.sheet !== null && seen.isProtected) throw new ActionError("SheetProtected", { sheet: seen.sheet });
  if (seen.sheet !== null) return { name: seen.sheet, isNew: false };
  if (seen.structureProtected) throw new ActionError("WorkbookProtected");
  return { name: freeSheetName(wanted, new Set(seen.sheetNames.map((name) => name.toLowerCase()))), isNew: true };
}
