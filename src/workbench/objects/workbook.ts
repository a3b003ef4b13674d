import type { Json } from "../engine/stateModel";
import { flag, isBlank, oneOf, text } from "./arguments";
import { comments } from "./comments";
import { customXmlParts } from "./customXmlParts";
import { defineObject } from "./define";
import { documentProperties } from "./documentProperties";
import { type HostContext, type HostObject, WORKBOOK_TARGET } from "./model";
import { subscriptions } from "./table";

function selected(host: HostContext, onlyFirst: boolean): HostObject {
  const { sheet, area } = host.engine.selection.current();
  return host.objects.range(host.span(sheet, onlyFirst ? { ...area, rows: 1, columns: 1 } : area), host);
}

function referenced(reference: unknown, host: HostContext): HostObject | null {
  const span = host.referenced(text(reference, "reference"));
  return span && host.objects.range(span, host);
}

/** Excel.WorkbookProtection. Every call clears the undo stack, as in Excel. */
const workbookProtection = defineObject<null>({
  name: "WorkbookProtection",
  properties: { protected: { read: (_, host) => host.engine.state.value.isProtected } },
  methods: {
    protect: (_, [password], { engine }) => {
      engine.state.update((state) => ({
        ...state,
        isProtected: true,
        password: isBlank(password) ? null : text(password, "password"),
      }));
      engine.undo.clear();
    },
    unprotect: (_, [password], { engine, refuse }) => {
      const held = engine.state.value.password;
      if (held !== null && held !== password) refuse("AccessDenied", "The password is not right.");
      engine.state.update((state) => ({ ...state, isProtected: false, password: null }));
      engine.undo.clear();
    },
  },
});

const RECALCULATE: readonly string[] = ["Recalculate", "Full", "FullRebuild"];

/** Excel.IterativeCalculation */
const iterativeCalculation = defineObject<null>({
  name: "IterativeCalculation",
  properties: { enabled: { read: () => false }, maxIteration: { read: () => 100 }, maxChange: { read: () => 0.001 } },
});

const numberFormatInfo = defineObject<null>({
  name: "NumberFormatInfo",
  properties: {
    numberDecimalSeparator: { read: () => "." },
    numberGroupSeparator: { read: () => "," },
    currencySymbol: { read: () => "$" },
  },
});

/** Excel.CultureInfo */
const cultureInfo = defineObject<null>({
  name: "CultureInfo",
  properties: { name: { read: () => "en-US" } },
  navigation: { numberFormat: numberFormatInfo },
});

/** Excel.Application */
export const application = defineObject<null>({
  name: "Application",
  properties: {
    calculationMode: {
      read: (_, { engine }) => (engine.calculation.isManual ? "Manual" : "Automatic"),
      write: async (_, value, { engine }) => {
        const mode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"], "calculationMode");
        engine.calculation.isManual = mode === "Manual";
        await engine.calculation.pass();
      },
    },
    calculationEngineVersion: { read: () => 191029 },
    calculationState: { read: (_, host) => (host.engine.calculation.isDirty ? "Pending" : "Done") },
    decimalSeparator: { read: () => "." },
    thousandsSeparator: { read: () => "," },
    useSystemSeparators: { read: () => true },
  },
  navigation: { iterativeCalculation, cultureInfo },
  methods: {
    async calculate(_, [type], { engine }) {
      if (oneOf(type, RECALCULATE, "calculationType") !== "Recalculate") engine.calculation.markAllDirty();
      await engine.calculation.calculateNow();
    },
    // The engine calculates only when a value is asked for, and draws when it is idle: there is nothing to suspend.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** Excel.Runtime */
const runtime = defineObject<null>({
  name: "Runtime",
  properties: {
    enableEvents: {
      read: (_, host) => host.events.enabled,
      write: (_, value, host) => void (host.events.enabled = flag(value, "enableEvents")),
    },
  },
});

const LIMIT = 2 * 1024 * 1024;

const all = (host: HostContext) => host.engine.state.value.settings;
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

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

/** Excel.Workbook */
export const workbook = defineObject<null>({
  name: "Workbook",
  properties: {
    name: { read: (_, host) => host.documentName },
    readOnly: { read: () => false },
    isDirty: { read: () => true, write: () => undefined },
    chartDataPointTrack: { read: () => true, write: () => undefined },
    usePrecisionAsDisplayed: { read: () => false, write: () => undefined },
    calculationEngineVersion: { read: () => 191029 },
    autoSave: { read: () => false },
    previouslySaved: { read: () => false },
  },
  navigation: {
    application,
    worksheets,
    customXmlParts,
    settings,
    properties: documentProperties,
    protection: workbookProtection,
    _Runtime: runtime,
    comments: (_, host) => comments(null, host),
    names: (_, host) => host.objects.names(null, host),
    tables: (_, host) => host.objects.tables(null, host),
  },
  methods: {
    getActiveCell: (_, __, host) => selected(host, true),
    getSelectedRange: (_, __, host) => selected(host, false),
    getSelectedRanges: (_, __, host) => {
      const { sheet, area } = host.engine.selection.current();
      return host.objects.rangeAreas([host.span(sheet, area)], host);
    },
    getActiveChartOrNullObject: () => null,
    getIsActiveCollabSession: () => false,
    save: () => undefined,
    _RemoveReference: (_, [reference], host) => host.release(text(reference, "reference")),
    _RemoveAllReferences: (_, __, host) => host.releaseAll(),
    _GetReferenceCount: (_, __, host) => host.referenceCount(),
    _GetRangeForEventByReferenceId: (_, [reference], host) =>
      referenced(reference, host) ?? host.refuse("ItemNotFound", "The range of the event is gone."),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [reference], host) =>
      isBlank(reference) ? null : referenced(reference, host),
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    registerCustomFunctions: () => undefined,
  },
});

/** Document settings hold 2 MB in all. */
function store(key: string, value: unknown, host: HostContext): void {
  const settings = { ...all(host), [key]: asJson(value) };
  if (JSON.stringify(settings).length > LIMIT)
    host.refuse("InvalidArgument", "Document settings hold no more than 2 MB.");
  host.engine.state.update((state) => ({ ...state, settings }));
}

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
