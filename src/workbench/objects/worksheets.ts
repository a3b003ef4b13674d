import { isBlank, text } from "./arguments";
import { defineObject } from "./define";
import { subscriptions } from "./subscriptions";
import { type HostContext, type HostObject, WORKBOOK_TARGET } from "./model";

/** A sheet by its name or id, or null. */
function find(host: HostContext, key: unknown): string | null {
  const wanted = text(key, "key");
  return host.engine.sheets.find(wanted) ?? (host.engine.sheets.exists(wanted) ? wanted : null);
}

function make(host: HostContext, id: string | null | undefined): HostObject {
  return host.objects.worksheet(
    id ?? host.refuse("ItemNotFound", "The requested resource doesn't exist: no worksheet of this name."),
    host,
  );
}

function ids(host: HostContext, visibleOnly: unknown): string[] {
  const { sheets } = host.engine;
  return sheets.ids().filter((id) => visibleOnly !== true || sheets.visibility(id) === "Visible");
}

/** Excel.WorksheetCollection */
export const worksheets = defineObject<null>({
  name: "WorksheetCollection",
  items: (_, host) => host.engine.sheets.ids().map((id) => make(host, id)),
  item: (_, key, host) => make(host, find(host, key)),
  methods: {
    add: async (_, [name], host) => {
      host.checkStructure();
      return make(host, await host.engine.sheets.add(isBlank(name) ? undefined : text(name, "name")));
    },
    getActiveWorksheet: (_, __, host) => make(host, host.engine.sheets.active()),
    getCount: (_, [visibleOnly], host) => ids(host, visibleOnly).length,
    getFirst: (_, [visibleOnly], host) => make(host, ids(host, visibleOnly)[0]),
    getLast: (_, [visibleOnly], host) => make(host, ids(host, visibleOnly).at(-1)),
    getItem: (_, [key], host) => make(host, find(host, key)),
    getItemOrNullObject: (_, [key], host) => {
      const id = find(host, key);
      return id === null ? null : make(host, id);
    },
    ...subscriptions<null>(() => WORKBOOK_TARGET),
  },
});
