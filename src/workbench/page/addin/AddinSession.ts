import type { Engine } from "../../engine/engine";
import type { NativeBridge } from "../../wire/bridge";
import type { CellEditing } from "../../wire/host";
import { AgaveDoor, type OfficeContext } from "../agave/AgaveDoor";
import { type BookFunctions, type StartedHost, startHost } from "../host/BookFunctions";
import type { Manifest } from "../manifest/fetchManifest";
import { type Language, languages, type PageState, type Store } from "../words/PageState";

/** The add-in on the page: it can be started again and again, and keeps its document settings between starts. */
export class AddinSession {
  private running: RunningAddin | null = null;
  private host: StartedHost | null = null;
  private settings: Readonly<Record<string, string>> = {};
  private readonly unsubscribe: () => void;

  constructor(
    private readonly store: Store<PageState>,
    private readonly engine: Engine,
    private readonly editing: CellEditing,
    private readonly functions: BookFunctions,
  ) {
    let wasOpen = store.get().isPaneOpen;
    this.unsubscribe = store.subscribe(() => {
      const { isPaneOpen } = store.get();
      if (isPaneOpen !== wasOpen) this.host?.tellVisibility(isPaneOpen);
      wasOpen = isPaneOpen;
    });
    engine.watch(({ kind }) => {
      if (kind !== "selected" && kind !== "activated") return;
      // `Workbook.onSelectionChanged` listens at one door, `Document.addHandlerAsync` at the other.
      this.host?.tellSelection();
      this.running?.tellSelection();
    });
  }

  /** Starts the add-in in an element of the page, speaking `language`; returns how to stop it. */
  start(addin: Manifest, place: HTMLElement, language: Language): () => void {
    const tag = languages[language].tag;
    const running = startAddin(place, {
      address: addin.pane,
      title: addin.name,
      context: () => ({
        displayLanguage: tag,
        contentLanguage: tag,
        documentAddress: this.store.get().bookName,
        solutionId: addin.id,
        isPaneVisible: this.store.get().isPaneOpen,
        settings: this.settings,
      }),
      saveSettings: (saved) => {
        this.settings = saved;
      },
      bridge: () => this.openHost().native,
    });
    this.running = running;
    return () => {
      this.host?.silence();
      running.stop();
    };
  }

  /** Ends with the workbook: nothing more is said to the add-in. */
  close(): void {
    this.unsubscribe();
    this.host?.silence();
  }

  /** Runs a function that the add-in associated with a ribbon button; rejects when it cannot. */
  async runCommand(action: string, controlId: string): Promise<void> {
    await this.running?.runCommand(action, controlId);
  }

  /** Switches a ribbon button on or off. */
  readonly enableControl = (id: string, isEnabled: boolean): void => {
    const disabled = new Set(this.store.get().disabledControls);
    if (isEnabled) disabled.delete(id);
    else disabled.add(id);
    this.store.change({ disabledControls: disabled });
  };

  private openHost(): StartedHost {
    this.host?.silence();
    this.host = startHost({
      engine: this.engine,
      editing: this.editing,
      documentName: `${this.store.get().bookName}.xlsx`,
      control: {
        isPaneOpen: () => this.store.get().isPaneOpen,
        openPane: (isPaneOpen) => this.store.change({ isPaneOpen }),
        enableControl: this.enableControl,
        isControlEnabled: (id) => !this.store.get().disabledControls.has(id),
      },
      functions: this.functions,
    });
    return this.host;
  }
}

interface AddinSetting {
  /** Address of the add-in's page. */
  readonly address: string;
  readonly title: string;
  readonly context: () => OfficeContext;
  readonly saveSettings: (settings: Readonly<Record<string, string>>) => void;
  /** Called once for every start of the page, also when it reloads itself. */
  readonly bridge: () => NativeBridge;
}

interface RunningAddin {
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
function startAddin(place: HTMLElement, setting: AddinSetting): RunningAddin {
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

/** What an add-in's window must have before its first script runs. */
type WindowGlobals = Readonly<Record<string, unknown>>;

/** A running add-in page. */
interface AddinFrame {
  readonly window: () => Window | null;
  readonly stop: () => void;
}

/**
 * Opens an add-in's own page, unchanged and at its own address, in a frame whose window already carries `globals`.
 *
 * A frame starts on an empty document, and the first page of the same origin that replaces it keeps that document's
 * window (HTML standard, "create and initialize a Document object"). What is put on the window before the page
 * arrives is therefore there when the page's first script runs. A page that reloads itself gets a new window: the
 * frame is opened anew then, with globals made anew.
 */
function startFrame(place: HTMLElement, address: string, title: string, globals: () => WindowGlobals): AddinFrame {
  let frame = open();

  function open(): HTMLIFrameElement {
    const opened = document.createElement("iframe");
    opened.title = title;
    opened.src = address;
    place.replaceChildren(opened);
    Object.assign(opened.contentWindow ?? {}, globals());
    const reopen = () => {
      if (frame === opened) frame = open();
    };
    // The first load is the page's own; a second one means that the page reloaded itself.
    opened.addEventListener("load", () => opened.addEventListener("load", reopen), { once: true });
    // Keys pressed in the pane reach only the pane; F6 has to lead out of it again.
    opened.addEventListener("load", () => opened.contentWindow?.addEventListener("keydown", cycleRegions));
    return opened;
  }

  return { window: () => frame.contentWindow, stop: () => frame.remove() };
}

const REGIONS = ["#bars button", "#grid [contenteditable=true]", "#pane iframe"] as const;

/** F6 goes from the ribbon to the grid to the pane and round again, Shift+F6 the other way, as in Office. */
export function cycleRegions(event: KeyboardEvent): void {
  if (event.key !== "F6") return;
  const places = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (place) => place?.checkVisibility() === true,
  );
  const current = places.findIndex((place) => place?.closest("body > *")?.contains(document.activeElement));
  const next = places.at((current + (event.shiftKey ? -1 : 1)) % places.length);
  event.preventDefault();
  next?.focus();
}
