import { type CellContent, sameCell } from "../refresh/cellContent";
import { cellNow } from "../refresh/edited";
import type { Ground } from "../refresh/ground";
import type { CellWrite, SheetMerge } from "../refresh/merge";
import { print } from "../refresh/print";
import type { Side } from "../refresh/side";
import { contentAt } from "../refresh/tableState";
import { putBack } from "../refresh/textMark";
import type { Edits } from "./edits";
import { type LineSwitch, lineSwitch } from "./lineSwitch";
import { inputsOf } from "./readEdits";

/** What brings a sheet from its present edits to others. */
export interface SheetSwitch {
  readonly merge: SheetMerge;
  /** How many entries have no cell any more. */
  readonly gone: number;
  /** A row that would go although something else than its line stands in it, from 0. */
  readonly crowded: number | null;
}

/** Writes nothing but cells that are made to be filled in, and lines of a list. */
export function switchSheet(side: Side, now: Edits, to: Edits, ground: Ground): SheetSwitch {
  const { state } = side;
  const lines = lineSwitch(side, now, to);
  const there = { sheet: state.sheet, columns: state.columns, list: state.list };
  const wanted = new Map(to.cells.filter(({ table }) => table === state.table).map((edit) => [keyOf(edit.row, edit.column), edit.content]));
  const writes = [...inputWrites(side, lines, wanted, ground), ...lineWrites(side, lines)];
  const placed = new Set(inputsOf(side).filter(({ row, column }) => row in lines.rows.written && column in state.columns).map(({ row, column }) => keyOf(row, column)));
  return {
    merge: {
      ...{ table: state.table, rows: lines.rows, columns: { deleted: [], inserted: [], written: state.columns, after: state.columns } },
      ...{ written: { ...there, rows: lines.rows.written }, place: { ...there, rows: lines.rows.after } },
      ...{ keptRows: [], keptColumns: [], cells: [], writes, applied: [], kept: [], conflicts: [] },
    },
    gone: [...wanted.keys()].filter((key) => !placed.has(key)).length,
    crowded: lines.rows.deleted.find((row) => isCrowded(side, row)) ?? null,
  };
}

const keyOf = (row: string, column: string): string => JSON.stringify([row, column]);

function inputWrites(side: Side, { rows }: LineSwitch, wanted: ReadonlyMap<string, CellContent>, ground: Ground): readonly CellWrite[] {
  return inputsOf(side).flatMap(({ row, column, content }) => {
    const entered = wanted.get(keyOf(row, column));
    const after = entered === undefined ? (print(content, ground, side.state.table) ?? null) : putBack(entered);
    return writeAt(side, rows.written[row], column, cellNow(side, row, column) ?? null, after);
  });
}

function lineWrites(side: Side, { rows, news }: LineSwitch): readonly CellWrite[] {
  return [...news].flatMap(([key, { cells }]) =>
    Object.entries(cells).flatMap(([column, { content }]) => writeAt(side, rows.written[key], column, null, putBack(content))));
}

function writeAt({ state }: Side, row: number | undefined, column: string, before: CellContent, after: CellContent): readonly CellWrite[] {
  const across = state.columns[column];
  return row === undefined || across === undefined || sameCell(before, after) ? [] : [{ row, column: across, before, written: after, after }];
}

/** Whether something stands in a row outside the columns of the table. */
function isCrowded({ state }: Side, row: number): boolean {
  const ours = new Set(Object.values(state.columns));
  const width = state.left + Math.max(0, ...state.contents.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => column).some((column) => !ours.has(column) && !sameCell(contentAt(state, row, column), null));
}
