import { formatAbsolute } from "../engine/address";
import type { NameInfo } from "../engine/names";
import { flag, isBlank, text } from "./arguments";
import { defineObject, isHostObject } from "./define";
import type { HostContext, HostObject } from "./model";

interface NameSelf {
  readonly scope: string | null;
  readonly name: string;
}

const find = ({ scope, name }: NameSelf, host: HostContext): NameInfo =>
  host.engine.names.find(name, scope) ?? host.refuse("ItemNotFound", `There is no name "${name}".`);

function range(self: NameSelf, host: HostContext): HostObject | null {
  const target = host.engine.names.target(find(self, host));
  return target && host.objects.range(host.span(target.sheet, target.area), host);
}

function typeOf(self: NameSelf, host: HostContext): string {
  const info = find(self, host);
  if (host.engine.names.target(info)) return "Range";
  const constant = info.formula.replace(/^=/, "");
  if (/#REF!/.test(constant)) return "Error";
  if (constant !== "" && !Number.isNaN(Number(constant)))
    return Number.isInteger(Number(constant)) ? "Integer" : "Double";
  return /^(true|false)$/i.test(constant) ? "Boolean" : "String";
}

/** A reference reads as its address, a constant as its value. */
function valueOf(self: NameSelf, host: HostContext): string | number {
  const info = find(self, host);
  const target = host.engine.names.target(info);
  if (target) return `${host.engine.sheets.name(target.sheet)}!${formatAbsolute(target.area)}`;
  const constant = info.formula.replace(/^=/, "");
  return constant !== "" && !Number.isNaN(Number(constant)) ? Number(constant) : constant.replace(/^"(.*)"$/, "$1");
}

function formulaOf(reference: unknown, host: HostContext): string {
  if (isHostObject(reference)) return host.engine.names.referenceTo(reference.target());
  const formula = text(reference, "reference");
  return formula.startsWith("=") ? formula : `="${formula.replace(/"/g, '""')}"`;
}

/** Excel.NamedItem */
const namedItem = defineObject<NameSelf>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { read: ({ name }) => name },
    type: { read: typeOf },
    value: { read: valueOf },
    formula: {
      read: (self, host) => find(self, host).formula,
      write: (self, value, host) => host.engine.names.update(find(self, host), { formula: text(value, "formula") }),
    },
    comment: {
      read: (self, host) => find(self, host).comment,
      write: (self, value, host) => host.engine.names.update(find(self, host), { comment: text(value, "comment") }),
    },
    visible: {
      read: (self, host) => find(self, host).visible,
      write: (self, value, host) => host.engine.names.update(find(self, host), { visible: flag(value, "visible") }),
    },
    scope: { read: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
  },
  navigation: {
    worksheet: ({ scope }, host) =>
      scope === null
        ? host.refuse("ItemNotFound", "The name belongs to the workbook.")
        : host.objects.worksheet(scope, host),
    worksheetOrNullObject: ({ scope }, host) => (scope === null ? null : host.objects.worksheet(scope, host)),
  },
  methods: {
    delete: (self, _, host) => host.engine.names.remove(find(self, host)),
    getRange: (self, _, host) =>
      range(self, host) ?? host.refuse("InvalidReference", "The name does not refer to cells."),
    getRangeOrNullObject: (self, _, host) => (host.engine.names.find(self.name, self.scope) ? range(self, host) : null),
  },
});

function item(scope: string | null, key: unknown, host: HostContext): HostObject | null {
  const found = host.engine.names.find(text(key, "name"), scope);
  return found && namedItem({ scope, name: found.name }, host);
}

/** Excel.NamedItemCollection: the names of a sheet, or of the workbook for null. */
export const names = defineObject<string | null>({
  name: "NamedItemCollection",
  items: (scope, host) => host.engine.names.inScope(scope).map(({ name }) => namedItem({ scope, name }, host)),
  item: (scope, key, host) => item(scope, key, host) ?? host.refuse("ItemNotFound", "There is no such name."),
  methods: {
    getCount: (scope, _, host) => host.engine.names.inScope(scope).length,
    getItemOrNullObject: (scope, [key], host) => item(scope, key, host),
    add: async (scope, [name, reference, comment], host) => {
      const made = await host.engine.names.add(
        text(name, "name"),
        formulaOf(reference, host),
        scope,
        isBlank(comment) ? "" : text(comment, "comment"),
      );
      return namedItem({ scope, name: made.name }, host);
    },
  },
});
