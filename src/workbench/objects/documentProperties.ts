import type { Json } from "../engine/stateModel";
import { text } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, Property } from "./model";

const TEXTS = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

const kept = (name: string): Property<null> => ({
  read: (_, { engine }) => engine.state.value.properties[name] ?? "",
  write: (_, value, { engine }) =>
    engine.state.update((state) => ({ ...state, properties: { ...state.properties, [name]: text(value, name) } })),
});

const all = (host: HostContext) => host.engine.state.value.customProperties;
const find = (key: unknown, host: HostContext): string | null =>
  Object.keys(all(host)).find((known) => known.toLowerCase() === text(key, "key").toLowerCase()) ?? null;
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

function typeOf(value: Json | undefined): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const store = (key: string, value: unknown, host: HostContext): void =>
  host.engine.state.update((state) => ({
    ...state,
    customProperties: { ...state.customProperties, [key]: asJson(value) },
  }));

/** Excel.CustomProperty */
const customProperty = defineObject<string>({
  name: "CustomProperty",
  identity: (key) => ({ _Id: key }),
  properties: {
    key: { read: (key) => key },
    value: { read: (key, host) => all(host)[key] ?? "", write: (key, value, host) => store(key, value, host) },
    type: { read: (key, host) => typeOf(all(host)[key]) },
  },
  methods: {
    delete: (key, _, { engine }) =>
      engine.state.update((state) => ({
        ...state,
        customProperties: Object.fromEntries(Object.entries(state.customProperties).filter(([known]) => known !== key)),
      })),
  },
});

/** Excel.CustomPropertyCollection */
const custom = defineObject<null>({
  name: "CustomPropertyCollection",
  items: (_, host) => Object.keys(all(host)).map((key) => customProperty(key, host)),
  item: (_, key, host) =>
    customProperty(find(key, host) ?? host.refuse("ItemNotFound", "There is no such property."), host),
  methods: {
    getCount: (_, __, host) => Object.keys(all(host)).length,
    add: (_, [key, value], host) => {
      const name = find(key, host) ?? text(key, "key");
      store(name, value, host);
      return customProperty(name, host);
    },
    getItemOrNullObject: (_, [key], host) => {
      const found = find(key, host);
      return found === null ? null : customProperty(found, host);
    },
    deleteAll: (_, __, { engine }) => engine.state.update((state) => ({ ...state, customProperties: {} })),
  },
});

/** Excel.DocumentProperties */
export const documentProperties = defineObject<null>({
  name: "DocumentProperties",
  properties: {
    ...Object.fromEntries(TEXTS.map((name) => [name, kept(name)])),
    lastAuthor: { read: () => "" },
    revisionNumber: { read: () => 0 },
  },
  navigation: { custom },
});
