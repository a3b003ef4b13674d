import { undoing } from "../excel/undoing";
import { ActionError } from "./ActionError";
import type { UndoResult, WithProgress } from "./Actions";
import { withSteps } from "./perform";
import type { Room } from "./Room";

/** Takes back the last load, refresh or conversion of this session, once. */
export function undo({ workbook, history }: Room, { progress }: WithProgress = {}): Promise<UndoResult> {
  return withSteps(progress, async (tell) => {
    const past = history.get();
    if (past === null) throw new ActionError("NothingToUndo");
    tell("look");
    const sheets = [...past.change.added.map(({ name }) => name), ...past.change.edits.map(({ sheet }) => sheet)];
    const { result } = await workbook.change((now) => {
      tell("plan");
      const back = undoing(past.before, now, past.change);
      if ("changedSince" in back) throw new ActionError("CannotUndo", { sheet: back.changedSince });
      tell("write");
      return Promise.resolve({ change: back.change, result: { undone: past.task, sheets } });
    });
    history.forget();
    return result;
  });
}
