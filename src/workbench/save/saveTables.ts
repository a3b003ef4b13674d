import type { TableProperties, Worksheet } from "exceljs";
import { formatArea } from "../engine/address";
import { singleCell } from "../engine/area";
import type { Engine } from "../engine/engine";

type TableTheme = NonNullable<NonNullable<TableProperties["style"]>["theme"]>;

/** Writes the tables of a sheet. The cells stand already; the file library writes them once more with the table. */
export function saveTables(engine: Engine, sheet: string, to: Worksheet): void {
  for (const table of engine.tables.onSheet(sheet)) {
    const { row, column, rows, columns } = table.area;
    const look = engine.state.value.tables[table.id] ?? {};
    const bodies = Array.from({ length: rows - 1 }, (_, index) =>
      Array.from({ length: columns }, (__, offset) => to.getCell(row + 2 + index, column + 1 + offset).value),
    );
    to.addTable({
      name: table.name,
      displayName: table.name,
      ref: formatArea(singleCell(row, column)),
      headerRow: true,
      style: {
        theme: (typeof look["style"] === "string" ? look["style"] : "TableStyleMedium2") as TableTheme,
        showRowStripes: look["showBandedRows"] !== false,
      },
      columns: table.columns.map((name) => ({ name, filterButton: look["showFilterButton"] !== false })),
      rows: bodies,
    });
  }
}
