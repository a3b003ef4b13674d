import { type Change, isNothing, type SheetEdit } from "../changes/Change";
import {
  earlier,
  type GoingLooks,
  markOf,
  type Recorded,
  type SheetUndo,
  type Task,
  type UndoRecord,
  type UndoStep,
  withStep,
} from "../changes/UndoRecord";
import { isOfTable, parseKeyName, tableName } from "../changes/keyNames";
import { type Direction, type Part, partsFor } from "../changes/parts";
import { isNoSetting, noSetting } from "../changes/setting";
import { gridOf, type Snapshot } from "../changes/snapshot";
import { placesAfter } from "./linesTypedInto";
import { undoingChange } from "./undoingChange";

type PartText = Pick<Part, "kind" | "xml">;

/** A change that is about to be written, with all that it takes to lead it to one of its ends. */
export interface Step {
  readonly direction: Direction;
  readonly before: Snapshot;
  readonly change: Change;
  readonly reversal: UndoRecord;
  readonly ends: Ends;
}

/** What is kept of a step in the workbook. */
export interface Ends {
  /** The parts of ours that stand in the end. */
  readonly parts: readonly PartText[];
  /** By which the workbook is then known; null where nothing of ours is left in it. */
  readonly mark: string | null;
}

export function endsOf(recorded: Recorded, ground: string | null): Ends {
  const parts = partsFor(recorded, ground);
  return { parts, mark: parts.length === 0 ? null : markOf(recorded) };
}

/** A step that can be taken back under the name of its task; without one it is no step for the user. */
export function stepForth(
  before: Snapshot,
  change: Change,
  task: Task | null,
  looks: ReadonlyMap<string, GoingLooks>,
  { session, id }: Required<Pick<UndoStep, "session" | "id">>,
): Step {
  const { recorded, ground } = before.contents;
  const reversal = undoRecordOf(before, change, looks);
  // What writes no cell cannot be taken back by Excel either: the workbook stays known by the same mark.
  const mark = isSilent({ change }) ? markOf(recorded) : id;
  const past =
    task === null
      ? recorded.past
      : withStep(recorded.past, { task, session, id: mark, reversal, bases: JSON.stringify(recorded.bases) });
  return {
    direction: "forth",
    before,
    change,
    reversal,
    ends: endsOf({ bases: change.bases ?? recorded.bases, past }, ground),
  };
}

/** The step that takes the last one back. */
export function stepBack(before: Snapshot, past: UndoStep): Step {
  const { reversal } = past;
  return {
    direction: "back",
    before,
    change: undoingChange(reversal, before, "stays", true),
    reversal,
    ends: endsOf(earlier(before.contents.recorded), before.contents.ground),
  };
}

/** Whether everything stands that was wanted: Excel may have carried out a request whose answer never came. */
export function isWritten({ before, ends: { parts } }: Step, { contents }: Snapshot): boolean {
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

/** What leads back from a change of what was seen; `looks` tells how the lines of a sheet look that go. */
function undoRecordOf(
  before: Snapshot,
  { added, edits, names, bases }: Change,
  looks: ReadonlyMap<string, GoingLooks>,
): UndoRecord {
  const formulas = new Map(before.outline.keys.map(({ name, formula }) => [name, formula]));
  const known = new Set(before.outline.keys.map(tableName));
  const come = names.added.flatMap(({ name }) => parseKeyName(name) ?? []);
  const tables = [...new Set(come.map(tableName))].filter((name) => !known.has(name));
  return {
    tables,
    added: added.map(({ name }) => name),
    edits: edits.map((edit) => sheetUndoOf(before, edit, looks.get(edit.sheet))),
    names: {
      added: names.added.map(({ name }) => name).filter((name) => !isOfTable(name, tables)),
      removed: [...names.removed, ...namesAcross(before, edits)].flatMap((name) => {
        const refersTo = formulas.get(name);
        return refersTo === undefined ? [] : [{ name, refersTo }];
      }),
      ...(names.following && {
        following: names.following.map(({ name, before: was, after }) => ({ name, before: was, after })),
      }),
    },
    ...placesAfter(before, edits, bases ?? before.contents.bases),
  };
}

/**
 * Names of lines that others cross which go: one that comes again at the edge of such a line is not taken in by itself.
 */
function namesAcross({ outline }: Snapshot, edits: readonly SheetEdit[]): readonly string[] {
  return outline.keys.flatMap(({ name, line, refersTo }) => {
    const edit = edits.find(({ sheet }) => sheet === refersTo?.sheet);
    return line !== null && edit?.go.some(({ axis }) => axis !== line.axis) === true ? [name] : [];
  });
}

function sheetUndoOf(
  { outline, contents }: Snapshot,
  { sheet, lines, go, cells, validationsBefore, charts, setting = noSetting }: SheetEdit,
  going?: GoingLooks,
): SheetUndo {
  const seen = contents.sheets.get(sheet);
  const anchor = outline.keys.find(({ line, refersTo }) => line === null && refersTo?.sheet === sheet)?.name ?? null;
  return {
    sheet,
    anchor,
    come: lines,
    go,
    cells,
    grid: lines.length + go.length > 0 && seen !== undefined ? gridOf(seen) : null,
    looks: going?.lines ?? [],
    ...(going !== undefined && going.merges.length > 0 && { merges: going.merges }),
    validations: validationsBefore,
    charts: { added: charts.added.map(({ name }) => name), words: charts.words },
    ...(isNoSetting(setting) ? {} : { setting }),
  };
}
