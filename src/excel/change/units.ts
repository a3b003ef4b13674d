import type { Change } from "./Change";
import { byteLength } from "../byteLength";
import { queueListOf, queueSheet, queueSheetContents } from "../write/addSheet";
import { queueCellsOf, queueGoing, queueLinesOf } from "../write/editSheet";
import { queueNames } from "../write/names";

/** A piece of a change that goes in one request, with the bytes that it takes there. */
export interface Unit {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/**
 * The pieces of a change in the order in which they must be done, so that every formula finds what it refers to, and that
 * what cannot be put back comes when everything else stands.
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
