import { isBlank, text } from "./arguments";
import { application } from "./application";
import { comments } from "./comments";
import { customXmlParts } from "./customXmlParts";
import { defineObject } from "./define";
import { documentProperties } from "./documentProperties";
import { runtime } from "./runtime";
import { settings } from "./settings";
import { worksheets } from "./worksheets";
import type { HostContext, HostObject } from "./model";

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
