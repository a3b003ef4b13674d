import type { Change } from "../../excel/change/Change";
import type { Past } from "../../excel/record/Recorded";
import type { Sight } from "../../excel/look/sight";
import { typedSince } from "../../excel/change/typedSince";
import { ActionError } from "../ActionError";
import type { UndoResult } from "./Written";
import type { WithProgress } from "../Progress";
import { withSteps } from "../perform";
import type { Room } from "../Room";
import { mustBeOpen, mustTakeSheets } from "./writing";

/** Takes back the last load, refresh or conversion that the workbook keeps; what was typed since stays and is told. */
export function undo({ workbook }: Room, { progress }: WithProgress = {}): Promise<UndoResult> {
  return withSteps(progress, (tell) => {
    tell("look");
    return workbook.takeBack((now, past, change) => {
      tell("plan");
      if (past === null) throw new ActionError("NothingToUndo");
      const result = resultOf(now, past, change);
      tell("write");
      return result;
    });
  });
}

function resultOf(now: Sight, past: Past, change: Change): UndoResult {
  const { cells, isInTheWay } = typedSince(past.reversal, now);
  if (isInTheWay) throw new ActionError("CannotUndo", { cells: cells.join(", ") });
  if (change.removed.length > 0) mustTakeSheets(now);
  for (const { sheet } of change.edits) mustBeOpen(now, sheet);
  return { undone: past.task, sheets: [...change.removed, ...past.reversal.edits.map(({ sheet }) => sheet)], kept: cells };
}
