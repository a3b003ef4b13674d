/** Values that say what an error was about. */
type ErrorArgs = Readonly<Record<string, string | number>>;

/** What went wrong in the workbook: Excel's own code, or one of ours where we saw it coming. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: string,
    readonly args: ErrorArgs = {},
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(args)}`, { cause });
  }
}

/** Recognises what the library throws by its code; messages are in the user's language and say nothing to a program. */
export function workbookError(error: unknown): unknown {
  // The library may live in another world than the add-in, so its class is not asked for.
  if (error instanceof WorkbookError || !isCoded(error) || error.name === "ActionError") return error;
  return new WorkbookError(error.code, { code: error.code, place: placeOf(error) }, error);
}

interface Coded {
  readonly code: string;
  readonly name?: unknown;
  readonly debugInfo?: unknown;
}

function isCoded(error: unknown): error is Coded {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/** The member at which Excel stopped, such as `Range.values`. */
function placeOf({ debugInfo }: Coded): string {
  const known =
    typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo
      ? debugInfo.errorLocation
      : undefined;
  return typeof known === "string" && known !== "" ? known : "Excel";
}

/**
 * Excel broke off what it was doing, or cannot take back in one step of its own what it was to do; or another window
 * wrote meanwhile.
 */
type Reason = "RequestAborted" | "UndoNotSupported" | "Outrun";

/**
 * What leaves nothing half-done is done once more where it failed for a reason that does not come again; the work is
 * told which.
 */
export async function retryOnce<T>(work: (reason: Reason | null) => Promise<T>): Promise<T> {
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

/**
 * Whether the part that every change replaces was gone before anything was written: another window has written since it
 * was seen.
 */
export function isOutrun(error: unknown): boolean {
  return (
    error instanceof WorkbookError &&
    error.code === "ItemNotFound" &&
    error.args["place"] === "CustomXmlPartCollection.getItem"
  );
}

/** Whether the workbook is open for reading only, as in the viewing mode of Excel on the web. */
export const isReadOnly = (): boolean => Office.context.document.mode === Office.DocumentMode.ReadOnly;
