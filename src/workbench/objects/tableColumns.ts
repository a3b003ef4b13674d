import { type Area, lastColumn } from "../engine/area";
import type { TableInfo } from "../engine/tables";
import { isBlank, text, whole } from "./arguments";
import { entriesOf } from "./entries";
import { defineObject } from "./define";
import type { HostContext, HostObject } from "./model";
import { type ColumnSelf, tableColumnFilter } from "./tableColumnFilter";

const tableOf = (id: string, host: HostContext): TableInfo =>
  host.engine.tables.find(id) ?? host.refuse("ItemNotFound", "The table is gone.");

function areaOf({ table, index }: ColumnSelf, host: HostContext): Area {
  const { area } = tableOf(table, host);
  return { ...area, column: area.column + index, columns: 1 };
}

const bodyOf = (self: ColumnSelf, host: HostContext): Area => {
  const area = areaOf(self, host);
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
};

function range(self: ColumnSelf, area: Area, host: HostContext): HostObject {
  return host.objects.range(host.span(tableOf(self.table, host).sheet, area), host);
}

/** Excel.TableColumn */
const tableColumn = defineObject<ColumnSelf>({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: String(index + 1) }),
  properties: {
    id: { read: ({ index }) => index + 1 },
    index: { read: ({ index }) => index },
    name: {
      read: ({ table, index }, host) => tableOf(table, host).columns[index] ?? "",
      write: (self, value, host) =>
        host.engine.cells.write(tableOf(self.table, host).sheet, { ...areaOf(self, host), rows: 1 }, () =>
          text(value, "name"),
        ),
    },
    values: {
      read: (self, host) => host.engine.cells.values(tableOf(self.table, host).sheet, areaOf(self, host)),
      write: (self, value, host) =>
        host.engine.cells.write(
          tableOf(self.table, host).sheet,
          areaOf(self, host),
          entriesOf(value, areaOf(self, host), "values"),
        ),
    },
  },
  navigation: { filter: tableColumnFilter },
  methods: {
    getRange: (self, _, host) => range(self, areaOf(self, host), host),
    getHeaderRowRange: (self, _, host) => range(self, { ...areaOf(self, host), rows: 1 }, host),
    getDataBodyRange: (self, _, host) => range(self, bodyOf(self, host), host),
    delete: async (self, _, host) =>
      host.engine.structure.remove(tableOf(self.table, host).sheet, areaOf(self, host), "Left"),
  },
});

/** A column by its heading or its id. */
function find(id: string, key: unknown, host: HostContext): HostObject | null {
  const { columns } = tableOf(id, host);
  const byName = columns.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  const byId = Number(key) - 1;
  const index = byName >= 0 ? byName : Number.isInteger(byId) && byId >= 0 && byId < columns.length ? byId : -1;
  return index < 0 ? null : tableColumn({ table: id, index }, host);
}

async function add(id: string, index: unknown, values: unknown, name: unknown, host: HostContext): Promise<HostObject> {
  const { area, sheet } = tableOf(id, host);
  const at = isBlank(index) || whole(index, "index") < 0 ? area.columns : whole(index, "index");
  const place = { ...area, column: area.column + at, columns: 1 };
  // Beside the table too, what stands there makes room.
  if (at < area.columns || host.engine.used.of(sheet, false, place) !== null)
    await host.engine.structure.insert(sheet, place, "Right");
  host.engine.tables.resize(id, { ...area, columns: area.columns + 1 });
  const column = { ...area, column: Math.min(area.column + at, lastColumn(area) + 1), columns: 1 };
  const entries = isBlank(values) ? null : entriesOf(values, column, "values");
  const heading = isBlank(name) ? null : text(name, "name");
  // The heading first: formulas below may speak of the column by its name.
  if (heading !== null || entries)
    host.engine.cells.write(sheet, { ...column, rows: 1 }, (row, at_) => heading ?? entries?.(row, at_) ?? null);
  const body = { ...column, row: column.row + 1, rows: column.rows - 1 };
  if (entries) host.engine.cells.write(sheet, body, entries);
  return tableColumn({ table: id, index: at }, host);
}

/** Excel.TableColumnCollection */
export const tableColumns = defineObject<string>({
  name: "TableColumnCollection",
  properties: { count: { read: (id, host) => tableOf(id, host).columns.length } },
  items: (id, host) => tableOf(id, host).columns.map((_, index) => tableColumn({ table: id, index }, host)),
  item: (id, key, host) => find(id, key, host) ?? host.refuse("ItemNotFound", "The table has no such column."),
  methods: {
    add: (id, [index, values, name], host) => add(id, index, values, name, host),
    getCount: (id, _, host) => tableOf(id, host).columns.length,
    getItemAt: (id, [index], host) =>
      find(id, whole(index, "index") + 1, host) ?? host.refuse("InvalidArgument", "The table has no such column."),
    getItemOrNullObject: (id, [key], host) => find(id, key, host),
  },
});
