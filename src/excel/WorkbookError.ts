/** Values that say what an error was about. */
export type ErrorArgs = Readonly<Record<string, string | number>>;

/** What went wrong in the workbook: Excel's own code, or one of ours where we saw it coming. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(readonly code: string, readonly args: ErrorArgs = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(args)}`, { cause });
  }
}

/** Recognises what the library throws by its code; messages are in the user's language and say nothing to a program. */
export function workbookError(error: unknown): unknown {
  if (error instanceof WorkbookError || !(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  return new WorkbookError(error.code, { code: error.code, place: placeOf(error) }, error);
}

/** The member at which Excel stopped, such as `Range.values`. */
function placeOf(error: Error): string {
  const info: unknown = "debugInfo" in error ? error.debugInfo : undefined;
  const location = typeof info === "object" && info !== null && "errorLocation" in info ? info.errorLocation : undefined;
  return typeof location === "string" && location !== "" ? location : "Excel";
}
