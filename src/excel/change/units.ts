import { type AddedSheet, byteLength } from "../../changes/AddedSheet";
import type { Change, NameChange, SheetEdit } from "../../changes/Change";
import type { LineStep } from "../../changes/lineSteps";
import { noSetting } from "../../changes/setting";
import { queueLooks } from "../read/lineLooks";
import {
  queueBlock,
  queueLinks,
  queueListOf,
  queuePage,
  queueSheet,
  queueSheetContents,
  queueValidation,
} from "../write/addSheet";
import { queueCharts } from "../write/charts";
import { rangeOf } from "../write/dimensions";
import { looksOf, queueStyle } from "../write/looks";
import { queueSetting } from "../write/setting";

/** A piece of a change that goes in one request, with about what it takes there. */
export interface Unit {
  readonly bytes: number;
  readonly actions: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** A piece that is made of actions that say little. */
export const small = (actions: number, queue: Unit["queue"]): Unit => ({ bytes: actions * ACTION, actions, queue });

/**
 * The pieces of a change in the order in which they must be done, so that every formula finds what it refers to, that
 * rules stand before formulas, and that what cannot be put back comes when everything else stands. Pages come last,
 * since Excel may ask the printer for each.
 */
export function unitsOf(change: Change): readonly Unit[] {
  const { added, edits, names, removed, shown } = change;
  return [
    ...added.map((sheet) => small(3, (context) => queueSheet(context, sheet))),
    ...edits.map((edit) => small(edit.lines.length * 4 + 4, (context) => queueLinesOf(context, edit))),
    ...nameUnits(names),
    ...added.map((sheet) => small(6, (context) => queueListOf(context, sheet))),
    ...edits.map(cellUnit),
    ...added.flatMap(lookUnits),
    ...added.map(contentUnit),
    ...edits.map((edit) => small(edit.go.length * 4, (context) => queueGoing(context, edit))),
    ...removed.map((name) => small(2, (context) => context.workbook.worksheets.getItem(name).delete())),
    ...added.map((sheet) => small(14, (context) => queuePage(context, sheet))),
    ...(shown === null ? [] : [small(2, (context) => context.workbook.worksheets.getItem(shown).activate())]),
  ];
}

/** Names that go or come in one piece. */
const NAMES_AT_ONCE = 200;

function nameUnits({ added, removed, following = [] }: NameChange): readonly Unit[] {
  const pieces = <T>(all: readonly T[]): readonly (readonly T[])[] =>
    Array.from({ length: Math.ceil(all.length / NAMES_AT_ONCE) }, (_, index) =>
      all.slice(index * NAMES_AT_ONCE, (index + 1) * NAMES_AT_ONCE),
    );
  return [
    ...pieces(removed).map((some) =>
      small(some.length * 2, (context) => queueNames(context, { added: [], removed: some })),
    ),
    ...pieces(added).map((some) =>
      small(some.length * 2, (context) => queueNames(context, { added: some, removed: [] })),
    ),
    ...pieces(following).map((some) =>
      small(some.length * 2, (context) => queueNames(context, { added: [], removed: [], following: some })),
    ),
  ];
}

function cellUnit(edit: SheetEdit): Unit {
  const { blocks, validations, looks, merges = [], styles, charts, setting } = edit;
  const actions =
    (styles.length + validations.length) * 5 +
    (charts.added.length + charts.words.length) * CHART +
    (blocks.length + looks.length * 4 + merges.length + (setting?.sizes.length ?? 0)) * 2;
  return {
    bytes: byteLength([blocks, validations, looks]) + actions * ACTION,
    actions,
    queue: (context) => queueCellsOf(context, edit),
  };
}

function lookUnits(sheet: AddedSheet): readonly Unit[] {
  const links = small(sheet.links.length * 2, (context) => queueLinks(context, sheet));
  const looks = looksOf(sheet.plan.styles).map(({ bytes, actions, queue }): Unit => ({
    bytes,
    actions,
    queue: (context) => queue(context.workbook.worksheets.getItem(sheet.name)),
  }));
  return [links, ...looks];
}

function contentUnit(sheet: AddedSheet): Unit {
  const { merges, validations, charts = [], columnWidths, rowHeights } = sheet.plan;
  const actions = merges.length * 2 + validations.length * 5 + charts.length * CHART + 10;
  return {
    bytes: byteLength([sheet.contents, columnWidths, rowHeights]) + actions * ACTION,
    actions,
    queue: (context) => queueSheetContents(context, sheet),
  };
}

/** About what one action and the paths that it needs take on the wire. */
const ACTION = 700;
/** About as many actions as a chart takes. */
const CHART = 60;

/** What may go in one request. */
export interface RequestLimits {
  readonly bytes: number;
  readonly actions: number;
}

/**
 * Excel takes 5 MB in one request; what is estimated here stays below with something to spare. Of very many actions in
 * one request Excel hangs, or fails on the web.
 */
export const REQUEST_LIMITS: RequestLimits = { bytes: 4_000_000, actions: 1900 };

/** As few requests as the limits allow, in order. */
export function batches(units: readonly Unit[], limits: RequestLimits): readonly (readonly Unit[])[] {
  const all: Unit[][] = [];
  let room = { bytes: 0, actions: 0 };
  for (const unit of units) {
    if (unit.bytes > room.bytes || unit.actions > room.actions || all.length === 0) {
      all.push([]);
      room = limits;
    }
    all.at(-1)?.push(unit);
    room = { bytes: room.bytes - unit.bytes, actions: room.actions - unit.actions };
  }
  return all;
}

/** Lines come first, everything else is said for the positions after that. */
function queueLinesOf(context: Excel.RequestContext, { sheet, lines, list }: SheetEdit): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const step of lines) queueLines(worksheet, step);
  if (list !== null) worksheet.tables.getItem(list.name).resize(rangeOf(worksheet, list.area));
}

function queueCellsOf(
  context: Excel.RequestContext,
  { sheet, looks, merges = [], styles, validations, blocks, charts, setting = noSetting }: SheetEdit,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const style of styles) queueStyle(worksheet, style);
  // What the user has made of a line goes before what the plan makes of it.
  queueLooks(worksheet, looks);
  for (const area of merges) rangeOf(worksheet, area).merge(false);
  for (const validation of validations) queueValidation(worksheet, validation);
  for (const block of blocks) queueBlock(worksheet, block);
  queueCharts(worksheet, charts);
  queueSetting(worksheet, setting);
}

/** Lines that go: last of all, since what is on them does not come back by itself. */
function queueGoing(context: Excel.RequestContext, { sheet, go }: SheetEdit): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const step of go) queueLines(worksheet, step);
}

/** Whole rows or columns, so that what the user wrote beside our table moves along with it. */
function queueLines(sheet: Excel.Worksheet, { axis, at, count }: LineStep): void {
  const lines = linesAt(sheet, axis, at, Math.abs(count));
  if (count > 0) lines.insert(axis === "row" ? "Down" : "Right").untrack();
  else lines.delete(axis === "row" ? "Up" : "Left");
}

function linesAt(sheet: Excel.Worksheet, axis: LineStep["axis"], at: number, count: number): Excel.Range {
  if (axis === "row") return sheet.getRange(`${at + 1}:${at + count}`).untrack();
  return sheet.getRangeByIndexes(0, at, 1, count).untrack().getEntireColumn().untrack();
}

/** Hidden names, by which rows and columns are found again wherever the user moves them. */
function queueNames(context: Excel.RequestContext, { added, removed, following = [] }: NameChange): void {
  const { names } = context.workbook;
  for (const name of removed) names.getItem(name).delete();
  for (const { name, refersTo } of added) names.add(name, refersTo).visible = false;
  for (const { name, written } of following) names.getItem(name).formula = written;
}
