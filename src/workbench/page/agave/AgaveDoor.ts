/** What the door asks of the page it stands in. */
interface AgavePage {
  readonly context: () => OfficeContext;
  readonly saveSettings: (settings: Readonly<Record<string, string>>) => void;
  /** Calls a global function of the add-in's window by its dotted name. */
  readonly call: (name: string, callbackId: string, payload: readonly unknown[]) => void;
}

/** A ribbon command on its way: `finish` takes the status code the add-in ends it with. */
interface RunningCommand {
  readonly finish: (code: number) => void;
}

interface Listener {
  readonly callbackId: string;
  readonly callback: string;
}

/**
 * The door through which office.js starts up on a Mac: a WebKit message handler that takes text and answers by
 * calling a global function. It gives the context, keeps settings, and runs ribbon commands.
 */
export class AgaveDoor {
  private readonly listeners = new Map<number, Listener>();
  private readonly running = new Map<string, RunningCommand>();

  constructor(private readonly page: AgavePage) {}

  /** Whether the add-in is ready for ribbon commands. */
  get takesCommands(): boolean {
    return this.listeners.has(dispatch.appCommandInvoked);
  }

  /** Takes one message of office.js; the answer comes later, as from a real host. */
  postMessage(text: string): void {
    const message: AgaveMessage = JSON.parse(text);
    queueMicrotask(() => this.reply(message, this.answer(message)));
  }

  /**
   * Runs the function that the add-in associated with `action`; resolves when the function calls `completed`,
   * rejects when the add-in has no such function or it fails.
   */
  runCommand(action: string, controlId: string): Promise<void> {
    if (!this.takesCommands) return Promise.reject(new Error(`The add-in is not ready to run ${action}.`));
    const id = crypto.randomUUID();
    const source = JSON.stringify({ source: { id: controlId } });
    return new Promise((resolve, reject) => {
      const finish = (code: number) =>
        code === status.success ? resolve() : reject(new Error(`The add-in could not run ${action} (${code}).`));
      this.running.set(id, { finish });
      this.raise(dispatch.appCommandInvoked, [id, action, source]);
    });
  }

  /** Tells the add-in, if it listens, that the user has selected other cells; it has to ask which. */
  tellSelection(): void {
    this.raise(dispatch.selectionChanged, []);
  }

  private raise(event: number, details: readonly unknown[]): void {
    const listener = this.listeners.get(event);
    if (listener !== undefined) this.page.call(listener.callback, listener.callbackId, [details, event]);
  }

  private answer(message: AgaveMessage): readonly unknown[] {
    switch (message.methodId) {
      case method.getContext:
        return contextArray(this.page.context());
      case method.writeSettings:
        this.page.saveSettings(settingsOf(message));
        return [status.success];
      case method.registerEvent:
        return [this.listen(message)];
      case method.unregisterEvent:
        this.listeners.delete(subject(message) ?? -1);
        return [status.success];
      case method.execute:
        return [this.execute(message)];
      default:
        return [status.notSupported];
    }
  }

  private listen(message: AgaveMessage): number {
    const event = subject(message);
    const { callbackId, eventCallbackFunction: callback } = message;
    if (event === null || callbackId === undefined || callback === undefined) return status.notSupported;
    this.listeners.set(event, { callbackId, callback });
    return status.success;
  }

  private execute(message: AgaveMessage): number {
    if (subject(message) !== dispatch.appCommandCompleted) return status.notSupported;
    const { apiArgs } = message.params as { apiArgs?: readonly unknown[] };
    const id = String(apiArgs?.[0]);
    this.running.get(id)?.finish(Number(apiArgs?.[1]));
    this.running.delete(id);
    return status.success;
  }

  private reply({ callbackFunction, callbackId }: AgaveMessage, payload: readonly unknown[]): void {
    if (callbackFunction !== undefined && callbackId !== undefined)
      this.page.call(callbackFunction, callbackId, payload);
  }
}

/** The methods of the door through which office.js speaks to its host outside the request protocol. */
const method = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;

/** Numbers of the events and methods that the stand-in knows. */
const dispatch = { selectionChanged: 2, appCommandInvoked: 39, appCommandCompleted: 94 } as const;

/** Status codes of the answers. */
const status = { success: 0, notSupported: 5000 } as const;

/** One message of office.js. `callbackFunction` is the dotted name of a global function that takes the answer. */
interface AgaveMessage {
  readonly methodId: number;
  readonly params: unknown;
  readonly callbackId?: string;
  readonly callbackFunction?: string;
  readonly eventCallbackFunction?: string;
}

/** The number of the event or method that a message is about, when it names one. */
function subject(message: AgaveMessage): number | null {
  const { params } = message;
  if (typeof params !== "object" || params === null || !("id" in params)) return null;
  return typeof params.id === "number" ? params.id : null;
}

/** The settings a message wants kept in the document, by name. */
function settingsOf(message: AgaveMessage): Record<string, string> {
  const { params } = message;
  if (typeof params !== "object" || params === null || !("keys" in params) || !("values" in params)) return {};
  const { keys, values } = params;
  if (!Array.isArray(keys) || !Array.isArray(values)) return {};
  return Object.fromEntries(keys.map((key, index) => [String(key), String(values[index])]));
}

/** What the host tells an add-in about itself when the add-in starts. */
export interface OfficeContext {
  /** Language tag of the interface, such as `zh-CN`. */
  readonly displayLanguage: string;
  /** Language tag of the document's contents. */
  readonly contentLanguage: string;
  readonly documentAddress: string;
  /** Identifies the add-in to itself, as its manifest does. */
  readonly solutionId: string;
  readonly isPaneVisible: boolean;
  /** Settings the add-in saved in the document, by name, each as JSON text. */
  readonly settings: Readonly<Record<string, string>>;
}

const EXCEL = 1;
const READ_AND_WRITE = 0;
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;
/**
 * As a Mac counts: with the number of another platform the library takes the host for an old one and leaves out
 * passwords.
 */
const VERSION = { major: 16, minor: 0, revision: 0, full: "16.100.25080.0" };

/** The requirement sets the stand-in answers for; `Office.context.requirements.isSetSupported` reads them. */
const requirementSets = {
  ExcelApi: "1.20",
  CustomFunctionsRuntime: "1.5",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  // Requests may ask to be held back while a cell is being edited.
  DelayForCellEdit: "1.1",
} as const satisfies Readonly<Record<string, string>>;

/** The context as the array that office.js reads by position. */
function contextArray(context: OfficeContext): readonly unknown[] {
  return [
    [Object.keys(context.settings), Object.values(context.settings)],
    context.solutionId,
    EXCEL,
    VERSION.major,
    VERSION.minor,
    VERSION.revision,
    1, // version of the document API
    READ_AND_WRITE,
    context.displayLanguage,
    context.contentLanguage,
    0, // bindings in the document
    context.documentAddress,
    DOCUMENT_OPENED,
    TASK_PANE,
    "", // token of a store purchase
    "1.1", // version of the common API set
    crypto.randomUUID(),
    crypto.randomUUID(),
    false, // touch
    false, // purchases from within the add-in
    JSON.stringify(requirementSets),
    "", // message from the host
    VERSION.full,
    context.isPaneVisible ? 2 : 0,
  ];
}
