import { isFormula, sameCell, type CellContent, putBack } from "../spreadsheet/cellContent";
import { sheetPrefix, parseReference } from "../spreadsheet/address";
import { type Change, type NameChange, noChange, type SheetEdit, blocksOf } from "../changes/Change";
import { type ChartsEdit, isNoCharts } from "../changes/charts";
import { afterSteps, type ContentGrid, differences, gridOf, type Snapshot } from "../changes/snapshot";
import { isOfTable } from "../changes/keyNames";
import { type LineStep, stepsBack } from "../changes/lineSteps";
import { isNoSetting, noSetting, settingBack } from "../changes/setting";
import { isLost, type SheetUndo, type UndoRecord } from "../changes/UndoRecord";
import { NOWHERE, placeBefore, sameShape } from "./movedFormula";
import { progressOf } from "./progress";

/**
 * Whose cells come back. Where a change was cut off nobody has typed since, and all do; where it is taken back later,
 * what was typed since stays. Where taking it back was cut off, lines may have moved that formulas refer to: one that
 * differs in its references alone is not typed.
 */
export type Typed = "nothing" | "stays" | "goesOn";

/**
 * The change that leads from what is seen now to what was before, however far the other way or this one was gone. Of a
 * change that was finished all lines have come and gone, even where the cells do not tell.
 */
export function undoingChange(reversal: UndoRecord, now: Snapshot, typed: Typed, isFinished = false): Change {
  const ways = reversal.edits.map((edit) => ({
    edit,
    sheet: sheetNow(edit, now),
    ...linesBack(edit, now, typed, isFinished),
  }));
  const isMoving = ways.some(({ lines }) => lines.length > 0);
  return {
    ...noChange,
    edits: ways.flatMap((way) => editBack(way, now, typed, isMoving)),
    removed: addedNow(reversal, now),
    names: { ...namesBack(reversal, now, isMoving), ...followingBack(reversal, now) },
  };
}

/** The lines of a sheet that go and come to lead it back. */
interface LinesBack {
  readonly lines: readonly LineStep[];
  /** How many of those that went have yet to come again. */
  readonly gone: number;
}

function linesBack(edit: SheetUndo, now: Snapshot, typed: Typed, isFinished: boolean): LinesBack {
  const seen = now.contents.sheets.get(sheetNow(edit, now));
  if (seen === undefined) return { lines: [], gone: 0 };
  const { come, gone } = isFinished
    ? { come: edit.come.length, gone: edit.go.length }
    : progressOf(edit, gridOf(seen), typed === "nothing" ? "whole" : "blank");
  return { lines: [...stepsBack(edit.go.slice(0, gone)), ...stepsBack(edit.come.slice(0, come))], gone };
}

/** The name that a sheet has now. */
export function sheetNow({ anchor, sheet }: SheetUndo, { outline }: Snapshot): string {
  return outline.keys.find(({ name }) => name === anchor)?.refersTo?.sheet ?? sheet;
}

/** The sheets that came, by the names that they have now. */
export function addedNow({ added, tables, names }: UndoRecord, { outline }: Snapshot): readonly string[] {
  const came = new Set([...tables, ...names.added]);
  const anchored = outline.keys.flatMap(({ name, line, refersTo }) =>
    line === null && came.has(name) && refersTo !== null ? [refersTo.sheet] : [],
  );
  const wanted = new Set(added.length === anchored.length ? anchored : [...added, ...anchored]);
  return outline.sheets.map(({ name }) => name).filter((name) => wanted.has(name));
}

/** While lines move, names go along that have to stay where they are: they are said anew. */
function namesBack({ edits, tables, names }: UndoRecord, now: Snapshot, isMoving: boolean): Change["names"] {
  const are = new Map(now.outline.keys.map(({ name, formula, visible }) => [name, visible ? null : formula]));
  const lost = names.removed
    .filter(({ refersTo }) => parseReference(refersTo) !== null)
    .map(({ name, refersTo }) => ({ name, refersTo: renamed(refersTo, edits, now) }))
    .filter(({ name, refersTo }) => isMoving || are.get(name) !== refersTo);
  const again = new Set(lost.map(({ name }) => name));
  const back = new Set(names.removed.map(({ name }) => name));
  const come = [
    ...names.added.filter((name) => !back.has(name)),
    ...now.outline.keys.map(({ name }) => name).filter((name) => isOfTable(name, tables)),
  ];
  return { removed: [...come, ...again].filter((name) => are.has(name)), added: lost };
}

/** Names of the user's that followed lines go back with them, unless they refer to something else by now. */
function followingBack(
  { names: { following = [] } }: UndoRecord,
  { outline }: Snapshot,
): Pick<NameChange, "following"> {
  const are = new Map(outline.others?.map(({ name, formula }) => [name, formula]));
  const back = following.flatMap(({ name, before, after }) => {
    const is = are.get(name);
    return is !== undefined && (isLost(is) || sameShape(is, after))
      ? [{ name, before: is, written: before, after: before }]
      : [];
  });
  return back.length === 0 ? {} : { following: back };
}

/** What a name referred to, on a sheet that may have another name by now. */
function renamed(refersTo: string, edits: readonly SheetUndo[], now: Snapshot): string {
  const edit = edits.find(({ sheet }) => refersTo.startsWith(`=${sheetPrefix(sheet)}`));
  return edit === undefined
    ? refersTo
    : `=${sheetPrefix(sheetNow(edit, now))}${refersTo.slice(1 + sheetPrefix(edit.sheet).length)}`;
}

function editBack(
  { edit, sheet, lines, gone }: LinesBack & { readonly edit: SheetUndo; readonly sheet: string },
  { contents }: Snapshot,
  typed: Typed,
  isMoving: boolean,
): readonly SheetEdit[] {
  const seen = contents.sheets.get(sheet);
  if (seen === undefined) return [];
  const is = afterSteps(gridOf(seen), lines);
  const cells = [...cellsBack(edit, is, typed), ...(isMoving ? formulasAgain(edit, is, typed) : [])];
  const looks = gone > 0 || typed !== "nothing" ? edit.looks : [];
  const charts = chartsBack(edit.charts, seen.charts);
  const setting = settingBack(edit.setting ?? noSetting, ({ axis, at }) => lineBefore(edit.come, axis, at));
  if (
    lines.length + cells.length + looks.length + edit.validations.length === 0 &&
    isNoCharts(charts) &&
    isNoSetting(setting)
  )
    return [];
  return [
    {
      sheet,
      lines,
      go: [],
      looks,
      ...(edit.merges && looks.length > 0 && { merges: edit.merges }),
      list: null,
      styles: [],
      validations: edit.validations,
      validationsBefore: [],
      blocks: blocksOf(cells),
      cells: [],
      stand: null,
      charts,
      setting,
    },
  ];
}

function lineBefore(come: SheetUndo["come"], axis: LineStep["axis"], at: number): number | null {
  const place = placeBefore(come, axis === "row" ? at : NOWHERE, axis === "row" ? NOWHERE : at);
  return place === null ? null : place[axis];
}

/** Charts that came go, and those that were told other words are told the old ones. */
function chartsBack({ added, words }: SheetUndo["charts"], standing: readonly string[]): ChartsEdit {
  return {
    added: [],
    words: words
      .filter(({ name }) => standing.includes(name))
      .map(({ name, before, after }) => ({ name, before: after, after: before })),
    removed: added.filter((name) => standing.includes(name)),
  };
}

interface CellBack {
  readonly row: number;
  readonly column: number;
  readonly after: CellContent;
}

/** The cells that are to be written once all lines are where they were; `is` is what stands there then. */
function cellsBack(edit: SheetUndo, is: ContentGrid, typed: Typed): readonly CellBack[] {
  const changed = edit.cells.flatMap(([row, column, before, after]) => {
    const at = placeBefore(edit.come, row, column);
    return at === null ? [] : [{ ...at, before, after }];
  });
  if (edit.grid === null)
    return changed
      .filter(({ before }) => !isLost(before))
      .flatMap(({ row, column, before, after }) =>
        comesBack(is[row]?.[column] ?? null, before, after, typed) ? [{ row, column, after: putBack(before) }] : [],
      );
  const ours = new Map(changed.map(({ row, column, after }) => [`${row} ${column}`, after]));
  return differences(is, edit.grid).filter(({ row, column, before: now, after: before }) => {
    const after = ours.get(`${row} ${column}`);
    // Where it was so before, it becomes so again when they go.
    if (isLost(before)) return false;
    return (
      typed === "nothing" ||
      isLost(now) ||
      (after !== undefined && comesBack(now, before, after, typed)) ||
      (after === undefined && isGone(edit, row, column))
    );
  });
}

/** Formulas that read as they did before and will not once the lines have moved to which they refer. */
function formulasAgain({ come, cells }: SheetUndo, is: ContentGrid, typed: Typed): readonly CellBack[] {
  return cells.flatMap(([row, column, before, after]) => {
    const at = placeBefore(come, row, column);
    const now = at === null ? null : (is[at.row]?.[at.column] ?? null);
    const isOurs = typed === "nothing" || sameCell(now, after) || (typed === "goesOn" && sameShape(now, after));
    return at !== null && isFormula(before) && !isLost(before) && sameCell(now, before) && isOurs
      ? [{ ...at, after: before }]
      : [];
  });
}

function comesBack(is: CellContent, before: CellContent, after: CellContent, typed: Typed): boolean {
  return (
    !sameCell(is, before) &&
    (typed === "nothing" || sameCell(is, after) || (typed === "goesOn" && (isLost(is) || sameShape(is, after))))
  );
}

/** Whether a cell is on a line that went and comes again empty. */
function isGone({ come, go }: SheetUndo, row: number, column: number): boolean {
  return go.some(({ axis, at }) => {
    const place = placeBefore(come, axis === "row" ? at : NOWHERE, axis === "row" ? NOWHERE : at);
    return place !== null && (axis === "row" ? place.row === row : place.column === column);
  });
}
