import type { TableId } from "../../budget/model";
import { addedSheet } from "../../changes/AddedSheet";
import type { Change, NameChange, SheetEdit } from "../../changes/Change";
import type { Base } from "../../changes/UndoRecord";
import { anchorsOf } from "../../changes/anchors";
import { editOf } from "../../changes/editOf";
import { namesOfMerge } from "../../changes/namesOfMerge";
import type { Snapshot } from "../../changes/snapshot";
import { statesOf } from "../../changes/states";
import type { Chosen } from "../../refresh/choices";
import { merge, type SheetMerge } from "../../refresh/merge";
import { withOwnLines } from "../../refresh/ownLines";
import type { TableState } from "../../refresh/tableState";
import type { Plan, SheetPlan } from "../../sheets/plan";
import { type Placement, placementOf, type SheetPlacement } from "../../sheets/printFormula";
import type { FoundModel } from "../context/findModel";
import type { Notice } from "../context/perform";
import { baseOf, type LoadedModel } from "../context/loadedModel";
import type { LineQuestion, RefreshResult } from "./argsAndResults";
import { decidedLines, lineQuestions, linesFound, questionNotices } from "./lineQuestions";
import { named } from "./naming";
import { basesWith, mustBeOpen, mustTakeSheets } from "./undo";

/** What bringing a model's sheets up to date writes, and what it leaves. */
export interface Update extends Pick<RefreshResult, "sheets" | "applied" | "kept" | "conflicts" | "notices"> {
  readonly change: Change;
  readonly questions: readonly LineQuestion[];
  /** What was merged, and the sheets that are written afresh. */
  readonly merges: readonly SheetMerge[];
  readonly added: readonly SheetPlan[];
}

/** Decides a refresh: base, new plan and sheets merged by key; missing sheets are written again. */
export function decideUpdate(
  wanted: Plan,
  found: Pick<FoundModel, "model" | "file">,
  standing: LoadedModel,
  snapshot: Snapshot,
  chosen: Chosen,
): Update {
  const base = { ...standing.base, plan: withGone(standing.base, wanted) };
  const standingStates = statesOf(base.plan, snapshot.outline, snapshot.contents, wanted);
  const ownLines = decidedLines(base.ownLines, chosen.ownLines);
  const states = withOwnLines(standingStates, ownLines);
  const missing = wanted.sheets.filter(({ table }) => !states.some((state) => state.table === table));
  const again = named(missing, snapshot.outline);
  const plan = { ...wanted, sheets: wanted.sheets.map((sheet) => asNamed(sheet, again.sheets, base.plan)) };
  const added = placementOf({ sheets: again.sheets });
  const before = chosen.ownLines === undefined ? states : withOwnLines(standingStates, base.ownLines);
  const merges = merge({ base: base.plan, model: plan, states, before, added, ...chosen });
  const questions = lineQuestions(base.plan, states, ownLines);
  const placed = (of: (merged: SheetMerge) => SheetPlacement): Placement => ({
    ...added,
    ...Object.fromEntries(merges.map((merged) => [merged.table, of(merged)])),
  });
  const [after, written] = [placed(({ place }) => place), placed((merged) => merged.written)];
  const edits = merges.flatMap((merged) => editFor(merged, base.plan, plan, states) ?? []);
  if (missing.length > 0) mustTakeSheets(snapshot);
  for (const { sheet } of edits) mustBeOpen(snapshot, sheet);
  const positions = positionsOf(
    plan,
    new Map(states.map(({ table, sheet }) => [table, sheet])),
    snapshot.outline.sheets.map(({ name }) => name),
  );
  const change: Change = {
    added: again.sheets.map((sheet) => ({
      ...addedSheet(sheet, sheet.name, after, written),
      position: positions.get(sheet.table),
    })),
    edits: listsFirst(edits, merges),
    removed: [],
    names: namesAfter(plan, merges, states, again.sheets, snapshot),
    bases: basesWith(snapshot, { ...baseOf(plan, found), gone: goneFrom(standing.base, plan, snapshot), ownLines }),
    shown: null,
  };
  return {
    change,
    merges,
    questions,
    added: again.sheets,
    sheets: plan.sheets.flatMap(({ table }) => after[table]?.sheet ?? []),
    applied: merges.flatMap(({ applied }) => applied),
    kept: merges.flatMap(({ kept }) => kept),
    conflicts: merges.flatMap(({ conflicts }) => conflicts),
    notices: [
      ...again.notices,
      ...writtenAgain(again.sheets, base.plan),
      ...linesFound(base.plan, states),
      ...questionNotices(questions),
      ...merges.flatMap(mended),
      ...merges.flatMap(rowsKept),
      ...tablesGone(states, plan),
    ],
  };
}

/** The last plan, with tables that were dropped, stand and are wanted again. */
function withGone({ plan, gone = [] }: Base, wanted: Plan): Plan {
  const again = gone.filter(
    ({ table }) =>
      wanted.sheets.some((sheet) => sheet.table === table) && plan.sheets.every((sheet) => sheet.table !== table),
  );
  return again.length === 0 ? plan : { ...plan, sheets: [...plan.sheets, ...again] };
}

/** Tables that the model no longer has and whose sheets stay; undefined where there are none. */
function goneFrom({ plan, gone = [] }: Base, wanted: Plan, { outline, contents }: Snapshot): Base["gone"] {
  const dropped = [...plan.sheets, ...gone].filter(
    ({ table }, index, all) =>
      wanted.sheets.every((sheet) => sheet.table !== table) && all.findIndex((each) => each.table === table) === index,
  );
  const standing = new Set(statesOf({ ...plan, sheets: dropped }, outline, contents).map(({ table }) => table));
  const still = dropped.filter(({ table }) => standing.has(table));
  return still.length === 0 ? undefined : still;
}

/** A sheet and its list keep the names under which they were first written. */
function asNamed(sheet: SheetPlan, again: readonly SheetPlan[], base: Plan): SheetPlan {
  const known =
    again.find(({ table }) => table === sheet.table) ?? base.sheets.find(({ table }) => table === sheet.table);
  if (known === undefined) return sheet;
  return {
    ...sheet,
    name: known.name,
    listObject: sheet.listObject && { ...sheet.listObject, name: known.listObject?.name ?? sheet.listObject.name },
  };
}

function editFor(merged: SheetMerge, base: Plan, plan: Plan, states: readonly TableState[]): SheetEdit | null {
  const state = states.find(({ table }) => table === merged.table);
  return state === undefined
    ? null
    : editOf(merged, planOfTable(base, merged.table), planOfTable(plan, merged.table), state);
}

function stateOfTable(states: readonly TableState[], table: string): TableState {
  const state = states.find((candidate) => candidate.table === table);
  if (state === undefined) throw new Error(`The table ${table} does not stand.`);
  return state;
}

function planOfTable(plan: Plan, table: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.table === table);
  if (sheet === undefined) throw new Error(`The plan has no table ${table}.`);
  return sheet;
}

/** Formulas name the columns of a list by its headings, so the headings are written before them. */
function listsFirst(edits: readonly SheetEdit[], merges: readonly SheetMerge[]): readonly SheetEdit[] {
  const withList = new Set(merges.filter(({ place }) => place.list !== null).map(({ place }) => place.sheet));
  return [...edits].sort((a, b) => Number(withList.has(b.sheet)) - Number(withList.has(a.sheet)));
}

/** The names that mark lines and sheets, of what was merged and of what is written again. */
function namesAfter(
  plan: Plan,
  merges: readonly SheetMerge[],
  states: readonly TableState[],
  again: readonly SheetPlan[],
  snapshot: Snapshot,
): NameChange {
  return joined([
    ...merges.map((merged) =>
      namesOfMerge(
        plan.model,
        merged,
        planOfTable(plan, merged.table),
        stateOfTable(states, merged.table),
        snapshot.outline,
      ),
    ),
    ...again.map((sheet) => namesAgain(plan.model, sheet, snapshot)),
  ]);
}

function namesAgain(model: string, sheet: SheetPlan, { outline }: Snapshot): NameChange {
  const left = outline.keys.filter((key) => key.model === model && key.table === sheet.table);
  return { removed: left.map(({ name }) => name), added: anchorsOf(model, sheet, sheet.name) };
}

function joined(changes: readonly NameChange[]): NameChange {
  return { removed: changes.flatMap(({ removed }) => removed), added: changes.flatMap(({ added }) => added) };
}

function writtenAgain(sheets: readonly SheetPlan[], base: Plan): readonly Notice[] {
  return sheets
    .filter(({ table }) => base.sheets.some((sheet) => sheet.table === table))
    .map(({ table, name }) => ({ code: "SheetWrittenAgain", args: { sheet: name, table } }));
}

/** Formulas that were written again because Excel had lost or left behind what they refer to. */
function mended({ cells, place, rows, columns }: SheetMerge): readonly Notice[] {
  const hasMoved = rows.inserted.length + rows.deleted.length + columns.inserted.length + columns.deleted.length > 0;
  const count = cells.filter(({ cell }) => cell.verdict === "mend").length;
  return hasMoved || count === 0 ? [] : [{ code: "FormulasMended", args: { sheet: place.sheet, count } }];
}

function rowsKept({ keptRows, rows, place }: SheetMerge): readonly Notice[] {
  return keptRows.map((key) => ({
    code: "RowKept",
    args: { sheet: place.sheet, row: String((rows.after[key] ?? 0) + 1) },
  }));
}

/** What is on such a sheet may be of use to the user, and nothing of ours refers to it any more. */
function tablesGone(states: readonly TableState[], plan: Plan): readonly Notice[] {
  const gone = states.filter(({ table }) => plan.sheets.every((sheet) => sheet.table !== table));
  return gone.map(({ table, sheet }) => ({ code: "TableGone", args: { sheet, table } }));
}

/**
 * Where new sheets come among those of a workbook, by table, as they are added one after the other: behind the sheet of
 * the table that precedes theirs in the document, or before that of the next one. `standing` has the sheets of the
 * tables that stand, `sheets` the names of all in order.
 */
export function positionsOf(
  { sheets: planned }: Pick<Plan, "sheets">,
  standing: ReadonlyMap<TableId, string>,
  sheets: readonly string[],
): ReadonlyMap<TableId, number> {
  const names = [...sheets];
  const known = new Map(standing);
  const positions = new Map<TableId, number>();
  planned.forEach(({ table, name }, index) => {
    if (known.has(table)) return;
    const placeOf = (tables: typeof planned): number | undefined =>
      tables.map((each) => names.indexOf(known.get(each.table) ?? "")).find((place) => place >= 0);
    const [behind, next] = [placeOf(planned.slice(0, index).toReversed()), placeOf(planned.slice(index + 1))];
    const place = behind === undefined ? (next ?? names.length) : behind + 1;
    names.splice(place, 0, name);
    known.set(table, name);
    positions.set(table, place);
  });
  return positions;
}
