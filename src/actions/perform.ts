import { isNothing } from "../excel/change/Change";
import type { Sight } from "../excel/look/sight";
import type { Decision } from "../excel/Workbook";
import type { Task } from "../excel/record/Recorded";
import type { Notice } from "./Notice";
import type { Progress, Step } from "./Progress";
import { knowStanding } from "./knowStanding";
import type { Room } from "./Room";
import { settledNotices } from "./settledNotices";
import { isReadOnly } from "../excel/isReadOnly";
import { ActionError } from "./ActionError";
import { toActionError } from "./toActionError";
import { waitingNotices } from "./waitingNotices";

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

/** Looks, decides and writes; the workbook keeps what leads back. What is decided is told what to say of the way there. `again` does the same once more. */
export async function perform<T>(
  room: Room,
  task: Task,
  tell: Tell,
  decide: (sight: Sight, notices: readonly Notice[]) => Promise<Decision<T>>,
  again: () => Promise<unknown>,
): Promise<T> {
  mustBeWritable();
  tell("look");
  let isStep = false;
  const result = await room.workbook.change(async (sight, waitedFor) => {
    tell("plan");
    await knowStanding(room, sight);
    const decision = await decide(sight, [...waitingNotices(waitedFor), ...settledNotices(sight)]);
    tell("write");
    isStep = !isNothing(decision.change);
    return { ...decision, task };
  });
  if (isStep) room.history.did({ task, again });
  return result;
}
