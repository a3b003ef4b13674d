import type { Back } from "../../excel/change/back";
import { earlier } from "../../excel/record/Recorded";
import { typedSince } from "../../excel/change/typedSince";
import { ActionError } from "../ActionError";
import { knowModels } from "../knowStanding";
import { addressNow, followLanguage, sheetsNow } from "./followLanguage";
import type { RedoResult, UndoArgs, UndoResult } from "./Written";
import type { WithProgress } from "../Progress";
import { mustBeWritable, withSteps } from "../perform";
import { settledNotices } from "../settledNotices";
import { waitingNotices } from "../waitingNotices";
import type { Room } from "../Room";
import { mustBeOpen, mustTakeSheets } from "./writing";

/** Takes back the last load, refresh or conversion that the workbook keeps; what was typed or moved since stays, and what could not be taken back is told. */
export function undo(room: Room, { progress, earlier = false }: UndoArgs = {}): Promise<UndoResult> {
  return withSteps(progress, async (tell) => {
    mustBeWritable();
    tell("look");
    const { undone, isInOther } = await room.workbook.takeBack(async (back, waitedFor) => {
      tell("plan");
      const result: UndoResult = {
        ...resultOf(back, room.workbook.session, earlier),
        notices: [...waitingNotices(waitedFor), ...settledNotices(back.before)],
      };
      await knowAgain(room, back);
      tell("write");
      return { undone: result, isInOther: willBeInOther(back) };
    });
    room.history.tookBack();
    if (!isInOther) return undone;
    const renamed = await followLanguage(room);
    return {
      ...undone,
      sheets: sheetsNow(undone.sheets, renamed),
      kept: undone.kept.map((cell) => addressNow(cell, renamed)),
    };
  });
}

/** Does again what was last taken back. */
export function redo(room: Room, { progress }: WithProgress = {}): Promise<RedoResult> {
  return withSteps(progress, async (tell) => {
    const { next } = room.history;
    if (next === null) throw new ActionError("NothingToRedo");
    tell("write");
    await room.history.redo(next);
    return { redone: next.task };
  });
}

/** Whether tables stood in another language before. */
function willBeInOther({ before: { contents } }: Back): boolean {
  const languages = new Map(contents.bases.map(({ plan }) => [plan.model, plan.language]));
  return earlier(contents.recorded).bases.some(
    ({ plan }) => (languages.get(plan.model) ?? plan.language) !== plan.language,
  );
}

/** Custom functions answer from the models that stood before. */
async function knowAgain(room: Room, { before: { contents } }: Back): Promise<void> {
  const were = earlier(contents.recorded).bases.filter(({ plan, file }) =>
    contents.bases.some((base) => base.plan.model === plan.model && base.file?.text !== file?.text),
  );
  await knowModels(room, were);
}

/** Fails where sheets would go that somebody has worked in, or that were there when the workbook was opened. */
function resultOf(
  { before, past, change, stays, referring }: Back,
  session: string,
  mayBeEarlier: boolean,
): Omit<UndoResult, "notices"> {
  if (past === null) throw new ActionError("NothingToUndo");
  const earlier = past.session !== session;
  if (referring.length > 0) throw new ActionError("CannotUndo", { cells: referring.slice(0, MANY).join(", ") });
  const { cells, isInTheWay } = typedSince(past.reversal, before);
  if (isInTheWay) throw new ActionError("CannotUndo", { cells: cells.join(", ") });
  if (change.removed.length > 0) mustTakeSheets(before);
  if (earlier && !mayBeEarlier && change.removed.length > 0)
    throw new ActionError("UndoEarlier", {
      count: change.removed.length,
      sheets: change.removed.slice(0, MANY).join(", "),
    });
  for (const { sheet } of change.edits) mustBeOpen(before, sheet);
  return {
    undone: past.task,
    earlier,
    sheets: [...change.removed, ...past.reversal.edits.map(({ sheet }) => sheet)],
    kept: [...stays, ...cells],
  };
}

/** More places than that say no more. */
const MANY = 20;
