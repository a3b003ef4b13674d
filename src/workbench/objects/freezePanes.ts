import { lastColumn, lastRow } from "../engine/area";
import { isBlank, whole } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, HostObject } from "./model";
import { cellsOf, wholeSheet } from "./reference";

function location(sheet: string, host: HostContext): HostObject | null {
  const { rows, columns } = host.engine.structure.frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return host.objects.range(
    host.span(sheet, { row: 0, column: 0, rows: rows || wholeSheet.rows, columns: columns || wholeSheet.columns }),
    host,
  );
}

/** Excel.WorksheetFreezePanes */
export const freezePanes = defineObject<string>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: (sheet, [range], host) => {
      const { area } = cellsOf(range, host, sheet);
      host.engine.structure.freeze(
        sheet,
        area.rows === wholeSheet.rows ? 0 : lastRow(area) + 1,
        area.columns === wholeSheet.columns ? 0 : lastColumn(area) + 1,
      );
    },
    freezeRows: (sheet, [count], { engine }) =>
      engine.structure.freeze(sheet, isBlank(count) ? 1 : whole(count, "count"), 0),
    freezeColumns: (sheet, [count], { engine }) =>
      engine.structure.freeze(sheet, 0, isBlank(count) ? 1 : whole(count, "count")),
    unfreeze: (sheet, _, { engine }) => engine.structure.freeze(sheet, 0, 0),
    getLocation: (sheet, _, host) => location(sheet, host) ?? host.refuse("ItemNotFound", "No panes are frozen."),
    getLocationOrNullObject: (sheet, _, host) => location(sheet, host),
  },
});
