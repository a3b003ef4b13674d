import type { Refusal } from "../budget/edit/editPostChange";
import { cellNow, handlingOf } from "../refresh/edited";
import type { KeyPlaces } from "../refresh/keyPlaces";
import type { contentAt, Side } from "../refresh/tableState";
import { isFormula, sameCell } from "../spreadsheet/cellContent";
import { listKeys, listRows } from "./listRows";
import { inputsOf } from "./readEdits";

/** Why something that somebody did on a sheet is no fact of a model. */
export type NotCarriedReason =
  | Refusal
  /** Words stand where a number is needed. */
  | "noNumber"
  /** The cell is no fact: its table leaves out what it is worked out from. */
  | "noFact"
  /** The words follow from other cells. */
  | "wordsFollow"
  /** A line for both ends of a change has no count. */
  | "noCount"
  | "unknownComponent"
  | "unknownGrade"
  | "unknownKind"
  /** A file of a model would not be one with it. */
  | "notAChange"
  /** Something was typed over a formula of ours. */
  | "typedOver"
  /** Headings, notes and labels are words of the model. */
  | "labelChanged"
  /** A cell within a table that the table leaves blank. */
  | "ownCell"
  | "ownRow"
  | "ownColumn"
  | "deletedRow"
  | "deletedColumn";

/** Something that stays on the sheet and does not come into the model. */
export interface NotCarried {
  readonly reason: NotCarriedReason;
  readonly table: string;
  /** Keys of a cell of ours, null where it is none. */
  readonly row: string | null;
  readonly column: string | null;
  /** Its position on the sheet from 0, where it has no key. */
  readonly at: { readonly row: number | null; readonly column: number | null } | null;
  readonly shown: string;
}

/**
 * What somebody did on the sheets beside filling in cells: typed over what is ours, put rows and columns in, took some
 * out.
 */
export function straysOf(sides: readonly Side[], now: KeyPlaces): readonly NotCarried[] {
  return sides.flatMap((side) => [...overTyped(side, now), ...ownEntries(side), ...deletedLines(side)]);
}

const nothing = { row: null, column: null, at: null, shown: "" };

function overTyped(side: Side, now: KeyPlaces): readonly NotCarried[] {
  const { base, state } = side;
  const inputs = new Set(inputsOf(side));
  return base.cells
    .filter((cell) => !inputs.has(cell))
    .flatMap(({ row, column, role }) => {
      if (handlingOf(side, row, column, now) !== "edited") return [];
      const reason: NotCarriedReason = role === "derived" ? "typedOver" : "labelChanged";
      return [{ reason, table: state.table, row, column, at: null, shown: String(cellNow(side, row, column) ?? "") }];
    });
}

interface Filled {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Where nothing of ours stands: rows and columns without a key, told once each, and cells within the table that it
 * leaves blank.
 */
function ownEntries(side: Side): readonly NotCarried[] {
  const { base, state, baseCells } = side;
  const { table } = state;
  const [rowKeys, columnKeys] = [state.rows, state.columns].map(
    (positions) => new Map(Object.entries(positions).map(([key, at]) => [at, key])),
  );
  const added = new Set(listRows(base, state).flatMap(({ key, row }) => (key === null ? [row] : [])));
  const filled = filledCells(side).filter(({ row, column }) => !added.has(row) || !columnKeys?.has(column));
  const isOurRow = ({ row }: Filled): boolean => rowKeys?.has(row) === true || added.has(row);
  const isOurColumn = ({ column }: Filled): boolean => columnKeys?.has(column) === true;
  const within = filled.flatMap(({ row, column, text }): NotCarried[] => {
    const [rowKey, columnKey] = [rowKeys?.get(row), columnKeys?.get(column)];
    const isBlank = rowKey !== undefined && columnKey !== undefined && baseCells.at(rowKey, columnKey) === undefined;
    return isBlank ? [{ reason: "ownCell", table, row: rowKey, column: columnKey, at: null, shown: text }] : [];
  });
  return [
    ...within,
    ...firstOf(
      filled.filter((cell) => !isOurRow(cell)),
      "row",
    ).map(({ row, text }): NotCarried => ({
      ...nothing,
      reason: "ownRow",
      table,
      at: { row, column: null },
      shown: text,
    })),
    ...firstOf(
      filled.filter((cell) => isOurRow(cell) && !isOurColumn(cell)),
      "column",
    ).map(({ column, text }): NotCarried => ({
      ...nothing,
      reason: "ownColumn",
      table,
      at: { row: null, column },
      shown: text,
    })),
  ];
}

/** The first cell with words of each row or column. */
function firstOf(cells: readonly Filled[], axis: "row" | "column"): readonly Filled[] {
  const lines = new Map<number, Filled>();
  for (const cell of cells) if ((lines.get(cell[axis])?.text ?? "") === "") lines.set(cell[axis], cell);
  return [...lines.values()];
}

function filledCells({ state }: Side): readonly Filled[] {
  return state.contents.flatMap((line, down) =>
    line.flatMap((content, across) =>
      sameCell(content, null) ? [] : [{ row: state.top + down, column: state.left + across, text: words(content) }],
    ),
  );
}

const words = (content: ReturnType<typeof contentAt>): string => (isFormula(content) ? "" : String(content ?? ""));

function deletedLines({ base, state }: Side): readonly NotCarried[] {
  const lines = new Set(listKeys(base));
  const rows = Object.keys(base.rows).filter(
    (row) => state.rows[row] === undefined && !lines.has(row) && !row.startsWith("#"),
  );
  const columns = Object.keys(base.columns).filter((column) => state.columns[column] === undefined);
  return [
    ...rows.map((row): NotCarried => ({ ...nothing, reason: "deletedRow", table: state.table, row })),
    ...columns.map((column): NotCarried => ({ ...nothing, reason: "deletedColumn", table: state.table, column })),
  ];
}
