import type { TableId } from "../../budget/model";
import type { Quantity } from "../../budget/quantity";
import { type CellAt, operandsOf } from "../../tables/expression";
import type { Values } from "../../tables/evaluate";
import type { Cell, Table } from "../../tables/table";

/** What a formula has to know of the tables around it. */
export interface Grid {
  /** Whether a cell stands directly below or directly to the right of another one. */
  neighbours(before: CellAt, after: CellAt): "below" | "right" | null;
  /** What the number of a cell counts, or null where no number stands. */
  quantity(at: CellAt): Quantity | null;
  /** Whether a cell of the workbook is made to be filled in, so that anything may stand in it. */
  isInput(at: CellAt): boolean;
  /**
   * What a cell shows whose number the model does not tell: nothing where nothing is known that it is worked out from,
   * else a mark. Null where the number is known.
   */
  unknown(at: CellAt): "" | typeof PARTLY_KNOWN | null;
}

/** Stands where a figure is not known because only a part of it is; the page's own sign for what is not available. */
export const PARTLY_KNOWN = "…";

/** Rows and columns of a table stand on its sheet in the table's own order, without gaps. */
export function gridOf(
  tables: readonly Table[],
  values: Values,
  planned: ReadonlySet<TableId> = new Set(tables.map(({ id }) => id)),
): Grid {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const rowOf = ({ table, row }: CellAt): number => byId.get(table)?.rows.findIndex(({ key }) => key === row) ?? -1;
  const columnOf = ({ table, column }: CellAt): number =>
    byId.get(table)?.columns.findIndex(({ key }) => key === column) ?? -1;
  const cellOf = (at: CellAt): Cell | undefined => byId.get(at.table)?.rows[rowOf(at)]?.cells[at.column];
  const unknown = (at: CellAt): "" | typeof PARTLY_KNOWN | null => {
    if (values[at.table]?.[at.row]?.[at.column] !== null) return null;
    const cell = cellOf(at);
    return cell?.kind !== "derived" || operandsOf(cell.expression).every((operand) => unknown(operand) === "")
      ? ""
      : PARTLY_KNOWN;
  };
  return {
    neighbours: (before, after) => {
      if (before.table !== after.table) return null;
      if (before.column === after.column && rowOf(after) === rowOf(before) + 1) return "below";
      return before.row === after.row && columnOf(after) === columnOf(before) + 1 ? "right" : null;
    },
    quantity: (at) => {
      const cell = cellOf(at);
      return cell !== undefined && "quantity" in cell ? cell.quantity : null;
    },
    isInput: (at) => planned.has(at.table) && cellOf(at)?.kind === "input",
    unknown,
  };
}
