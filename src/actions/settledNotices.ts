import type { Settled, Sight } from "../excel/look/sight";
import type { NoticeCode } from "./codes";
import type { Notice } from "./Notice";

const codes = { takenBack: "CutOffTakenBack", finished: "CutOffFinished" } as const satisfies Readonly<
  Record<Settled, NoticeCode>
>;

/** Says what became of a change that had been cut off. */
export const settledNotices = ({ settled }: Sight): readonly Notice[] =>
  settled === undefined ? [] : [{ code: codes[settled], args: {} }];
