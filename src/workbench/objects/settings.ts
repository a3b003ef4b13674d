import type { Json } from "../engine/stateModel";
import { text } from "./arguments";
import { defineObject } from "./define";
import type { HostContext } from "./model";

const LIMIT = 2 * 1024 * 1024;

const all = (host: HostContext) => host.engine.state.value.settings;
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

/** Document settings hold 2 MB in all. */
function store(key: string, value: unknown, host: HostContext): void {
  const settings = { ...all(host), [key]: asJson(value) };
  if (JSON.stringify(settings).length > LIMIT)
    host.refuse("InvalidArgument", "Document settings hold no more than 2 MB.");
  host.engine.state.update((state) => ({ ...state, settings }));
}

/** Excel.Setting */
const setting = defineObject<string>({
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  properties: {
    key: { read: (key) => key },
    value: { read: (key, host) => all(host)[key] ?? null, write: (key, value, host) => store(key, value, host) },
  },
  methods: {
    delete: (key, _, { engine }) =>
      engine.state.update((state) => ({
        ...state,
        settings: Object.fromEntries(Object.entries(state.settings).filter(([known]) => known !== key)),
      })),
  },
});

/** Excel.SettingCollection */
export const settings = defineObject<null>({
  name: "SettingCollection",
  items: (_, host) => Object.keys(all(host)).map((key) => setting(key, host)),
  item: (_, key, host) =>
    text(key, "key") in all(host)
      ? setting(text(key, "key"), host)
      : host.refuse("ItemNotFound", "There is no such setting."),
  methods: {
    getCount: (_, __, host) => Object.keys(all(host)).length,
    add: (_, [key, value], host) => {
      store(text(key, "key"), value, host);
      return setting(text(key, "key"), host);
    },
    getItemOrNullObject: (_, [key], host) =>
      Object.hasOwn(all(host), text(key, "key")) ? setting(text(key, "key"), host) : null,
  },
});
