import { Marker } from "../../excel/report/Marker";
import { ourSheets } from "../../excel/look/sight";
import type { MarkArgs, MarkResult } from "./Checked";
import { check } from "./check";
import { withSteps } from "../perform";
import { marksOf } from "./marksOf";
import type { Room } from "../Room";

/** Marks every cell that something is found about, or takes all marks of ours away. Contents and formats stay as they are. */
export function mark(room: Room, { off = false, progress }: MarkArgs): Promise<MarkResult> {
  return withSteps(progress, async () => {
    const seen = await room.workbook.seeValues();
    const open = seen.sight.look.sheets.flatMap((sheet) => (sheet.protected ? [] : [sheet.name]));
    const { findings } = off ? { findings: [] } : await check(room, {}, () => Promise.resolve(seen));
    const marks = marksOf(findings, (sheet) => open.includes(sheet));
    await new Marker(room.workbook).mark(
      marks,
      ourSheets(seen.sight.look).filter((sheet) => open.includes(sheet)),
    );
    return { marked: marks.length };
  });
}
