import type { Seen } from "../../excel/watch/KeptBook";
import { localeOf } from "../../locales/locales";
import type { CheckArgs, ReportResult } from "./Checked";
import { check } from "./check";
import { withSteps } from "../perform";
import { checksReport } from "./checksReport";
import type { Room } from "../Room";
import { writeReportSheet } from "./writeReportSheet";

/** The hidden name of the sheet that lists findings: a sheet of the user's that is called the same is none of ours. */
const ANCHOR = "_fascicle_checks";

/** Writes what checks find to a sheet of its own, a line for each finding with a link to its cell; written anew each time. */
export function writeReport(room: Room, args: CheckArgs, see?: () => Promise<Seen>): Promise<ReportResult> {
  return withSteps(args.progress, async (tell) => {
    const language = args.language ?? room.language();
    const result = await check(room, { ...args, progress: undefined }, see);
    tell("write");
    const sheet = await writeReportSheet(
      room,
      { anchor: ANCHOR, name: localeOf(language).messages["report.name"] },
      checksReport(result, language),
    );
    return { sheet, findings: result.findings.length };
  });
}
