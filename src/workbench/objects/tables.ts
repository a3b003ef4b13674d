import type { TableInfo } from "../engine/tables";
import { flag, isBlank, text, whole } from "./arguments";
import { defineObject } from "./define";
import { type HostContext, type HostObject, WORKBOOK_TARGET } from "./model";
import { markUnfilled } from "./tableRows";
import { tableSubscriptions } from "./subscriptions";
import { cellsOf } from "./reference";

/** Tables of a sheet, or of the workbook for null. */
const all = (scope: string | null, host: HostContext): TableInfo[] =>
  scope === null ? host.engine.tables.all() : host.engine.tables.onSheet(scope);

function item(scope: string | null, key: unknown, host: HostContext): HostObject | null {
  const wanted = typeof key === "number" ? String(key) : text(key, "key");
  const found = all(scope, host).find(
    (table) => table.id === wanted || table.name.toLowerCase() === wanted.toLowerCase(),
  );
  return found ? host.objects.table(found.id, host) : null;
}

const orNotFound = (object: HostObject | null | undefined, host: HostContext): HostObject =>
  object ?? host.refuse("ItemNotFound", "The requested resource doesn't exist: no such table.");

async function add(
  scope: string | null,
  address: unknown,
  hasHeaders: unknown,
  host: HostContext,
): Promise<HostObject> {
  const { sheet, area } = cellsOf(address, host, scope ?? host.engine.sheets.active());
  host.checkWritable({ sheet, area });
  // Without headers of its own, a table gets a header row above its cells.
  if (!flag(hasHeaders, "hasHeaders")) await host.engine.structure.insert(sheet, { ...area, rows: 1 }, "Down");
  const table = await host.engine.tables.add(
    sheet,
    flag(hasHeaders, "hasHeaders") ? area : { ...area, rows: area.rows + 1 },
  );
  if (flag(hasHeaders, "hasHeaders") && area.rows === 1) markUnfilled(table.id, host);
  return host.objects.table(table.id, host);
}

/** Excel.TableCollection */
export const tables = defineObject<string | null>({
  name: "TableCollection",
  properties: { count: { read: (scope, host) => all(scope, host).length } },
  items: (scope, host) => all(scope, host).map((table) => host.objects.table(table.id, host)),
  item: (scope, key, host) => orNotFound(item(scope, key, host), host),
  methods: {
    add: (scope, [address, hasHeaders], host) => add(scope, address, hasHeaders, host),
    getCount: (scope, _, host) => all(scope, host).length,
    getItemOrNullObject: (scope, [key], host) => (isBlank(key) ? null : item(scope, key, host)),
    getItemAt: (scope, [index], host) =>
      orNotFound(all(scope, host).map((table) => host.objects.table(table.id, host))[whole(index, "index")], host),
    ...tableSubscriptions<string | null>((scope) => scope ?? WORKBOOK_TARGET),
  },
});
