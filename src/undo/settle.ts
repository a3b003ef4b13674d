import { type Change, isNothing, noChange, noEdit } from "../changes/Change";
import { gridOf, type Settled, type Snapshot } from "../changes/snapshot";
import { undoingChange, sheetNow, type Typed } from "./undoingChange";
import type { Direction, Unfinished } from "../changes/parts";
import { progressOf } from "./progress";
import { earlier, type Recorded, type UndoRecord } from "../changes/UndoRecord";

/** How to come to an end with a change that was cut off, and on which side that is. */
interface Settlement {
  readonly change: Change;
  /** What was wanted stands in the end; otherwise what was before. */
  readonly isDone: boolean;
}

/**
 * Settles a change that was cut off, from what is seen now. Once lines or sheets have gone, the rest goes too, since
 * what was on them does not come back; before that, everything is led back. What led back already is led on.
 */
export function settle(
  reversal: UndoRecord,
  direction: Direction,
  now: Snapshot,
  typed: Typed,
  removed: readonly string[] = [],
): Settlement {
  if (direction === "back") return { change: undoingChange(reversal, now, "goesOn"), isDone: true };
  const rest = goingOn(reversal, now, removed);
  return rest === null
    ? { change: undoingChange(reversal, now, typed), isDone: false }
    : { change: rest, isDone: true };
}

/**
 * How to come to an end with the last change that a workbook was opened with, what is recorded then, and which end that
 * is, if anything is left to do.
 */
export function settleRecorded(
  recorded: Recorded,
  { direction, hasTurned }: Unfinished,
  now: Snapshot,
): { readonly change: Change; readonly ends: Recorded; readonly settled: Settled | null } {
  const last = recorded.past.at(-1);
  // Towards what is wanted the record turns before anything else is written, on the way back after everything is.
  if (last === undefined || hasTurned === (direction === "back"))
    return { change: noChange, ends: recorded, settled: null };
  const { change, isDone } = settle(last.reversal, direction, now, "stays");
  const isBack = direction === "back" || !isDone;
  return {
    change,
    ends: isBack ? earlier(recorded) : recorded,
    settled: isNothing(change) ? null : isBack ? "takenBack" : "finished",
  };
}

/** The lines and sheets that have yet to go; null where none has gone. */
function goingOn(reversal: UndoRecord, now: Snapshot, removed: readonly string[]): Change | null {
  const left = removed.filter((name) => now.outline.sheets.some((sheet) => sheet.name === name));
  const edits = reversal.edits.map((edit) => {
    const sheet = sheetNow(edit, now);
    const seen = now.contents.sheets.get(sheet);
    const gone = seen === undefined ? 0 : progressOf(edit, gridOf(seen)).gone;
    return { sheet, gone, rest: edit.go.slice(gone) };
  });
  if (left.length === removed.length && edits.every(({ gone }) => gone === 0)) return null;
  return {
    ...noChange,
    removed: left,
    edits: edits.filter(({ rest }) => rest.length > 0).map(({ sheet, rest }) => ({ ...noEdit, sheet, go: rest })),
  };
}
