import type { Model } from "../../budget/model";
import { formatNumber } from "../../budget/notation/formatNumber";
import { fromCell, type Quantity, toCell } from "../../budget/quantity";
import { type CellContent, isFormula } from "../../refresh/cellContent";
import type { CellAt } from "../../tables/expression";
import { evaluate, type Values } from "../../tables/evaluate";
import type { Cell, Table } from "../../tables/table";
import { tablesOf } from "../../tables/tablesOf";

/** A number that stands in the cell of a fact, whatever the model says there. */
export interface Standing extends CellAt {
  readonly value: number;
}

/** What the cells of a model's tables read. */
export class TableValues {
  private readonly tables: readonly Table[];
  private readonly values: Values;

  constructor(model: Model, standing: readonly Standing[] = []) {
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

function withStanding(tables: readonly Table[], standing: readonly Standing[]): readonly Table[] {
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
