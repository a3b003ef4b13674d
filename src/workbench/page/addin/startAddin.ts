import type { NativeBridge } from "../../wire/bridge";
import { AgaveDoor } from "../agave/AgaveDoor";
import type { OfficeContext } from "../agave/OfficeContext";
import { startFrame } from "./startFrame";

export interface AddinSetting {
  /** Address of the add-in's page. */
  readonly address: string;
  readonly title: string;
  readonly context: () => OfficeContext;
  readonly saveSettings: (settings: Readonly<Record<string, string>>) => void;
  /** Called once for every start of the page, also when it reloads itself. */
  readonly bridge: () => NativeBridge;
}

export interface RunningAddin {
  /** Runs a function that the add-in associated with a ribbon button; resolves when it is completed. */
  readonly runCommand: (action: string, controlId: string) => Promise<void>;
  /** Tells the add-in that the user has selected other cells. */
  readonly tellSelection: () => void;
  readonly stop: () => void;
}

/**
 * The host as office.js is told of it in the page's address: Excel on a Mac, which speaks through a WebKit message
 * handler that a page can stand in for. The last field says that pane, commands and functions share one runtime.
 */
const hostInfo = (language: string) => encodeURIComponent(`Excel$Mac$16.00$${language}$workbench$$disableLogging$3`);

/** Starts an add-in in an element of the page, with the unmodified office.js talking to the workbench. */
export function startAddin(place: HTMLElement, setting: AddinSetting): RunningAddin {
  let door = openDoor();
  const separator = setting.address.includes("?") ? "&" : "?";
  const address = `${setting.address}${separator}_host_Info=${hostInfo(setting.context().displayLanguage)}`;
  const frame = startFrame(place, address, setting.title, () => {
    door = openDoor();
    return {
      _richApiNativeBridge: setting.bridge(),
      webkit: { messageHandlers: { Agave: { postMessage: (text: string) => door.postMessage(text) } } },
    };
  });

  function openDoor(): AgaveDoor {
    return new AgaveDoor({
      context: setting.context,
      saveSettings: setting.saveSettings,
      call: (name, ...parameters) => callGlobal(frame.window(), name, parameters),
    });
  }

  return {
    runCommand: (action, control) => door.runCommand(action, control),
    tellSelection: () => door.tellSelection(),
    stop: frame.stop,
  };
}

function callGlobal(target: unknown, name: string, parameters: readonly unknown[]): void {
  const steps = name.split(".");
  const last = steps.pop() ?? "";
  const owner = steps.reduce<unknown>(member, target);
  const found = member(owner, last);
  if (typeof found === "function") Reflect.apply(found, owner, parameters);
}

function member(owner: unknown, name: string): unknown {
  return typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
}
