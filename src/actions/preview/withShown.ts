import type { Model } from "../../budget/model";
import { formatNumber } from "../../budget/notation/formatNumber";
import { fromCell, type Quantity, toCell } from "../../budget/notation/quantity";
import type { Base } from "../../changes/UndoRecord";
import { type SheetValues, valueAt } from "../../changes/snapshot";
import type { Workbook } from "../../excel/Workbook";
import { queueValues } from "../../excel/read/readValues";
import { readModel } from "../../models/readModel";
import type { TableState } from "../../refresh/tableState";
import { type CellContent, isFormula } from "../../spreadsheet/cellContent";
import { evaluate, type Values } from "../../tables/evaluate";
import type { CellAt } from "../../tables/expression";
import type { Cell, Table } from "../../tables/table";
import { tablesOf } from "../../tables/tablesOf";
import type { PreviewedCell, Shown } from "./PreviewResult";

/** A cell before it is told what it reads. */
export type BareCell = Omit<PreviewedCell, "shown">;

/** Where the three places get their values from. */
interface Places {
  readonly workbook: Pick<Workbook, "ask">;
  readonly base: Base;
  readonly states: readonly TableState[];
  readonly model: Model;
}

/** Cells with what they read, and the totals that would read otherwise. */
interface Told {
  readonly cells: readonly PreviewedCell[];
  readonly effects: readonly (CellAt & { readonly was: string; readonly is: string })[];
}

/**
 * Tells of every cell what it reads in the three places, and which totals would read otherwise. The sheets are asked
 * only where that takes a formula; models are worked out only where something changes.
 */
export async function withShown(
  cells: readonly BareCell[],
  { workbook, base, states, model }: Places,
  areLines: boolean,
): Promise<Told> {
  if (cells.length === 0 && !areLines) return { cells: [], effects: [] };
  const values = await sheetValues(cells, workbook, states);
  const kept = cells
    .filter(({ takes }) => takes === "sheet")
    .flatMap((cell) => standing(cell, valueOf(cell, states, values)));
  const entered = cells
    .filter(({ fate }) => fate !== "change")
    .flatMap((cell) => standing(cell, valueOf(cell, states, values)));
  const [was, after] = [modelBefore(base), new TableValues(model, kept)];
  const before = was === null ? null : new TableValues(was);
  const beside = was === null || entered.length === 0 ? before : new TableValues(was, entered);
  const told = cells.map((cell) => {
    const shown: Shown = {
      base: (before ?? after).read(cell, cell.base),
      sheet: readOnSheet(cell, valueOf(cell, states, values), after.quantityOf(cell) === null ? before : after),
      model: after.read(cell, cell.model),
    };
    return { ...cell, shown };
  });
  return { cells: told, effects: beside === null ? [] : effectsOf(beside, after) };
}

function effectsOf(before: TableValues, after: TableValues): Told["effects"] {
  const reads = new Map(before.totals().map(({ reads, ...at }) => [JSON.stringify(at), reads]));
  return after.totals().flatMap(({ reads: is, ...at }) => {
    const was = reads.get(JSON.stringify(at));
    return was === undefined || was === is ? [] : [{ ...at, was, is }];
  });
}

type SheetsRead = ReadonlyMap<string, SheetValues>;

async function sheetValues(
  cells: readonly BareCell[],
  workbook: Places["workbook"],
  states: readonly TableState[],
): Promise<SheetsRead> {
  const tables = new Set(cells.filter(({ sheet }) => isFormula(sheet)).map(({ table }) => table));
  const names = states.filter(({ table }) => tables.has(table)).map(({ sheet }) => sheet);
  return names.length === 0 ? new Map() : workbook.ask((context) => queueValues(context, names));
}

/** What a cell shows: a formula is worked out. */
function valueOf(
  { table, row, column, sheet }: BareCell,
  states: readonly TableState[],
  values: SheetsRead,
): CellContent {
  if (!isFormula(sheet)) return sheet;
  const state = states.find((each) => each.table === table);
  const [read, r, c] = [values.get(state?.sheet ?? ""), state?.rows[row], state?.columns[column]];
  return read === undefined || r === undefined || c === undefined ? null : valueAt(read, r, c);
}

const standing = ({ table, row, column }: BareCell, value: CellContent): readonly SheetValue[] =>
  typeof value === "number" ? [{ table, row, column, value }] : [];

/** The model as it was last written; null where its text is lost. */
function modelBefore({ file, seed }: Base): Model | null {
  const text = file?.text ?? seed;
  return text === undefined ? null : readModel(text).model;
}

function readOnSheet(cell: BareCell, value: CellContent, values: TableValues | null): string | null {
  const quantity = values?.quantityOf(cell) ?? null;
  if (typeof value === "number" && quantity !== null) return formatNumber(value, quantity);
  return isFormula(cell.sheet) && value !== null && value !== "" ? String(value) : null;
}

/** A number that stands in the cell of a fact, whatever the model says there. */
interface SheetValue extends CellAt {
  readonly value: number;
}

/** What the cells of a model's tables read. */
class TableValues {
  private readonly tables: readonly Table[];
  private readonly values: Values;

  constructor(model: Model, standing: readonly SheetValue[] = []) {
    this.tables = withStanding(tablesOf(model), standing);
    this.values = evaluate(this.tables);
  }

  quantityOf({ table, row, column }: CellAt): Quantity | null {
    const cell = this.tables.find(({ id }) => id === table)?.rows.find(({ key }) => key === row)?.cells[column];
    return cell !== undefined && "quantity" in cell ? cell.quantity : null;
  }

  /** What the totals of the tables read: estimates, and what stands in the columns beside them. */
  totals(): readonly (CellAt & { readonly reads: string })[] {
    return this.tables.flatMap(({ id: table, rows }) =>
      rows
        .filter(({ kind }) => kind === "total")
        .flatMap(({ key: row, cells }) =>
          Object.entries(cells).flatMap(([column, cell]) => {
            const units = this.values[table]?.[row]?.[column] ?? null;
            if (cell.kind !== "derived" || units === null || cell.quantity === "percentage") return [];
            return [{ table, row, column, reads: formatNumber(toCell(units, cell.quantity), cell.quantity) }];
          }),
        ),
    );
  }

  /** What content reads as that stands in a cell of these tables; null where it reads as it is written. */
  read(at: CellAt, content: CellContent): string | null {
    const quantity = this.quantityOf(at);
    if (quantity === null) return null;
    if (typeof content === "number") return formatNumber(content, quantity);
    if (!isFormula(content)) return null;
    const units = this.values[at.table]?.[at.row]?.[at.column] ?? null;
    return units === null ? null : formatNumber(toCell(units, quantity), quantity);
  }
}

function withStanding(tables: readonly Table[], standing: readonly SheetValue[]): readonly Table[] {
  if (standing.length === 0) return tables;
  const values = new Map(
    standing.map(({ table, row, column, value }) => [JSON.stringify([table, row, column]), value]),
  );
  const cellWith = (table: string, row: string, column: string, cell: Cell): Cell => {
    const value = values.get(JSON.stringify([table, row, column]));
    return value === undefined || cell.kind !== "input" ? cell : { ...cell, value: fromCell(value, cell.quantity) };
  };
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, cell]) => [column, cellWith(table.id, row.key, column, cell)]),
      ),
    })),
  }));
}
