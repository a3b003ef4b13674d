import type { Obstacle } from "../excel/request/obstacles";
import type { NoticeCode } from "./codes";
import type { Notice } from "./Notice";

const codes = {
  InvalidOperationInCellEditMode: "WaitedForCell",
  InactiveWorkbook: "WaitedForWorkbook",
} as const satisfies Readonly<Record<Obstacle, NoticeCode>>;

/** Says, once for each, what had to be waited for. */
export const waitingNotices = (waitedFor: readonly Obstacle[]): readonly Notice[] =>
  waitedFor.map((obstacle) => ({ code: codes[obstacle], args: {} }));
