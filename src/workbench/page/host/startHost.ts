import type { Engine } from "../../engine/engine";
import type { CellEditing } from "../../wire/CellEditing";
import { createBridge, type NativeBridge } from "../../wire/bridge";
import { createHost } from "../../wire/host";
import type { AddinControl } from "./AddinControl";
import type { BookFunctions } from "./BookFunctions";
import { registerServices } from "./services";

/** What of the page a host speaks for. */
export interface HostSetting {
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
