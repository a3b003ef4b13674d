import type { Quantity } from "../../budget/quantity";
import type { CellAt } from "../../tables/expression";
import type { Table } from "../../tables/table";

/** What a formula has to know of the tables around it. */
export interface Grid {
  /** Whether a cell stands directly below or directly to the right of another one. */
  neighbours(before: CellAt, after: CellAt): "below" | "right" | null;
  /** What the number of a cell counts, or null where no number stands. */
  quantity(at: CellAt): Quantity | null;
}

/** Rows and columns of a table stand on its sheet in the table's own order, without gaps. */
export function gridOf(tables: readonly Table[]): Grid {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const rowOf = ({ table, row }: CellAt): number => byId.get(table)?.rows.findIndex(({ key }) => key === row) ?? -1;
  const columnOf = ({ table, column }: CellAt): number =>
    byId.get(table)?.columns.findIndex(({ key }) => key === column) ?? -1;
  return {
    neighbours: (before, after) => {
      if (before.table !== after.table) return null;
      if (before.column === after.column && rowOf(after) === rowOf(before) + 1) return "below";
      return before.row === after.row && columnOf(after) === columnOf(before) + 1 ? "right" : null;
    },
    quantity: (at) => {
      const cell = byId.get(at.table)?.rows[rowOf(at)]?.cells[at.column];
      return cell !== undefined && "quantity" in cell ? cell.quantity : null;
    },
  };
}
