import { text } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, HostObject, Method } from "./model";

const all = (host: HostContext) => host.engine.state.value.xmlParts;

/** The namespace of the root element, taken from its own declaration of the prefix it uses. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const declaration = root?.[1] ? `xmlns:${root[1]}` : "xmlns";
  return (
    new RegExp(`(?:^|\\s)${declaration}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(root?.[2] ?? "")
      ?.slice(1)
      .find((uri) => uri !== undefined) ?? ""
  );
}

/** Rough but enough to tell XML from anything else: one root element that is closed. */
function checked(value: unknown, host: HostContext): string {
  const xml = text(value, "xml");
  const root =
    /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<([\w.:-]+)(?:\s[^>]*)?(\/>|>[\s\S]*<\/([\w.:-]+)\s*>)\s*$/.exec(xml);
  const isWhole = root !== null && (root[2] === "/>" || root[1] === root[3]);
  return isWhole ? xml : host.refuse("InvalidArgument", "A custom XML part must be well-formed XML.");
}

function freeId(host: HostContext): string {
  for (let number = Object.keys(all(host)).length + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
    if (!(id in all(host))) return id;
  }
}

const set = (host: HostContext, id: string, xml: string): void =>
  host.engine.state.update((state) => ({ ...state, xmlParts: { ...state.xmlParts, [id]: xml } }));

/** Excel.CustomXmlPart */
const customXmlPart = defineObject<string>({
  name: "CustomXmlPart",
  identity: (id) => ({ Id: id }),
  properties: {
    id: { read: (id) => id },
    namespaceUri: { read: (id, host) => namespaceOf(all(host)[id] ?? "") },
  },
  methods: {
    getXml: (id, _, host) => all(host)[id] ?? host.refuse("ItemNotFound", "The custom XML part is gone."),
    setXml: (id, [xml], host) => set(host, id, checked(xml, host)),
    delete: (id, _, { engine }) =>
      engine.state.update((state) => ({
        ...state,
        xmlParts: Object.fromEntries(Object.entries(state.xmlParts).filter(([known]) => known !== id)),
      })),
  },
});

/** Parts of one namespace, or all of them for null. */
type Scope = string | null;

const ids = (scope: Scope, host: HostContext): string[] =>
  Object.entries(all(host))
    .filter(([, xml]) => scope === null || namespaceOf(xml) === scope)
    .map(([id]) => id);
const find = (scope: Scope, key: unknown, host: HostContext): HostObject | null =>
  ids(scope, host).includes(text(key, "id")) ? customXmlPart(text(key, "id"), host) : null;

/** The only part there is, or null when there are none or several. */
function only(scope: Scope, host: HostContext): HostObject | null {
  const [id, ...more] = ids(scope, host);
  return id === undefined || more.length > 0 ? null : customXmlPart(id, host);
}

const common = {
  items: (scope: Scope, host: HostContext) => ids(scope, host).map((id) => customXmlPart(id, host)),
  item: (scope: Scope, key: unknown, host: HostContext) =>
    find(scope, key, host) ?? host.refuse("ItemNotFound", "There is no such custom XML part."),
};

const reading: Readonly<Record<string, Method<Scope>>> = {
  getCount: (scope, _, host) => ids(scope, host).length,
  getItemOrNullObject: (scope, [id], host) => find(scope, id, host),
};

/** Excel.CustomXmlPartScopedCollection */
const scopedParts = defineObject<Scope>({
  name: "CustomXmlPartScopedCollection",
  ...common,
  methods: {
    ...reading,
    getOnlyItem: (scope, _, host) =>
      only(scope, host) ?? host.refuse("ItemNotFound", "There is not exactly one such custom XML part."),
    getOnlyItemOrNullObject: (scope, _, host) => only(scope, host),
  },
});

/** Excel.CustomXmlPartCollection */
export const customXmlParts = defineObject<null>({
  name: "CustomXmlPartCollection",
  ...common,
  methods: {
    ...reading,
    add: (_, [xml], host) => {
      const id = freeId(host);
      set(host, id, checked(xml, host));
      return customXmlPart(id, host);
    },
    getByNamespace: (_, [uri], host) => scopedParts(text(uri, "namespaceUri"), host),
  },
});
