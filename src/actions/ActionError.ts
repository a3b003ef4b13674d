import type { ErrorCode } from "./codes";

/** Values that fill the places of a message, such as `{sheet}`. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/** A finding of the model loader, as plain JSON. */
export interface Finding {
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
