import { isNothing } from "../../changes/Change";
import type { Base, Task } from "../../changes/UndoRecord";
import type { Settled, Snapshot } from "../../changes/snapshot";
import type { Decision } from "../../excel/Workbook";
import type { Obstacle } from "../../excel/request/RetryPolicy";
import { isReadOnly } from "../../excel/request/WorkbookError";
import { ActionError, type MessageArgs, toActionError } from "./ActionError";
import type { ActionContext } from "./CheckedModels";
import type { Progress, Step } from "./Progress";
import type { NoticeCode } from "./codes";
import { modelOf } from "./findModel";

/** Tells of each step as it begins. */
export type Tell = (step: Step) => void;

const order = ["read", "look", "plan", "write", "done"] as const satisfies readonly Step[];

/** Does the work and tells of its steps; whatever fails comes out as an `ActionError`. */
export async function withSteps<T>(progress: Progress | undefined, work: (tell: Tell) => Promise<T>): Promise<T> {
  const tell: Tell = (step) => progress?.(order.indexOf(step), order.length - 1, step);
  try {
    tell("read");
    const result = await work(tell);
    tell("done");
    return result;
  } catch (error) {
    throw toActionError(error);
  }
}

/** Fails before Excel is asked for anything where it would refuse to write. */
export function mustBeWritable(): void {
  if (isReadOnly()) throw new ActionError("WorkbookReadOnly");
}

/**
 * Looks, decides and writes; the workbook keeps what leads back. What is decided is told what to say of the way there.
 * `again` does the same once more.
 */
export async function perform<T>(
  room: ActionContext,
  task: Task,
  tell: Tell,
  decide: (snapshot: Snapshot, notices: readonly Notice[]) => Promise<Decision<T>>,
  again: () => Promise<unknown>,
): Promise<T> {
  mustBeWritable();
  tell("look");
  let isStep = false;
  const result = await room.workbook.change(async (snapshot, waitedFor) => {
    tell("plan");
    await knowLoadedModels(room, snapshot);
    const decision = await decide(snapshot, [...waitingNotices(waitedFor), ...settledNotices(snapshot)]);
    tell("write");
    isStep = !isNothing(decision.change);
    return { ...decision, task };
  });
  if (isStep) room.history.did({ task, again });
  return result;
}

export interface Notice {
  readonly code: NoticeCode;
  readonly args: MessageArgs;
}

/** Custom functions answer from the files too that stand in the workbook. */
export async function knowLoadedModels(room: ActionContext, { contents }: Snapshot): Promise<void> {
  await knowModels(
    room,
    contents.bases.filter(({ plan, file }) => file !== null && room.models.get(plan.model) === null),
  );
  room.models.hasSought();
}

/** Custom functions answer from the models of these bases; where one of them cannot be had, they go on as they are. */
export async function knowModels(room: ActionContext, bases: readonly Base[]): Promise<void> {
  const found = await Promise.allSettled(bases.map((base) => modelOf(room, base)));
  for (const model of found) if (model.status === "fulfilled") room.models.add(model.value.model);
}

const codes = { takenBack: "CutOffTakenBack", finished: "CutOffFinished" } as const satisfies Readonly<
  Record<Settled, NoticeCode>
>;

/** Says what became of a change that had been cut off. */
export const settledNotices = ({ settled }: Snapshot): readonly Notice[] =>
  settled === undefined ? [] : [{ code: codes[settled], args: {} }];

const waitingNoticesCodes = {
  InvalidOperationInCellEditMode: "WaitedForCell",
  InactiveWorkbook: "WaitedForWorkbook",
} as const satisfies Readonly<Record<Obstacle, NoticeCode>>;

/** Says, once for each, what had to be waited for. */
export const waitingNotices = (waitedFor: readonly Obstacle[]): readonly Notice[] =>
  waitedFor.map((obstacle) => ({ code: waitingNoticesCodes[obstacle], args: {} }));
