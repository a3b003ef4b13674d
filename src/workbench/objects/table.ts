import { type Area, overlaps } from "../engine/area";
import type { Bag } from "../engine/stateModel";
import type { TableInfo } from "../engine/tables";
import { cellsOf, flag, text } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, HostObject, Method, Property } from "./model";
import { type SortField, sortFields, sortRows } from "./sortRows";
import { autoFilter, tableColumns } from "./tableColumns";
import { tableRows } from "./tableRows";

/** A table that is there, or ItemNotFound. */
const tableOf = (id: string, host: HostContext): TableInfo =>
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

/** The same for the events of a table, or of all tables. */
const TABLE_EVENTS: Readonly<Record<string, number>> = { SelectionChangedEvent: 100, DataChangedEvent: 101 };

const pairsOf = <S>(
  events: Readonly<Record<string, number>>,
  target: (self: S, host: HostContext) => string,
): [string, Method<S>][] =>
  Object.entries(events).flatMap(([name, type]): [string, Method<S>][] => [
    [`_Register${name}`, (self, _, host) => host.events.subscribe(type, target(self, host))],
    [`_Unregister${name}`, (self, _, host) => host.events.unsubscribe(type, target(self, host))],
  ]);

/** What a table, or the collection of them, is asked to tell of. */
export const tableSubscriptions = <S>(target: (self: S, host: HostContext) => string): Record<string, Method<S>> =>
  Object.fromEntries(pairsOf(TABLE_EVENTS, target));

const tableSortTableOf = (id: string, host: HostContext): TableInfo =>
  host.engine.tables.find(id) ?? host.refuse("ItemNotFound", "The table is gone.");

/** By what a table was sorted last. */
const SORT = "sort";

const USUAL: Sorted = { fields: [], matchCase: false };

/** Excel.TableSort */
const tableSort = defineObject<string>({
  name: "TableSort",
  properties: {
    fields: { read: (id, host) => sorted(id, host).fields },
    matchCase: { read: (id, host) => sorted(id, host).matchCase },
    method: { read: () => "PinYin" },
  },
  methods: {
    apply: async (id, [fields, matchCase], host) => {
      const sort = {
        fields: sortFields(fields, tableSortTableOf(id, host).area.columns),
        matchCase: matchCase === true,
      };
      await apply(id, sort, host);
      keep(id, sort, host);
    },
    // The rows stay as they are.
    clear: (id, _, host) => keep(id, USUAL, host),
    reapply: (id, _, host) => apply(id, sorted(id, host), host),
  },
});

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

/** The library's numbers for the events a sheet or the collection of sheets can be asked to tell of. */
const EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
};

const NAME_CHANGED = 25;

/** `_Register...` and `_Unregister...` methods, as the library calls them for `onChanged.add` and its like. */
export function subscriptions<S>(target: (self: S, host: HostContext) => string): Record<string, Method<S>> {
  const pairs = pairsOf(EVENTS, target);
  // This one goes by another order of words.
  pairs.push(["_RegisterEventNameChanged", (self, _, host) => host.events.subscribe(NAME_CHANGED, target(self, host))]);
  pairs.push([
    "_UnregisterEventNameChanged",
    (self, _, host) => host.events.unsubscribe(NAME_CHANGED, target(self, host)),
  ]);
  return Object.fromEntries(pairs);
}

interface Sorted {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

function sorted(id: string, { engine }: HostContext): Sorted {
  const kept = engine.state.value.tables[id]?.[SORT];
  return typeof kept === "string" ? (JSON.parse(kept) as Sorted) : USUAL;
}

function keep(id: string, sort: Sorted, { engine }: HostContext): void {
  const change = (bag: Bag | undefined): Bag => ({ ...bag, [SORT]: JSON.stringify(sort) });
  engine.state.update((state) => ({ ...state, tables: { ...state.tables, [id]: change(state.tables[id]) } }));
}

async function apply(id: string, sort: Sorted, host: HostContext): Promise<void> {
  const { sheet, area } = tableSortTableOf(id, host);
  if (sort.fields.length > 0)
    await sortRows(
      { sheet, area: { ...area, row: area.row + 1, rows: area.rows - 1 } },
      sort.fields,
      sort.matchCase,
      host,
    );
}
