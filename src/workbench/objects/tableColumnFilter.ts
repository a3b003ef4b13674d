import type { TableInfo } from "../engine/tables";
import { autoFilter } from "./autoFilter";
import { isBlank } from "./arguments";
import { defineObject } from "./define";
import { filterOf } from "./filters";
import type { HostContext } from "./model";

/** A column of a table, by the table's id and its place there. */
export interface ColumnSelf {
  readonly table: string;
  readonly index: number;
}

const tableOf = ({ table }: ColumnSelf, host: HostContext): TableInfo =>
  host.engine.tables.find(table) ?? host.refuse("ItemNotFound", "The table is gone.");

async function apply(self: ColumnSelf, criteria: unknown, host: HostContext): Promise<void> {
  const { sheet, id, name } = tableOf(self, host);
  // By its name alone a table means its data.
  await autoFilter({ sheet, table: id }, host).call("apply", [name, self.index, criteria]);
}

/** Excel.Filter: that of one column of a table. */
export const tableColumnFilter = defineObject<ColumnSelf>({
  name: "Filter",
  properties: {
    criteria: {
      read: (self, host) =>
        filterOf({ sheet: tableOf(self, host).sheet, table: self.table }, host)?.criteria[self.index] ?? null,
    },
  },
  methods: {
    apply: (self, [criteria], host) => apply(self, criteria, host),
    applyValuesFilter: (self, [values], host) => apply(self, { filterOn: "Values", values }, host),
    applyCustomFilter: (self, [criterion1, criterion2, operator], host) =>
      apply(self, { filterOn: "Custom", criterion1, ...(isBlank(criterion2) ? {} : { criterion2, operator }) }, host),
    clear: (self, _, host) =>
      autoFilter({ sheet: tableOf(self, host).sheet, table: self.table }, host).call("clearColumnCriteria", [
        self.index,
      ]),
  },
});
