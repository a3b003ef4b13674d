import { type Change, noChange } from "./Change";
import { rebased } from "../record/rebased";
import type { Past, Recorded } from "../record/Recorded";
import type { Sight } from "../look/sight";
import { type Step, stepBack } from "./Step";

/** The last step that a workbook keeps, ready to be taken back from the sheets as they stand. */
export interface Back {
  readonly before: Sight;
  readonly past: Past | null;
  readonly change: Change;
  readonly step: Step | null;
  /** Cells of the user's on lines that came with the step and that therefore stay. */
  readonly stays: readonly string[];
  /** What has to be recorded first, since the user has moved lines since: whoever goes on with a step that was cut off reads it there. */
  readonly toRecord: Recorded | null;
  /** Cells of the user's sheets that refer to sheets which would go. */
  readonly referring: readonly string[];
}

export function backFrom(seen: Sight): Omit<Back, "referring"> {
  const { recorded } = seen.contents;
  const last = recorded.past.at(-1);
  if (last === undefined) return { before: seen, past: null, change: noChange, step: null, stays: [], toRecord: null };
  const { reversal, stays } = rebased(last.reversal, seen);
  const past = { ...last, reversal };
  const now: Recorded = { ...recorded, past: [...recorded.past.slice(0, -1), past] };
  const before = { ...seen, contents: { ...seen.contents, recorded: now } };
  const step = stepBack(before, past);
  return { before, past, change: step.change, step, stays, toRecord: reversal === last.reversal ? null : now };
}
