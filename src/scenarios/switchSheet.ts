import { type CellContent, isFormula, sameCell, putBack } from "../spreadsheet/cellContent";
import { cellNow } from "../refresh/edited";
import type { KeyPlaces } from "../refresh/keyPlaces";
import type { CellWrite, SheetMerge } from "../refresh/merge";
import { print } from "../refresh/print";
import { type Side, contentAt } from "../refresh/tableState";
import { cellAddress, sheetPrefix } from "../spreadsheet/address";
import type { Edits } from "./edits";
import { LOST } from "./printKeyed";
import type { LineSwitch } from "./lineSwitch";
import { inputsOf } from "./readEdits";

/** What brings a sheet from its present edits to others. */
export interface SheetSwitch {
  readonly merge: SheetMerge;
  /** How many entries have no cell any more. */
  readonly gone: number;
  /** Formulas among the entries that have lost something that they refer to, by address. */
  readonly lost: readonly string[];
  /** A row that would go although something else than its line stands in it, from 0. */
  readonly crowded: number | null;
}

/** Where edits lead: as they read now, while lines that go still stand, and in the end. */
export interface Destination {
  readonly now: Edits;
  readonly written: Edits;
  readonly after: Edits;
}

/** Writes nothing but cells that are made to be filled in, and lines of a list. */
export function switchSheet(
  side: Side,
  lines: LineSwitch,
  { written, after }: Destination,
  ground: KeyPlaces,
): SheetSwitch {
  const { state } = side;
  const there = { sheet: state.sheet, columns: state.columns, list: state.list };
  const wanted = { written: contentsIn(written, state.table), after: contentsIn(after, state.table) };
  const writes = [...inputWrites(side, lines, wanted, ground), ...lineWrites(side, lines, { written, after })];
  const placed = new Set(
    inputsOf(side)
      .filter(({ row, column }) => row in lines.rows.written && column in state.columns)
      .map(({ row, column }) => keyOf(row, column)),
  );
  return {
    merge: {
      ...{
        table: state.table,
        rows: lines.rows,
        columns: { deleted: [], inserted: [], written: state.columns, after: state.columns },
      },
      ...{ written: { ...there, rows: lines.rows.written }, place: { ...there, rows: lines.rows.after } },
      ...{ keptRows: [], keptColumns: [], cells: [], writes, applied: [], kept: [], conflicts: [] },
    },
    gone: [...wanted.after.keys()].filter((key) => !placed.has(key)).length,
    lost: writes
      .filter((write) => isFormula(write.after) && write.after.includes(LOST))
      .map(({ row, column }) => sheetPrefix(state.sheet) + cellAddress(row, column)),
    crowded: lines.rows.deleted.find((row) => isCrowded(side, row)) ?? null,
  };
}

type Contents = ReadonlyMap<string, CellContent>;
type Wanted<T> = Readonly<Record<"written" | "after", T>>;

const keyOf = (row: string, column: string): string => JSON.stringify([row, column]);
const contentsIn = ({ cells }: Edits, table: string): Contents =>
  new Map(cells.filter((edit) => edit.table === table).map((edit) => [keyOf(edit.row, edit.column), edit.content]));

function inputWrites(
  side: Side,
  { rows }: LineSwitch,
  wanted: Wanted<Contents>,
  ground: KeyPlaces,
): readonly CellWrite[] {
  return inputsOf(side).flatMap(({ row, column, content }) => {
    const key = keyOf(row, column);
    const becomes = (entered: CellContent | undefined): CellContent =>
      entered === undefined ? (print(content, ground, side.state.table) ?? null) : putBack(entered);
    return writeAt(side, rows.written[row], column, {
      before: cellNow(side, row, column) ?? null,
      written: becomes(wanted.written.get(key)),
      after: becomes(wanted.after.get(key)),
    });
  });
}

function lineWrites(side: Side, { rows, news }: LineSwitch, { written, after }: Wanted<Edits>): readonly CellWrite[] {
  const own = ({ added }: Edits): Edits["added"] => added.filter(({ table }) => table === side.state.table);
  const [lines, ends] = [own(written), own(after)];
  return [...news.keys()].flatMap((key, index) =>
    Object.entries(lines[index]?.cells ?? {}).flatMap(([column, { content }]) =>
      writeAt(side, rows.written[key], column, {
        before: null,
        written: putBack(content),
        after: putBack(ends[index]?.cells[column]?.content ?? null),
      }),
    ),
  );
}

function writeAt(
  { state }: Side,
  row: number | undefined,
  column: string,
  write: Pick<CellWrite, "before" | "written" | "after">,
): readonly CellWrite[] {
  const across = state.columns[column];
  return row === undefined || across === undefined || sameCell(write.before, write.after)
    ? []
    : [{ row, column: across, ...write }];
}

/** Whether something stands in a row outside the columns of the table. */
function isCrowded({ state }: Side, row: number): boolean {
  const ours = new Set(Object.values(state.columns));
  const width = state.left + Math.max(0, ...state.contents.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => column).some(
    (column) => !ours.has(column) && !sameCell(contentAt(state, row, column), null),
  );
}
