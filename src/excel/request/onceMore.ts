import { WorkbookError } from "../WorkbookError";

/** Excel broke off what it was doing, or cannot take back in one step of its own what it was to do; or another window wrote meanwhile. */
export type Reason = "RequestAborted" | "UndoNotSupported" | "Outrun";

/** What leaves nothing half-done is done once more where it failed for a reason that does not come again; the work is told which. */
export async function onceMore<T>(work: (reason: Reason | null) => Promise<T>): Promise<T> {
  try {
    return await work(null);
  } catch (error) {
    const reason = reasonIn(error);
    if (reason === null) throw error;
    return work(reason);
  }
}

function reasonIn(error: unknown): Reason | null {
  if (!(error instanceof WorkbookError)) return null;
  if (error.code === "RequestAborted" || error.code === "UndoNotSupported") return error.code;
  return isOutrun(error) ? "Outrun" : null;
}

/** Whether the part that every change replaces was gone before anything was written: another window has written since it was seen. */
export function isOutrun(error: unknown): boolean {
  return (
    error instanceof WorkbookError &&
    error.code === "ItemNotFound" &&
    error.args["place"] === "CustomXmlPartCollection.getItem"
  );
}
