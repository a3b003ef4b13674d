import { namedArea } from "../excel/readArea";
import { ActionError } from "./ActionError";
import type { AuditArgs, AuditResult } from "./Audited";
import { withSteps } from "./perform";
import type { Room } from "./Room";

/** A table of a document has some hundred cells; what has far more is a sheet of data. */
const MOST_CELLS = 20_000;

/** Finds what does not add up in the table that stands in a range. Writes nothing. */
export function audit(room: Room, { range, language, progress }: AuditArgs): Promise<AuditResult> {
  return withSteps(progress, async (tell) => {
    tell("look");
    const area = await room.workbook.readArea(range === undefined || range.trim() === "" ? null : namedArea(range), MOST_CELLS);
    if (area === null) throw new ActionError("NothingToAudit", { place: range ?? "" });
    tell("plan");
    // The audit is large and seldom wanted: it is fetched when it is.
    const { auditArea } = await import("./auditArea");
    const result = auditArea(area, language ?? room.language());
    if (result === null) throw new ActionError("NotATable", { place: area.address });
    return result;
  });
}
