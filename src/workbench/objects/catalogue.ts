import { formatAbsolute, formatArea, quoteSheet } from "../engine/address";
import { cellCount } from "../engine/area";
import type { NameInfo } from "../engine/names";
import type { TableInfo } from "../engine/tables";
import { cellsOf, flag, isBlank, text, whole } from "./arguments";
import { charts } from "./charts";
import { conditionalFormats } from "./conditionalFormats";
import { defineObject, isHostObject } from "./define";
import { type Catalogue, type CellSpan, type HostContext, type HostObject, WORKBOOK_TARGET } from "./model";
import { range } from "./range";
import { rangeChanges } from "./rangeChanges";
import { table, tableSubscriptions } from "./table";
import { markUnfilled } from "./tableRows";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";

const find = ({ scope, name }: NameSelf, host: HostContext): NameInfo =>
  host.engine.names.find(name, scope) ?? host.refuse("ItemNotFound", `There is no name "${name}".`);

/** Tables of a sheet, or of the workbook for null. */
const all = (scope: string | null, host: HostContext): TableInfo[] =>
  scope === null ? host.engine.tables.all() : host.engine.tables.onSheet(scope);

const orNotFound = (object: HostObject | null | undefined, host: HostContext): HostObject =>
  object ?? host.refuse("ItemNotFound", "The requested resource doesn't exist: no such table.");

/** Excel.TableCollection */
export const tables = defineObject<string | null>({
  name: "TableCollection",
  properties: { count: { read: (scope, host) => all(scope, host).length } },
  items: (scope, host) => all(scope, host).map((table) => host.objects.table(table.id, host)),
  item: (scope, key, host) => orNotFound(itemNamed(scope, key, host), host),
  methods: {
    add: (scope, [address, hasHeaders], host) => add(scope, address, hasHeaders, host),
    getCount: (scope, _, host) => all(scope, host).length,
    getItemOrNullObject: (scope, [key], host) => (isBlank(key) ? null : itemNamed(scope, key, host)),
    getItemAt: (scope, [index], host) =>
      orNotFound(all(scope, host).map((table) => host.objects.table(table.id, host))[whole(index, "index")], host),
    ...tableSubscriptions<string | null>((scope) => scope ?? WORKBOOK_TARGET),
  },
});

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
      namesRange(self, host) ?? host.refuse("InvalidReference", "The name does not refer to cells."),
    getRangeOrNullObject: (self, _, host) =>
      host.engine.names.find(self.name, self.scope) ? namesRange(self, host) : null,
  },
});

const addressOf = (spans: Spans, { engine }: HostContext): string =>
  spans.map(({ sheet, area }) => `${quoteSheet(engine.sheets.name(sheet))}!${formatArea(area)}`).join(",");

/** Excel.RangeCollection */
const rangeCollection = defineObject<Spans>({
  name: "RangeCollection",
  items: (spans, host) => spans.map((span) => host.objects.range(span, host)),
  item: (spans, index, host) =>
    host.objects.range(spans[whole(index, "index")] ?? host.refuse("InvalidArgument", "There is no such area."), host),
  methods: {
    getCount: (spans) => spans.length,
    getItemAt: (spans, [index], host) =>
      host.objects.range(
        spans[whole(index, "index")] ?? host.refuse("InvalidArgument", "There is no such area."),
        host,
      ),
  },
});

/** Excel.RangeAreas */
export const rangeAreas = defineObject<Spans>({
  name: "RangeAreas",
  properties: {
    address: { read: addressOf },
    addressLocal: { read: addressOf },
    areaCount: { read: (spans) => spans.length },
    cellCount: { read: (spans) => spans.reduce((sum, { area }) => sum + cellCount(area), 0) },
  },
  navigation: {
    areas: rangeCollection,
    conditionalFormats: ([first, ...more], host) => (first ? conditionalFormats([first, ...more], host) : null),
    worksheet: ([first], host) => (first ? host.objects.worksheet(first.sheet, host) : null),
  },
  methods: {
    clear: async (spans, args, host) => {
      for (const span of spans) await rangeChanges["clear"]?.(span, args, host);
    },
    _KeepReference: () => undefined,
  },
});

/** The classes that objects of other classes lead to; handed to them, so that no file has to import in a circle. */
export const CATALOGUE: Catalogue = { workbook, worksheet, range, rangeAreas, table, tables, names, charts };

interface NameSelf {
  readonly scope: string | null;
  readonly name: string;
}

function namesRange(self: NameSelf, host: HostContext): HostObject | null {
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

function item(scope: string | null, key: unknown, host: HostContext): HostObject | null {
  const found = host.engine.names.find(text(key, "name"), scope);
  return found && namedItem({ scope, name: found.name }, host);
}

type Spans = readonly CellSpan[];

function itemNamed(scope: string | null, key: unknown, host: HostContext): HostObject | null {
  const wanted = typeof key === "number" ? String(key) : text(key, "key");
  const found = all(scope, host).find(
    (table) => table.id === wanted || table.name.toLowerCase() === wanted.toLowerCase(),
  );
  return found ? host.objects.table(found.id, host) : null;
}

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
