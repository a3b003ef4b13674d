import { obstacleIn } from "../../excel/request/RetryPolicy";
import { WorkbookError } from "../../excel/request/WorkbookError";
import type { ErrorCode } from "./codes";

/** Values that fill the places of a message, such as `{sheet}`. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/** What is wrong in a model file, in words of the interface's language. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly place: string;
  readonly reason: string;
}

/**
 * Why an action could not be done. The code is for programs; people's words are the message `error.<code>` of a locale,
 * filled with `args`. Codes that Excel itself reports are passed on unchanged.
 */
export class ActionError extends Error {
  override readonly name = "ActionError";

  constructor(
    readonly code: ErrorCode | (string & {}),
    readonly args: MessageArgs = {},
    readonly findings: readonly Finding[] = [],
  ) {
    super(`${code} ${JSON.stringify(args)}`);
  }
}

/** Every failure as one that has a code and words; what nobody foresaw keeps its own text as the reason. */
export function toActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  if (error instanceof WorkbookError) return new ActionError(error.code, error.args);
  return new ActionError("GeneralException", {
    code: error instanceof Error ? error.message : String(error),
    place: "Fascicle",
  });
}

/** Whether something failed only because Excel can do nothing at the moment, as while a cell is being edited. */
export const isTransient = (error: unknown): boolean => obstacleIn(error) !== null;
