import { WorkbookError } from "../excel/WorkbookError";
import { ActionError } from "./ActionError";

/** Every failure as one that has a code and words; what nobody foresaw keeps its own text as the reason. */
export function toActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  if (error instanceof WorkbookError) return new ActionError(error.code, error.args);
  return new ActionError("GeneralException", {
    code: error instanceof Error ? error.message : String(error),
    place: "Fascicle",
  });
}
