import type { MessageArgs } from "./ActionError";
import type { NoticeCode } from "./codes";

export interface Notice {
  readonly code: NoticeCode;
  readonly args: MessageArgs;
}
