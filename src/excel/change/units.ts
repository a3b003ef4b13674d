import { byteLength } from "../../changes/AddedSheet";
import type { Change, NameChange, SheetEdit } from "../../changes/Change";
import type { LineStep } from "../../changes/lineSteps";
import { noSetting } from "../../changes/setting";
import { queueLooks } from "../read/lineLooks";
import {
  queueBlock,
  queueListOf,
  queueSheet,
  queueSheetContents,
  queueStyle,
  queueValidation,
} from "../write/addSheet";
import { queueCharts } from "../write/charts";
import { rangeOf } from "../write/dimensions";
import { queueSetting } from "../write/setting";

/** A piece of a change that goes in one request, with the bytes that it takes there. */
export interface Unit {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/**
 * The pieces of a change in the order in which they must be done, so that every formula finds what it refers to, and
 * that what cannot be put back comes when everything else stands.
 */
export function unitsOf(change: Change): readonly Unit[] {
  const { added, edits, names, removed, shown } = change;
  return [
    ...added.map((sheet): Unit => ({
      bytes: ACTION,
      queue: (context) => {
        queueSheet(context, sheet);
      },
    })),
    ...edits.map((edit): Unit => ({
      bytes: ACTION * (edit.lines.length * 4 + 4),
      queue: (context) => {
        queueLinesOf(context, edit);
      },
    })),
    {
      bytes: (names.added.length + names.removed.length) * ACTION,
      queue: (context) => {
        queueNames(context, names);
      },
    },
    ...added.map((sheet): Unit => ({
      bytes: ACTION * 5,
      queue: (context) => {
        queueListOf(context, sheet);
      },
    })),
    ...edits.map((edit): Unit => ({
      bytes:
        byteLength([edit.blocks, edit.validations, edit.looks]) +
        styleBytes(edit.styles.length + edit.validations.length) +
        chartBytes(edit.charts.added.length + edit.charts.words.length) +
        (edit.blocks.length + (edit.setting?.sizes.length ?? 0)) * ACTION,
      queue: (context) => {
        queueCellsOf(context, edit);
      },
    })),
    ...added.map((sheet): Unit => ({
      bytes:
        byteLength(sheet.contents) + styleBytes(sheet.plan.styles.length) + chartBytes(sheet.plan.charts?.length ?? 0),
      queue: (context) => {
        queueSheetContents(context, sheet);
      },
    })),
    ...edits.map((edit): Unit => ({
      bytes: ACTION * edit.go.length * 4,
      queue: (context) => {
        queueGoing(context, edit);
      },
    })),
    ...removed.map((name): Unit => ({
      bytes: ACTION,
      queue: (context) => {
        context.workbook.worksheets.getItem(name).delete();
      },
    })),
    ...(shown === null
      ? []
      : [
          {
            bytes: ACTION,
            queue: (context: Excel.RequestContext) => {
              context.workbook.worksheets.getItem(shown).activate();
            },
          },
        ]),
  ];
}

/** About what one action and the paths that it needs take on the wire. */
const ACTION = 700;
const styleBytes = (styles: number): number => styles * 2 * ACTION;
const chartBytes = (charts: number): number => charts * 20 * ACTION;

/** Excel takes 5 MB in one request; what is estimated here stays below with something to spare. */
export const PAYLOAD_LIMIT = 4_000_000;

/** As few requests as the limit allows, in order. */
export function batches(units: readonly Unit[], limit: number): readonly (readonly Unit[])[] {
  const all: Unit[][] = [];
  let room = 0;
  for (const unit of units) {
    if (unit.bytes > room || all.length === 0) {
      all.push([]);
      room = limit;
    }
    all.at(-1)?.push(unit);
    room -= unit.bytes;
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
  { sheet, looks, styles, validations, blocks, charts, setting = noSetting }: SheetEdit,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  queueLooks(worksheet, looks);
  for (const style of styles) queueStyle(worksheet, style);
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
function queueNames(context: Excel.RequestContext, { added, removed }: NameChange): void {
  const { names } = context.workbook;
  for (const name of removed) names.getItem(name).delete();
  for (const { name, refersTo } of added) names.add(name, refersTo).visible = false;
}
