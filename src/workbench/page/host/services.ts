import { flag, oneOf, text } from "../../objects/arguments";
import { defineObject } from "../../objects/define";
import type { HostObject } from "../../objects/model";
import type { Host } from "../../wire/host";
import type { AddinControl } from "./AddinControl";

const STATES = ["Inactive", "Background", "Visible"] as const;

/** Behind `Office.addin.showAsTaskpane`, `hide` and `onVisibilityModeChanged`. */
const appRuntime = defineObject<AddinControl>({
  name: "AppRuntimeService",
  methods: {
    setAppRuntimeState: (control, [state]) => control.openPane(oneOf(state, STATES, "appRuntimeState") === "Visible"),
    getAppRuntimeState: (control) => (control.isPaneOpen() ? "Visible" : "Background"),
  },
});

/** Behind `Office.addin.setStartupBehavior`. The workbench starts its add-in with every workbook anyway. */
const appRuntimePersistence = defineObject<{ state: string }>({
  name: "AppRuntimePersistenceService",
  methods: {
    setAppRuntimeStartState: (start, [state]) => {
      start.state = oneOf(state, STATES, "appRuntimeState");
    },
    getAppRuntimeStartState: (start) => start.state,
  },
});

interface Button {
  readonly id: string;
  readonly control: AddinControl;
}

const ribbonButton = defineObject<Button>({
  name: "RibbonButton",
  properties: {
    id: { read: ({ id }) => id },
    enabled: {
      read: ({ id, control }) => control.isControlEnabled(id),
      write: ({ id, control }, value) => control.enableControl(id, flag(value, "enabled")),
    },
  },
});

/** A tab of the ribbon. It cannot be hidden here: the page has but one strip of commands. */
const ribbonTab = defineObject<{ readonly id: string }>({
  name: "RibbonTab",
  properties: { id: { read: ({ id }) => id } },
});

/** Behind `Office.ribbon.requestUpdate`. */
const ribbon = defineObject<AddinControl>({
  name: "DynamicRibbon",
  methods: {
    getButton: (control, [id], host) => ribbonButton({ id: text(id, "id"), control }, host),
    getTab: (_, [id], host) => ribbonTab({ id: text(id, "id") }, host),
  },
});

/** Through this the library says that the add-in is there. */
const addinInternal = defineObject<AddinControl>({
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: (control) => control.ready() },
});

/** Registers the services of a host that concern the page rather than the workbook, under the library's names. */
export function registerServices(host: Host, control: AddinControl): void {
  const services: Readonly<Record<string, HostObject>> = {
    "Microsoft.AppRuntime.AppRuntimeService": appRuntime(control, host),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": appRuntimePersistence({ state: "Background" }, host),
    "Microsoft.DynamicRibbon.DynamicRibbon": ribbon(control, host),
    "Microsoft.InternalService.AddinInternalService": addinInternal(control, host),
  };
  for (const [name, service] of Object.entries(services)) host.registerGlobal(name, service);
}
