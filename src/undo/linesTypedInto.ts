import type { SheetEdit } from "../changes/Change";
import { type Base, isLost, type SheetUndo, type TablePlaces, type UndoRecord } from "../changes/UndoRecord";
import { sheetName } from "../changes/keyNames";
import { gridOf, type Snapshot } from "../changes/snapshot";
import { statesOf } from "../changes/states";
import type { Positions } from "../refresh/axis";
import type { SheetPlan } from "../sheets/plan";
import { cellAddress, sheetPrefix } from "../spreadsheet/address";
import { type CellContent, sameCell } from "../spreadsheet/cellContent";
import { LineMap, LinesSince } from "./LinesSince";
import { movedContent, type Mover } from "./movedFormula";

/** Lines that came with a change and in which the user has worked since: they do not go again. */
export interface TypedLines {
  /** Where they stand now. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  /** The cells in which something is, by address with their sheet. */
  readonly cells: readonly string[];
  /** The hidden names of the lines, which stay with them. */
  readonly names: readonly string[];
}

const none: TypedLines = { rows: new Set(), columns: new Set(), cells: [], names: [] };

/**
 * Finds cells of lines that came which hold something else than was written, or to which someone attached something.
 */
export function linesTypedInto(edit: SheetUndo, since: ChangesSince, { outline, contents }: Snapshot): TypedLines {
  const of = since.of(edit.sheet);
  const seen = contents.sheets.get(of?.is ?? edit.sheet);
  if (seen === undefined || edit.come.length === 0) return none;
  const [rows, columns] = [
    new LinesSince("row", edit, of?.rows ?? still),
    new LinesSince("column", edit, of?.columns ?? still),
  ];
  const sheet = of?.is ?? edit.sheet;
  const written = writtenNow(edit, rows, columns, since);
  const isOthers = (is: CellContent, row: number, column: number): boolean =>
    !sameCell(is, written.get(`${row} ${column}`) ?? null) && !isLost(is);
  const typed = gridOf(seen).flatMap((line, row) =>
    line.flatMap((is, column) => (isOthers(is, row, column) ? [{ row, column }] : [])),
  );
  const [cameRows, cameColumns] = [new Set(rows.cameNow), new Set(columns.cameNow)];
  const cells = [...typed, ...seen.commented].filter(({ row, column }) => cameRows.has(row) || cameColumns.has(column));
  const stays = {
    rows: new Set(cells.map(({ row }) => row).filter((row) => cameRows.has(row))),
    columns: new Set(cells.map(({ column }) => column).filter((column) => cameColumns.has(column))),
  };
  const names = outline.keys.flatMap(({ name, line, refersTo }) => {
    const at = line === null || refersTo?.sheet !== sheet ? null : refersTo[line.axis];
    return at !== null && stays[line?.axis === "row" ? "rows" : "columns"].has(at) ? [name] : [];
  });
  return { ...stays, cells: cells.map(({ row, column }) => sheetPrefix(sheet) + cellAddress(row, column)), names };
}

const still = new LineMap({}, {});

/** What the change wrote, by the places that the cells have now. */
function writtenNow(
  { sheet, cells }: SheetUndo,
  rows: LinesSince,
  columns: LinesSince,
  since: ChangesSince,
): ReadonlyMap<string, CellContent> {
  return new Map(
    cells.flatMap(([row, column, , after]): [string, CellContent][] => {
      const [r, c] = [rows.writtenNow(row), columns.writtenNow(column)];
      return r === null || c === null ? [] : [[`${r} ${c}`, movedContent(after, sheet, since.movers)]];
    }),
  );
}

/** A sheet of ours, with what the user did to its name and its lines since a change. */
export interface SheetChangesSince {
  readonly was: string;
  readonly is: string;
  readonly rows: LineMap;
  readonly columns: LineMap;
}

/** What the user did to the sheets of ours since a change that is to be taken back. */
export class ChangesSince {
  private readonly sheets: readonly SheetChangesSince[];

  constructor({ stands = [] }: Pick<UndoRecord, "stands">, now: Snapshot) {
    const planned = now.contents.bases.flatMap(({ plan }) =>
      plan.sheets.map((sheet) => plannedPlaces(plan.model, sheet)),
    );
    this.sheets = tablesSeen(now).flatMap((table) => {
      const was = [...stands, ...planned].find(({ anchor }) => anchor === table.anchor);
      return was === undefined
        ? []
        : [
            {
              was: was.sheet,
              is: table.sheet,
              rows: new LineMap(was.rows, table.rows),
              columns: new LineMap(was.columns, table.columns),
            },
          ];
    });
  }

  /** Every sheet has its name and every line its place. */
  get isNothing(): boolean {
    return this.sheets.every(({ was, is, rows, columns }) => was === is && rows.isStill && columns.isStill);
  }

  /** By the name that the sheet had, in any letter case. */
  of(sheet: string): SheetChangesSince | null {
    return this.sheets.find(({ was }) => was.toLowerCase() === sheet.toLowerCase()) ?? null;
  }

  /** Where lines are now that stood at a place in the end of the change. */
  readonly movers = (sheet: string): Mover | null => {
    const since = this.of(sheet);
    return since && { sheet: since.is, row: (line) => since.rows.at(line), column: (line) => since.columns.at(line) };
  };
}

/** Where the tables stand once some edits are made, as far as it is elsewhere than their plans say. */
export function placesAfter(
  before: Snapshot,
  edits: readonly Pick<SheetEdit, "sheet" | "stand">[],
  bases: readonly Base[],
): Pick<UndoRecord, "stands"> {
  const now = tablesSeen(before);
  const stands = bases.flatMap(({ plan }) =>
    plan.sheets.flatMap((sheet) => {
      const seen = now.find(({ anchor }) => anchor === sheetName(plan.model, sheet.table));
      if (seen === undefined) return [];
      const { rows, columns } = edits.find((edit) => edit.sheet === seen.sheet)?.stand ?? seen;
      const stand = { ...seen, rows: foundAgain(rows, sheet), columns };
      return isAsPlanned(stand, sheet) ? [] : [stand];
    }),
  );
  return stands.length === 0 ? {} : { stands };
}

/** Where every table stands. */
function tablesSeen({ outline, contents }: Snapshot): readonly TablePlaces[] {
  return contents.bases.flatMap(({ plan }) =>
    statesOf(plan, outline, contents).map(({ table, sheet, rows, columns }) => ({
      anchor: sheetName(plan.model, table),
      sheet,
      rows,
      columns,
    })),
  );
}

/** Where a plan says that a table stands. */
const plannedPlaces = (model: string, { table, name, rows, columns }: SheetPlan): TablePlaces => ({
  anchor: sheetName(model, table),
  sheet: name,
  rows,
  columns,
});

/** The lines of a list are found by the keys of the model: one that it does not have is not, though it stands. */
function foundAgain(rows: Positions, { listObject, rows: planned }: SheetPlan): Positions {
  return listObject === null
    ? rows
    : Object.fromEntries(Object.entries(rows).filter(([key]) => Object.hasOwn(planned, key)));
}

const isAsPlanned = ({ sheet, rows, columns }: TablePlaces, plan: SheetPlan): boolean =>
  sheet === plan.name && areSame(rows, plan.rows) && areSame(columns, plan.columns);

function areSame(one: Positions, other: Positions): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
