import type { Engine } from "../../engine/engine";
import type { Caller } from "../../engine/hostFunction";
import type { FunctionSource } from "../../functions/connect";
import { CustomFunctions } from "../../functions/customFunctions";
import { readDefinitions } from "../../functions/definition";
import { namePlace } from "../../functions/namePlace";
import { FUNCTION_SERVICE, functionService } from "../../functions/service";
import { flag, oneOf, text } from "../../objects/arguments";
import { defineObject } from "../../objects/define";
import type { HostObject } from "../../objects/model";
import { type Bridge, createBridge, type NativeBridge } from "../../wire/bridge";
import { type CellEditing, createHost, type Host } from "../../wire/host";

/** What an add-in may do to the page around its pane, and tell it. */
export interface AddinControl {
  readonly isPaneOpen: () => boolean;
  readonly openPane: (isOpen: boolean) => void;
  readonly enableControl: (id: string, isEnabled: boolean) => void;
  readonly isControlEnabled: (id: string) => boolean;
  /** The add-in's script has run and takes calls. */
  readonly ready: () => void;
}

/**
 * The add-in's functions in the formulas of one workbook. They are known from the start, so that formulas of a file
 * find them; calls wait until the add-in's script has run, which also happens again when the add-in starts again.
 */
export class BookFunctions {
  private readonly functions: CustomFunctions;
  private bridge: Bridge | null = null;
  private waiting: string[] = [];

  constructor(
    private readonly engine: Engine,
    source: FunctionSource | null,
  ) {
    this.functions = new CustomFunctions(engine.calculation, {
      send: (text) => {
        if (this.bridge === null) this.waiting.push(text);
        else this.bridge.deliver(text);
      },
      addressOf: (place) => namePlace(engine, place),
    });
    if (source !== null) this.functions.declare(source.namespace, readDefinitions(source.metadata));
  }

  /** What a function said about its error in a cell. */
  messageAt(cell: Caller): string | undefined {
    return this.functions.messageAt(cell);
  }

  /** Takes results from a host that has just started; its add-in is not ready yet. */
  attach(host: Host): void {
    this.bridge = null;
    host.registerGlobal(FUNCTION_SERVICE, functionService(this.functions, host));
  }

  /**
   * Sends what has waited, now that the add-in takes calls, and has everything calculated that an earlier start left
   * open.
   */
  ready(bridge: Bridge): void {
    this.bridge = bridge;
    for (const text of this.waiting.splice(0)) bridge.deliver(text);
    this.engine.calculation.markAllDirty();
  }
}

/** What of the page a host speaks for. */
interface HostSetting {
  readonly engine: Engine;
  readonly documentName: string;
  readonly editing: CellEditing;
  readonly control: Omit<AddinControl, "ready">;
  readonly functions: BookFunctions;
}

/** A host for one start of an add-in. */
export interface StartedHost {
  /** To be placed as `_richApiNativeBridge` before the add-in's page loads. */
  readonly native: NativeBridge;
  /** Tells the add-in that its pane was opened or closed. */
  readonly tellVisibility: (isOpen: boolean) => void;
  /** Tells the add-in that the user has selected other cells. */
  readonly tellSelection: () => void;
  /** Nothing more is said to an add-in that has gone. */
  readonly silence: () => void;
}

/** Events of the page as the library numbers them; those of sheets come from the host itself. */
const EVENT_CATEGORY = 65536;
const EVENTS = { selectionChanged: 2, visibilityChanged: 65539 } as const;

/** Starts a host for an add-in that is about to load. */
export function startHost({ engine, documentName, editing, control, functions }: HostSetting): StartedHost {
  const host = createHost(engine, { documentName, editing });
  const bridge = createBridge(host);
  functions.attach(host);
  registerServices(host, { ...control, ready: () => functions.ready(bridge) });
  const tell = (event: number, details: object) =>
    bridge.sendEntries([[EVENT_CATEGORY, event, "", JSON.stringify(details), 0]]);
  return {
    native: bridge.native,
    tellVisibility: (isOpen) => tell(EVENTS.visibilityChanged, { visibility: isOpen ? "Visible" : "Hidden" }),
    tellSelection: () => tell(EVENTS.selectionChanged, {}),
    silence: () => {
      delete bridge.native.onMessageFromHost;
    },
  };
}

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
