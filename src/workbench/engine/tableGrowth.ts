import { lastColumn, lastRow, matrixOf } from "./area";
import type { Cells } from "./cells";
import type { Tables } from "./tables";
import type { Undo } from "./undo";
import type { Happening } from "./watch";

/** Excel takes an entry just below a table into it, unless the row already held something of its own. */
export function growTables(happening: Happening, tables: Tables, cells: Cells, undo: Undo): void {
  if (happening.kind !== "changed" || happening.changeType !== "RangeEdited" || undo.replaying) return;
  const { sheet, area } = happening;
  for (const table of tables.onSheet(sheet)) {
    const isBelow =
      area.row === lastRow(table.area) + 1 &&
      area.column >= table.area.column &&
      lastColumn(area) <= lastColumn(table.area);
    const hasEntries =
      isBelow &&
      matrixOf(
        area,
        (row, column) => cells.value(sheet, row, column) !== "" || cells.hasFormula(sheet, row, column),
      ).every((row) => row.some(Boolean));
    if (hasEntries) tables.setArea(table, { ...table.area, rows: table.area.rows + area.rows });
  }
}
