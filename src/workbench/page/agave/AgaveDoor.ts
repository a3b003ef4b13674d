import { type AgaveMessage, dispatch, method, settingsOf, status, subject } from "./AgaveMessage";
import { contextArray, type OfficeContext } from "./OfficeContext";

/** What the door asks of the page it stands in. */
export interface AgavePage {
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
