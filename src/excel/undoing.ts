import { sameCell, type CellContent } from "../refresh/cellContent";
import type { Change, SheetEdit } from "./Change";
import { differences, gridOf } from "./contentGrid";
import { type LineStep, stepsBack } from "./lineSteps";
import { restoration } from "./restoration";
import type { Sight } from "./sight";

/** The change that takes back what was written, or the sheet on which too much happened since. */
export type Undoing = { readonly change: Change } | { readonly changedSince: string };

/** Takes back a change that was written whole. Cells that the user changed since stay as they are now. */
export function undoing(before: Sight, now: Sight, done: Change): Undoing {
  const edited = done.added.find(({ name, contents }) => {
    const is = now.contents.sheets.get(name);
    return is !== undefined && differences(gridOf(is), contents).length > 0;
  });
  const moved = done.edits.find((edit) => !linesStand(edit, before, now));
  const since = edited?.name ?? moved?.sheet;
  if (since !== undefined) return { changedSince: since };
  const ours = new Map(done.edits.map((edit) => [edit.sheet, cellsOf(edit)]));
  return { change: restoration(before, now, done, (sheet, { row, column, before: is }) => {
    const written = ours.get(sheet)?.get(row)?.get(column);
    return written === undefined ? false : sameCell(written, is);
  }) };
}

/** True while every key of a sheet stands where the change left it. */
function linesStand({ sheet, lines }: SheetEdit, before: Sight, now: Sight): boolean {
  const is = new Map(now.look.keys.map((key) => [key.name, key.refersTo]));
  return before.look.keys.every(({ name, line, refersTo }) => {
    const there = is.get(name);
    if (refersTo?.sheet !== sheet || line === null || there === undefined || there === null) return true;
    const at = refersTo[line.axis];
    return at === null || there[line.axis] === positionAfter(at, lines.filter(({ axis }) => axis === line.axis));
  });
}

function positionAfter(position: number, steps: readonly LineStep[]): number {
  return steps.reduce((at, step) => (at < step.at ? at : at + step.count), position);
}

/** What the change wrote, by the row and column where that stood before its lines came and went. */
function cellsOf({ lines, blocks }: SheetEdit): ReadonlyMap<number, ReadonlyMap<number, CellContent>> {
  const [rows, columns] = (["row", "column"] as const).map((wanted) => stepsBack(lines.filter(({ axis }) => axis === wanted)));
  const cells = new Map<number, Map<number, CellContent>>();
  for (const { top, left, contents } of blocks) {
    contents.forEach((line, down) => {
      const row = positionAfter(top + down, rows ?? []);
      const known = cells.get(row) ?? new Map<number, CellContent>();
      line.forEach((content, across) => known.set(positionAfter(left + across, columns ?? []), content));
      cells.set(row, known);
    });
  }
  return cells;
}
