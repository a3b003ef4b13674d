import type { Bag } from "../../engine/stateModel";
import type { TableInfo } from "../../engine/tables";
import { defineObject } from "../define";
import type { HostContext } from "../model";
import { type SortField, sortFields } from "./sortFields";
import { sortRows } from "./sortRows";

const tableOf = (id: string, host: HostContext): TableInfo =>
  host.engine.tables.find(id) ?? host.refuse("ItemNotFound", "The table is gone.");

/** By what a table was sorted last. */
const SORT = "sort";

interface Sorted {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

const USUAL: Sorted = { fields: [], matchCase: false };

function sorted(id: string, { engine }: HostContext): Sorted {
  const kept = engine.state.value.tables[id]?.[SORT];
  return typeof kept === "string" ? (JSON.parse(kept) as Sorted) : USUAL;
}

function keep(id: string, sort: Sorted, { engine }: HostContext): void {
  const change = (bag: Bag | undefined): Bag => ({ ...bag, [SORT]: JSON.stringify(sort) });
  engine.state.update((state) => ({ ...state, tables: { ...state.tables, [id]: change(state.tables[id]) } }));
}

async function apply(id: string, sort: Sorted, host: HostContext): Promise<void> {
  const { sheet, area } = tableOf(id, host);
  if (sort.fields.length > 0)
    await sortRows(
      { sheet, area: { ...area, row: area.row + 1, rows: area.rows - 1 } },
      sort.fields,
      sort.matchCase,
      host,
    );
}

/** Excel.TableSort */
export const tableSort = defineObject<string>({
  name: "TableSort",
  properties: {
    fields: { read: (id, host) => sorted(id, host).fields },
    matchCase: { read: (id, host) => sorted(id, host).matchCase },
    method: { read: () => "PinYin" },
  },
  methods: {
    apply: async (id, [fields, matchCase], host) => {
      const sort = { fields: sortFields(fields, tableOf(id, host).area.columns), matchCase: matchCase === true };
      await apply(id, sort, host);
      keep(id, sort, host);
    },
    // The rows stay as they are.
    clear: (id, _, host) => keep(id, USUAL, host),
    reapply: (id, _, host) => apply(id, sorted(id, host), host),
  },
});
