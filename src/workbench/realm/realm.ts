import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { Clock } from "./clock";
import { startupDocument } from "./document";
import { fetchFrom } from "./files";
import { pageUrl, realmGlobals } from "./globals";
import { LIBRARY_URL, runLibraryFile } from "./library";
import { hostInfoQuery, startupDoor } from "./startup";
import { memoryStorage } from "./storage";

/** The door through which the library sends its batches; it sets `onMessageFromHost` itself. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

export interface RealmOptions {
  readonly bridge: NativeBridge;
  /** Language of the interface, such as `en-US`. */
  readonly language: string;
  /** Folder of the built add-in: what `fetch` serves. */
  readonly folder: string;
}

/** A script that is busy for so long without waiting for anything will never end. */
const BUSY_LIMIT_MS = 30_000;

/** A JavaScript world of its own in which the Office library and the add-in run unchanged, without a page. */
export class Realm {
  private constructor(
    readonly context: vm.Context,
    readonly clock: Clock,
  ) {}

  /** Starts the library; resolves when `Office.onReady` has reported its host. */
  static async start(options: RealmOptions): Promise<Realm> {
    const clock = new Clock();
    const url = pageUrl(hostInfoQuery(options.language));
    const context = vm.createContext(realmGlobals(url, clock, memoryStorage(), console));
    const realm = new Realm(context, clock);
    realm.evaluate("globalThis.window = globalThis.self = globalThis.top = globalThis.parent = globalThis;");
    const parse = realm.evaluate("JSON.parse") as (text: string) => unknown;
    const door = startupDoor(options.language, realm.call);
    Object.assign(context, {
      _richApiNativeBridge: options.bridge,
      fetch: fetchFrom(options.folder, url, parse),
      webkit: {
        messageHandlers: {
          Agave: {
            postMessage: (text: string) => {
              door.postMessage(text);
            },
          },
        },
      },
      document: startupDocument(`${LIBRARY_URL}office.js`, url, (script) => runLibraryFile(script, context)),
    });
    runLibraryFile(`${LIBRARY_URL}office.js`, context);
    await realm.evaluate("Office.onReady()");
    // Only the loader of the library needs a document; for the add-in there is none, so it shows no pane.
    Reflect.deleteProperty(context, "document");
    return realm;
  }

  /** Runs the built script of an add-in. */
  runFile(file: string): void {
    new vm.Script(readFileSync(file, "utf8"), { filename: path.basename(file) }).runInContext(this.context);
  }

  /** Runs JavaScript; what keeps busy for longer than `timeout` ms without ever waiting is stopped. */
  evaluate(source: string, filename = "workbench", timeout?: number): unknown {
    return new vm.Script(source, { filename }).runInContext(this.context, timeout === undefined ? {} : { timeout });
  }

  /** Runs JavaScript as the body of an async function; its result as plain JSON, `undefined` when it has none. */
  async runBody(body: string, filename: string): Promise<unknown> {
    const text = await this.evaluate(
      `(async () => JSON.stringify(await (async () => {${body}\n})()))()`,
      filename,
      BUSY_LIMIT_MS,
    );
    return typeof text === "string" ? JSON.parse(text) : undefined;
  }

  /** Whether the add-in's automation interface, which it may promise, has a function of this name. */
  async automates(name: string): Promise<boolean> {
    return (
      (await this.runBody(
        `return typeof automation === "object" && Object.hasOwn(await automation, ${JSON.stringify(name)});`,
        name,
      )) === true
    );
  }

  /** Calls a function of the add-in's automation interface; its result as plain JSON. Rejects with what the add-in throws. */
  async automate(name: string, given: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    // Quoted twice, so that the arguments become objects of the realm itself.
    const json = JSON.stringify(JSON.stringify(given));
    const result = await this.runBody(`return (await automation)[${JSON.stringify(name)}](JSON.parse(${json}));`, name);
    return typeof result === "object" && result !== null ? { ...result } : {};
  }

  dispose(): void {
    this.clock.dispose();
  }

  private readonly call = (functionName: string, given: readonly unknown[]): void => {
    this.evaluate(`${functionName}(...${JSON.stringify(given)})`);
  };
}
