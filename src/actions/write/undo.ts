import type { Back } from "../../excel/change/back";
import { earlier } from "../../excel/record/Recorded";
import { typedSince } from "../../excel/change/typedSince";
import { ActionError } from "../ActionError";
import { knowModels } from "../knowStanding";
import type { UndoResult } from "./Written";
import type { WithProgress } from "../Progress";
import { mustBeWritable, withSteps } from "../perform";
import { settledNotices } from "../settledNotices";
import { waitingNotices } from "../waitingNotices";
import type { Room } from "../Room";
import { mustBeOpen, mustTakeSheets } from "./writing";

/** Takes back the last load, refresh or conversion that the workbook keeps; what was typed or moved since stays, and what could not be taken back is told. */
export function undo(room: Room, { progress }: WithProgress = {}): Promise<UndoResult> {
  return withSteps(progress, (tell) => {
    mustBeWritable();
    tell("look");
    return room.workbook.takeBack(async (back, waitedFor) => {
      tell("plan");
      const result: UndoResult = {
        ...resultOf(back),
        notices: [...waitingNotices(waitedFor), ...settledNotices(back.before)],
      };
      await knowAgain(room, back);
      tell("write");
      return result;
    });
  });
}

/** Custom functions answer from the models that stood before. */
async function knowAgain(room: Room, { before: { contents } }: Back): Promise<void> {
  const were = earlier(contents.recorded).bases.filter(({ plan, file }) =>
    contents.bases.some((base) => base.plan.model === plan.model && base.file?.text !== file?.text),
  );
  await knowModels(room, were);
}

function resultOf({ before, past, change, stays }: Back): Omit<UndoResult, "notices"> {
  if (past === null) throw new ActionError("NothingToUndo");
  const { cells, isInTheWay } = typedSince(past.reversal, before);
  if (isInTheWay) throw new ActionError("CannotUndo", { cells: cells.join(", ") });
  if (change.removed.length > 0) mustTakeSheets(before);
  for (const { sheet } of change.edits) mustBeOpen(before, sheet);
  return {
    undone: past.task,
    sheets: [...change.removed, ...past.reversal.edits.map(({ sheet }) => sheet)],
    kept: [...stays, ...cells],
  };
}
