import { type Area, namedArea } from "../../excel/read/readArea";
import type { Workbook } from "../../excel/Workbook";
import { ActionError, toActionError } from "../context/ActionError";
import type { AuditArgs, AuditResult } from "./auditArea";
import { withSteps } from "../context/perform";
import type { ActionContext } from "../context/CheckedModels";

/** A table of a document has some hundred cells; what has far more than this is no table that a page could print. */
const MOST_CELLS = 1_000_000;

/** Finds what does not add up in the table that stands in a range. Writes nothing. */
export function audit(room: ActionContext, { range, language, progress, signal }: AuditArgs): Promise<AuditResult> {
  return withSteps(progress, async (tell) => {
    tell("look");
    const area = await readNamedArea(room.workbook, range?.trim() ?? "", MOST_CELLS);
    tell("plan");
    // The audit is large and seldom wanted: it is fetched when it is.
    const { auditArea } = await import("./auditArea");
    const result = await auditArea(area, language ?? room.language(), signal);
    if (result === null) throw new ActionError("NotATable", { place: area.address });
    return result;
  });
}

/** Excel's codes for a sheet or an address that there is not. */
const NOWHERE: readonly string[] = ["ItemNotFound", "InvalidArgument", "InvalidReference"];

/** The cells of a range, or what is selected where none is named; fails with `NoSuchRange` and `NothingToAudit`. */
export async function readNamedArea(workbook: Workbook, range: string, most: number): Promise<Area> {
  try {
    const area = await workbook.readArea(range === "" ? null : namedArea(range), most);
    if (area !== null) return area;
  } catch (error) {
    const { code } = toActionError(error);
    throw NOWHERE.includes(code) ? new ActionError("NoSuchRange", { place: range }) : error;
  }
  throw new ActionError("NothingToAudit", { place: range });
}
