import { type Change, isNothing } from "./Change";
import type { LineLook } from "../look/lineLooks";
import { leadBack } from "../record/leadBack";
import { type Direction, type Part, partsFor } from "../record/parts";
import { earlier, type Past, type Task, withStep } from "../record/Recorded";
import type { Reversal } from "../record/Reversal";
import { reversalOf } from "../record/reversalOf";
import type { Sight } from "../look/sight";

type PartText = Pick<Part, "kind" | "xml">;

/** A change that is about to be written, with all that it takes to lead it to one of its ends. */
export interface Step {
  readonly direction: Direction;
  readonly before: Sight;
  readonly change: Change;
  readonly reversal: Reversal;
  /** The parts of ours that stand in the end. */
  readonly parts: readonly PartText[];
}

/** A step that can be taken back under the name of its task; without one it is no step for the user. */
export function stepForth(
  before: Sight,
  change: Change,
  task: Task | null,
  looks: ReadonlyMap<string, readonly LineLook[]>,
  session: string,
): Step {
  const { recorded, ground } = before.contents;
  const reversal = reversalOf(before, change, looks);
  const past =
    task === null
      ? recorded.past
      : withStep(recorded.past, { task, session, reversal, bases: JSON.stringify(recorded.bases) });
  return {
    direction: "forth",
    before,
    change,
    reversal,
    parts: partsFor({ bases: change.bases ?? recorded.bases, past }, ground),
  };
}

/** The step that takes the last one back. */
export function stepBack(before: Sight, past: Past): Step {
  const { reversal } = past;
  return {
    direction: "back",
    before,
    change: leadBack(reversal, before, "stays", true),
    reversal,
    parts: partsFor(earlier(before.contents.recorded), before.contents.ground),
  };
}

/** Whether everything stands that was wanted: Excel may have carried out a request whose answer never came. */
export function isWritten({ before, parts }: Step, { contents }: Sight): boolean {
  return contents.unfinished === null && !haveParts(before.contents.parts, parts) && haveParts(contents.parts, parts);
}

export function haveParts(standing: readonly Part[], wanted: readonly PartText[]): boolean {
  return (
    standing.length === wanted.length &&
    wanted.every((text) => standing.some(({ kind, xml }) => kind === text.kind && xml === text.xml))
  );
}

/** Whether nothing but parts of ours is written: that needs no mark that it has begun. */
export const isSilent = ({ change }: Pick<Step, "change">): boolean => isNothing({ ...change, bases: undefined });
