import { type Area, overlaps } from "../engine/area";
import type { TableInfo } from "../engine/tables";
import { flag, text } from "./arguments";
import { autoFilter } from "./autoFilter";
import { defineObject } from "./define";
import type { HostContext, HostObject, Property } from "./model";
import { cellsOf } from "./reference";
import { tableSubscriptions } from "./subscriptions";
import { tableSort } from "./sort/tableSort";
import { tableColumns } from "./tableColumns";
import { tableRows } from "./tableRows";

/** A table that is there, or ItemNotFound. */
export const tableOf = (id: string, host: HostContext): TableInfo =>
  host.engine.tables.find(id) ?? host.refuse("ItemNotFound", "The table is gone.");

const rangeOf = (table: TableInfo, area: Area, host: HostContext): HostObject =>
  host.objects.range(host.span(table.sheet, area), host);

/** A property that changes how a table looks; kept for the file. */
function kept(name: string, usual: string | boolean): Property<string> {
  return {
    read: (id, { engine }) => engine.state.value.tables[id]?.[name] ?? usual,
    write: (id, value, { engine }) => {
      const checked = typeof usual === "boolean" ? flag(value, name) : text(value, name);
      engine.state.update((state) => ({
        ...state,
        tables: { ...state.tables, [id]: { ...state.tables[id], [name]: checked } },
      }));
    },
  };
}

/** Excel.Table */
export const table = defineObject<string>({
  name: "Table",
  identity: (id) => ({ Id: id }),
  properties: {
    id: { read: (id) => id },
    legacyId: { read: (id) => id },
    name: {
      read: (id, host) => tableOf(id, host).name,
      write: (id, value, { engine }) => engine.tables.rename(id, text(value, "name")),
    },
    showHeaders: {
      read: () => true,
      write: (_, value, host) =>
        void (
          flag(value, "showHeaders") ||
          host.refuse("NotImplemented", "Tables without a header row are not available here.")
        ),
    },
    showTotals: {
      read: () => false,
      write: (_, value, host) =>
        void (
          flag(value, "showTotals") && host.refuse("NotImplemented", "Total rows of tables are not available here.")
        ),
    },
    style: kept("style", "TableStyleMedium2"),
    showBandedRows: kept("showBandedRows", true),
    showBandedColumns: kept("showBandedColumns", false),
    showFilterButton: kept("showFilterButton", true),
    highlightFirstColumn: kept("highlightFirstColumn", false),
    highlightLastColumn: kept("highlightLastColumn", false),
  },
  navigation: {
    autoFilter: (id, host) => autoFilter({ sheet: tableOf(id, host).sheet, table: id }, host),
    columns: tableColumns,
    rows: tableRows,
    sort: tableSort,
    worksheet: (id, host) => host.objects.worksheet(tableOf(id, host).sheet, host),
  },
  methods: {
    getRange: (id, _, host) => rangeOf(tableOf(id, host), tableOf(id, host).area, host),
    getHeaderRowRange: (id, _, host) => rangeOf(tableOf(id, host), { ...tableOf(id, host).area, rows: 1 }, host),
    getDataBodyRange: (id, _, host) => {
      const { area } = tableOf(id, host);
      return rangeOf(tableOf(id, host), { ...area, row: area.row + 1, rows: area.rows - 1 }, host);
    },
    convertToRange: async (id, _, host) => {
      const found = tableOf(id, host);
      await host.engine.tables.remove(id);
      return rangeOf(found, found.area, host);
    },
    delete: async (id, _, host) => {
      const { sheet, area } = tableOf(id, host);
      await host.engine.tables.remove(id);
      host.engine.cells.clearContents(sheet, area);
      host.engine.cells.clearFormats(sheet, area);
    },
    resize: async (id, [range], host) => {
      const found = tableOf(id, host);
      const { sheet, area } = cellsOf(range, host, found.sheet);
      if (sheet !== found.sheet || !overlaps(area, found.area))
        host.refuse("InvalidArgument", "A table can only be resized to an area that overlaps it.");
      host.engine.tables.resize(id, area);
    },
    clearFilters: (id, _, host) =>
      autoFilter({ sheet: tableOf(id, host).sheet, table: id }, host).call("clearCriteria", []),
    reapplyFilters: (id, _, host) =>
      autoFilter({ sheet: tableOf(id, host).sheet, table: id }, host).call("reapply", []),
    ...tableSubscriptions<string>((id) => id),
  },
});
