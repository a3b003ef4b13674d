import { type Area, contains, lastColumn } from "../engine/area";
import type { TableInfo } from "../engine/tables";
import { cellsOf, isBlank, text, whole } from "./arguments";
import { defineObject } from "./define";
import { checkedCriteria, filteredArea, filterOf, type FilterSelf, removeFilter, setCriteria } from "./filters";
import type { HostContext, HostObject } from "./model";
import { surroundingRegion } from "./rangePlaces";
import { entriesOf } from "./tableRows";

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

const tableColumnFilterTableOf = ({ table }: ColumnSelf, host: HostContext): TableInfo =>
  host.engine.tables.find(table) ?? host.refuse("ItemNotFound", "The table is gone.");

const NO_FILTER = "There is no filter.";

/** Excel.AutoFilter */
export const autoFilter = defineObject<FilterSelf>({
  name: "AutoFilter",
  properties: {
    enabled: { read: (self, host) => filterOf(self, host) !== undefined },
    isDataFiltered: { read: (self, host) => filterOf(self, host)?.criteria.some((one) => one !== null) ?? false },
    criteria: { read: (self, host) => filterOf(self, host)?.criteria ?? [] },
  },
  methods: {
    apply: (self, [range, columnIndex, criteria], host) => autoFilterApply(self, range, columnIndex, criteria, host),
    clearColumnCriteria: (self, [index], host) =>
      change(self, host, (criteria) =>
        criteria.map((one, column) => (column === whole(index, "columnIndex") ? null : one)),
      ),
    clearCriteria: (self, _, host) => change(self, host, (criteria) => criteria.map(() => null)),
    reapply: (self, _, host) => change(self, host, (criteria) => criteria),
    remove: (self, _, host) => removeFilter(self, host),
    getRange: (self, _, host) => rangeOf(self, host) ?? host.refuse("ItemNotFound", NO_FILTER),
    getRangeOrNullObject: (self, _, host) => rangeOf(self, host),
  },
});

/** Excel.Filter: that of one column of a table. */
const tableColumnFilter = defineObject<ColumnSelf>({
  name: "Filter",
  properties: {
    criteria: {
      read: (self, host) =>
        filterOf({ sheet: tableColumnFilterTableOf(self, host).sheet, table: self.table }, host)?.criteria[
          self.index
        ] ?? null,
    },
  },
  methods: {
    apply: (self, [criteria], host) => apply(self, criteria, host),
    applyValuesFilter: (self, [values], host) => apply(self, { filterOn: "Values", values }, host),
    applyCustomFilter: (self, [criterion1, criterion2, operator], host) =>
      apply(self, { filterOn: "Custom", criterion1, ...(isBlank(criterion2) ? {} : { criterion2, operator }) }, host),
    clear: (self, _, host) =>
      autoFilter({ sheet: tableColumnFilterTableOf(self, host).sheet, table: self.table }, host).call(
        "clearColumnCriteria",
        [self.index],
      ),
  },
});

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

/** A column of a table, by the table's id and its place there. */
interface ColumnSelf {
  readonly table: string;
  readonly index: number;
}

async function apply(self: ColumnSelf, criteria: unknown, host: HostContext): Promise<void> {
  const { sheet, id, name } = tableColumnFilterTableOf(self, host);
  // By its name alone a table means its data.
  await autoFilter({ sheet, table: id }, host).call("apply", [name, self.index, criteria]);
}

function rangeOf(self: FilterSelf, host: HostContext): HostObject | null {
  const area = filterOf(self, host) ? filteredArea(self, host) : null;
  return area && host.objects.range(host.span(self.sheet, area), host);
}

async function autoFilterApply(
  self: FilterSelf,
  range: unknown,
  columnIndex: unknown,
  criteria: unknown,
  host: HostContext,
): Promise<void> {
  const given = cellsOf(range, host, self.sheet);
  if (given.sheet !== self.sheet) host.refuse("InvalidArgument", "A filter and its cells stand on one sheet.");
  const wanted =
    given.area.rows === 1 && given.area.columns === 1 ? surroundingRegion(self.sheet, given.area, host) : given.area;
  const area = self.table === null ? wanted : (filteredArea(self, host) ?? wanted);
  if (!contains(area, wanted)) host.refuse("InvalidArgument", "The cells are not those of the table.");
  const before = filterOf(self, host)?.criteria ?? [];
  const columns: readonly (FilterCriteria | null)[] = Array.from(
    { length: area.columns },
    (_, column) => before[column] ?? null,
  );
  const index = isBlank(columnIndex) ? null : whole(columnIndex, "columnIndex");
  if (index !== null && (index < 0 || index >= area.columns))
    host.refuse("InvalidArgument", "The filter has no such column.");
  const checked = isBlank(criteria) ? null : checkedCriteria(criteria);
  await setCriteria(
    self,
    area,
    columns.map((one, column) => (column === index ? checked : one)),
    host,
  );
}

type FilterCriteria = ReturnType<typeof checkedCriteria>;

/** Filters anew with what is left of the criteria. */
async function change(
  self: FilterSelf,
  host: HostContext,
  left: (criteria: readonly (FilterCriteria | null)[]) => readonly (FilterCriteria | null)[],
): Promise<void> {
  const area = filteredArea(self, host);
  const filter = filterOf(self, host);
  if (area && filter) await setCriteria(self, area, left(filter.criteria), host);
}
