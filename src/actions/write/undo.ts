import type { Model } from "../../budget/model";
import { type Base, earlier } from "../../changes/UndoRecord";
import type { Snapshot } from "../../changes/snapshot";
import { WorkbookError } from "../../excel/request/WorkbookError";
import type { TableState } from "../../refresh/tableState";
import { sheetNames } from "../../sheets/sheetName";
import { sheetPrefix } from "../../spreadsheet/address";
import type { Back } from "../../undo/back";
import { editsSince } from "../../undo/editsSince";
import { ActionError } from "../context/ActionError";
import type { ActionContext } from "../context/CheckedModels";
import type { WithProgress } from "../context/Progress";
import { modelOf } from "../context/findModel";
import { knowModels, mustBeWritable, settledNotices, waitingNotices, withSteps } from "../context/perform";
import { loadedModelOf } from "../context/loadedModel";
import type { RedoResult, UndoArgs, UndoResult } from "./argsAndResults";
import { freeSheetName } from "./naming";

/**
 * Takes back the last load, refresh or conversion that the workbook keeps; what was typed or moved since stays, and
 * what could not be taken back is told.
 */
export function undo(room: ActionContext, { progress, earlier = false }: UndoArgs = {}): Promise<UndoResult> {
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
export function redo(room: ActionContext, { progress }: WithProgress = {}): Promise<RedoResult> {
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
async function knowAgain(room: ActionContext, { before: { contents } }: Back): Promise<void> {
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
  const { cells, isInTheWay } = editsSince(past.reversal, before);
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

/** Names of sheets and what they are called instead. */
export type Renamed = ReadonlyMap<string, string>;

/** How often it is tried to rename sheets. */
const ATTEMPTS = 3;

/**
 * Calls the sheets in the language that their tables now have, once a change of it or its undo is written: as if
 * somebody had renamed them by hand, so everything finds them again. A name that the user gave stays. The tables stand
 * by then: where Excel refuses to rename their sheets again and again, those keep the names that they have, and nothing
 * else fails.
 */
export async function followLanguage(room: ActionContext): Promise<Renamed> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1)
    try {
      return await rename(room);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  return new Map();
}

async function rename(room: ActionContext): Promise<Renamed> {
  const snapshot = await room.workbook.readSnapshot();
  if (snapshot.outline.structureProtected) return new Map();
  const taken = new Set(snapshot.outline.sheets.map(({ name }) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const base of snapshot.contents.bases) {
    const { model } = await modelOf(room, base);
    const { states } = loadedModelOf(snapshot, model.id) ?? { states: [] };
    for (const [sheet, name] of namesInLanguage(model, base.plan.language, states)) {
      taken.delete(sheet.toLowerCase());
      const free = freeSheetName(name, taken);
      taken.add(free.toLowerCase());
      if (free !== sheet) renamed.set(sheet, free);
    }
  }
  if (renamed.size === 0) return renamed;
  await room.workbook.ask(({ workbook }) => {
    for (const [sheet, name] of renamed) workbook.worksheets.getItem(sheet).name = name;
    return () => undefined;
  });
  return renamed;
}

/** The sheets that have a name of ours in another language, with that of this one. */
function namesInLanguage(model: Model, language: string, states: readonly TableState[]): readonly [string, string][] {
  const wanted = sheetNames(model, language);
  const others = model.languages.map((other) => sheetNames(model, other));
  return states.flatMap(({ table, sheet }): [string, string][] => {
    // `Annex II (2)` where another sheet had the name.
    const name = sheet.replace(/ \(\d+\)$/, "");
    const own = wanted.get(table);
    const isOurs = others.some((names) => names.get(table) === name);
    return own === undefined || own === name || !isOurs ? [] : [[sheet, own]];
  });
}

/** What was answered of cells, each with its sheet, where sheets have other names by now. */
export function atNewNames<Cell extends { readonly cell: string }>(
  cells: readonly Cell[],
  renamed: Renamed,
): readonly Cell[] {
  if (renamed.size === 0) return cells;
  return cells.map((each) => ({ ...each, cell: addressNow(each.cell, renamed) }));
}

/** The address of a cell on a sheet that may have another name. */
function addressNow(cell: string, renamed: Renamed): string {
  const [was, is] = [...renamed].find(([sheet]) => cell.startsWith(sheetPrefix(sheet))) ?? [];
  return was === undefined || is === undefined ? cell : sheetPrefix(is) + cell.slice(sheetPrefix(was).length);
}

export const sheetsNow = (sheets: readonly string[], renamed: Renamed): readonly string[] =>
  sheets.map((sheet) => renamed.get(sheet) ?? sheet);

/**
 * The bases once one of them is new, the latest last; what else is kept with it stays. Undefined where nothing differs.
 */
export function basesWith({ contents }: Snapshot, base: Base): readonly Base[] | undefined {
  const others = contents.bases.filter(({ plan }) => plan.model !== base.plan.model);
  const was = contents.bases.find(({ plan }) => plan.model === base.plan.model);
  const is: Base = { ...was, ...base };
  return was !== undefined && JSON.stringify(was) === JSON.stringify(is) ? undefined : [...others, is];
}

/** Fails before anything is written where sheets are to come and the workbook's structure is protected. */
export function mustTakeSheets({ outline }: Snapshot): void {
  if (outline.structureProtected) throw new ActionError("WorkbookProtected");
}

/** Fails before anything is written where a sheet that is to change is protected. */
export function mustBeOpen({ outline }: Snapshot, sheet: string): void {
  if (outline.sheets.some((seen) => seen.name === sheet && seen.protected))
    throw new ActionError("SheetProtected", { sheet });
}
