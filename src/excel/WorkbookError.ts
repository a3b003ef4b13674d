/** Values that say what an error was about. */
export type ErrorArgs = Readonly<Record<string, string | number>>;

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
