import type { Model } from "../../budget/model";
import { ourSheets, type SheetValues, valueAt } from "../../changes/snapshot";
import type { SheetFormulas } from "../../excel/read/readValues";
import type { Seen } from "../../excel/watch/WorkbookCache";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import type { NetValues } from "../../checks/net/margins";
import type { AddedLine } from "../../checks/sheet/shown";
import { placeWords, type Subject } from "../../checks/subject";
import { localeOf } from "../../locales/locales";
import type { Placement } from "../../sheets/printFormula";
import type { CellAt } from "../../tables/expression";
import { wordsIn } from "../../tables/frame";
import type { Table } from "../../tables/table";
import { cellWords, shownNumber } from "../../trace/traceOf";
import type { ShownModel } from "../checks/shownModel";
import { type Block, Followers, type Spoken } from "./followers";
import type { MovedCell, MovedSheet } from "./TraceResult";
import type { Position } from "./traceOthers";

/** What our tables know of the cells that follow others. */
export interface Forwards extends Pick<Spoken, "ofLine" | "countsLines"> {
  readonly blocks: ReadonlyMap<string, Block>;
  /** A cell of ours by its keys and in words, and as the page would print it; null where none stands. */
  told(position: Position): (Omit<MovedCell, "cell" | "direct"> & { readonly table: string }) | null;
  /** The table of a sheet in words; null for a sheet of the user's. */
  sheetTold(sheet: string): Pick<MovedSheet, "table" | "words"> | null;
}

/** Everything that shows something else when a cell does, by the formulas of all sheets as they stand now. */
export async function traceForwards(
  formulasOf: FormulaReader,
  seen: Seen,
  start: Position,
  ours: Forwards,
): Promise<readonly MovedSheet[]> {
  const { outline, contents } = seen.snapshot;
  const sheets = new Map<string, SheetFormulas>([...contents.sheets, ...(await formulasOf(othersIn(seen)))]);
  const followers = new Followers(sheets, {
    names: new Map((outline.others ?? []).map(({ name, formula }) => [name.toLowerCase(), formula])),
    lists: ours.blocks,
    ofLine: ours.ofLine,
    countsLines: ours.countsLines,
  }).of(start);
  return outline.sheets.flatMap(({ name }): MovedSheet[] => {
    const cells = followers
      .filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase())
      .toSorted((one, other) => one.row - other.row || one.column - other.column)
      .map(({ isDirect, ...position }) => moved({ ...position, sheet: name }, isDirect, ours, seen.values.get(name)));
    return cells.length === 0
      ? []
      : [{ sheet: name, ...(ours.sheetTold(name) ?? { table: null, words: name }), cells }];
  });
}

/** Reads what stands on sheets, by name. */
export type FormulaReader = (sheets: readonly string[]) => Promise<ReadonlyMap<string, SheetFormulas>>;

/** The sheets of the user's. */
function othersIn({ snapshot: { outline } }: Seen): readonly string[] {
  const ours = new Set(ourSheets(outline));
  return outline.sheets.filter(({ name }) => !ours.has(name)).map(({ name }) => name);
}

function moved(position: Position, direct: boolean, ours: Forwards, values: SheetValues | undefined): MovedCell {
  const cell = sheetPrefix(position.sheet) + cellAddress(position.row, position.column);
  const told = ours.told(position);
  if (told !== null) {
    const { row, column, words, value } = told;
    return { cell, row, column, words, value, direct };
  }
  const value = values === undefined ? "" : String(valueAt(values, position.row, position.column));
  return { cell, row: null, column: null, words: cellAddress(position.row, position.column), value, direct };
}

/** What a trace is told with. */
export interface Wording {
  readonly model: Model;
  readonly tables: readonly Table[];
  readonly language: string;
  readonly placement: Placement;
  readonly added: readonly AddedLine[];
}

/** What the tables of one model know of the cells that follow others. */
export interface ForwardsOfTables {
  /** Where each list stands, by its name in lower case. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** Where the counts stand that a line of a list goes into; null for what is no line of one. */
  followersOfLine(at: CellAt): readonly Position[] | null;
  /** Whether a cell counts lines of a list. */
  countsLines(at: CellAt): boolean;
  /** What a cell of ours is and shows. */
  told(at: CellAt): Pick<MovedCell, "words" | "value">;
  sheetTold(sheet: string): Pick<MovedSheet, "table" | "words"> | null;
}

export function forwardsOf(
  subject: Subject,
  values: NetValues,
  shown: ShownModel,
  { model, tables, language, placement, added }: Wording,
): ForwardsOfTables {
  const { netCells, find } = subject.net;
  const { tag } = localeOf(language);
  const positionOf = (at: CellAt): Position | null => {
    const [place, line] = [placement[at.table], added.find(({ number }) => at.row === `+${String(number)}`)];
    const [row, column] = [line?.row ?? place?.rows[at.row], place?.columns[at.column]];
    return place === undefined || row === undefined || column === undefined
      ? null
      : { sheet: place.sheet, row, column };
  };
  const isList = (table: string): boolean => (placement[table]?.list ?? null) !== null;
  return {
    blocks: blocksOf(placement, (table) =>
      netCells.flatMap(({ at }) => (at.table === table ? (positionOf(at)?.row ?? []) : [])),
    ),
    followersOfLine: ({ table, row }) => {
      if (!isList(table)) return null;
      const counts = netCells.flatMap(({ at }, index) => (at.table === table && at.row === row ? [index] : []));
      return netCells
        .filter(({ operands }) => operands.some((operand) => counts.includes(operand)))
        .flatMap(({ at }) => positionOf(at) ?? []);
    },
    countsLines: (at) => {
      const cell = netCells[find(at) ?? -1]?.cell;
      return cell?.kind === "derived" && cell.expression.op === "postChange";
    },
    told: (at) => {
      const index = find(at);
      const cell = index === undefined ? undefined : netCells[index];
      return {
        words: wordsIn(cell === undefined ? placeWords(tables, at) : cellWords(model, tables, at), tag),
        value: cell === undefined ? String(shown.tables.find(at)?.value ?? "") : shownNumber(cell, values[index ?? -1]),
      };
    },
    sheetTold: (sheet) => {
      const [table] = Object.entries(placement).find(([, place]) => place.sheet === sheet) ?? [];
      if (table === undefined) return null;
      const isNamed = tables.some(({ id }) => id === table);
      const words = isNamed ? wordsIn(placeWords(tables, { table, row: "", column: "" }), tag) : "";
      return { table, words: words === "" ? sheet : words };
    },
  };
}

/** The lines of each list with its headings, in all its columns, by its name in lower case. */
function blocksOf(placement: Placement, rowsOf: (table: string) => readonly number[]): ReadonlyMap<string, Block> {
  return new Map(
    Object.entries(placement).flatMap(([table, { sheet, columns, list }]): [string, Block][] => {
      const [rows, across] = [rowsOf(table), Object.values(columns)];
      if (list === null || rows.length === 0) return [];
      const [top, bottom] = [Math.min(...rows) - 1, Math.max(...rows)];
      return [[list.name.toLowerCase(), { sheet, top, bottom, left: Math.min(...across), right: Math.max(...across) }]];
    }),
  );
}
