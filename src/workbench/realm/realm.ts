import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { readFile } from "node:fs/promises";
import { AgaveDoor } from "../page/agave/AgaveDoor";
import { Clock, memoryStorage, pageUrl, realmGlobals } from "./clock";

/** The door through which the library sends its batches; it sets `onMessageFromHost` itself. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

interface RealmOptions {
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

  /**
   * Calls a function of the add-in's automation interface; its result as plain JSON. Rejects with what the add-in
   * throws.
   */
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

/** A script that the library asks for. */
interface ScriptTag {
  src?: string;
  onload?: () => void;
  onerror?: () => void;
  setAttribute(name: string, value: string): void;
}

/**
 * The document that the library meets while it starts: nothing but a head into which it hangs the scripts it needs.
 * `load` runs a script and says whether there is one at that address.
 */
function startupDocument(libraryUrl: string, pageUrl: string, load: (url: string) => boolean): object {
  const head = {
    appendChild(tag: ScriptTag): void {
      setImmediate(() => {
        (load(tag.src ?? "") ? tag.onload : tag.onerror)?.();
      });
    },
  };
  const tags: Readonly<Record<string, readonly object[]>> = {
    head: [head],
    script: [{ src: libraryUrl, getAttribute: () => null }],
  };
  return {
    URL: pageUrl,
    domain: "localhost",
    readyState: "complete",
    hasFocus: () => false,
    addEventListener: () => undefined,
    querySelectorAll: () => [],
    getElementsByTagName: (name: string) => tags[name] ?? [],
    createElement: (): ScriptTag => ({ setAttribute: () => undefined }),
  };
}

/** The part of a response that scripts use. */
interface FileResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * `fetch` over a folder: addresses below `pageUrl` are its files, all others fail as they do without a network.
 * `parse` is the realm's own JSON.parse, so that what it gives are the realm's own objects and arrays.
 */
function fetchFrom(
  folder: string,
  pageUrl: string,
  parse: (text: string) => unknown,
): (input: unknown) => Promise<FileResponse> {
  return async (input) => {
    const url = new URL(address(input), pageUrl);
    if (url.origin !== new URL(pageUrl).origin) throw new TypeError(`Failed to fetch ${url.href}`);
    const bytes = await read(path.join(folder, path.normalize(decodeURIComponent(url.pathname))));
    return response(url.href, bytes, parse);
  };
}

function address(input: unknown): string {
  return typeof input === "object" && input !== null && "url" in input ? String(input.url) : String(input);
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

function response(url: string, bytes: Buffer | undefined, parse: (text: string) => unknown): FileResponse {
  const text = (): string => bytes?.toString("utf8").replace(/^\uFEFF/, "") ?? "";
  return {
    ok: bytes !== undefined,
    status: bytes === undefined ? 404 : 200,
    statusText: bytes === undefined ? "Not Found" : "OK",
    url,
    text: () => Promise.resolve(text()),
    json: async () => parse(text()),
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes ?? []).buffer),
  };
}

/** Address under which the realm's scripts find the Office library. */
const LIBRARY_URL = "https://localhost:3000/office/";

const compiled = new Map<string, vm.Script>();

/** The folder of the library's files in its package, from where they are run as they are. */
function libraryFolder(): string {
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/** Runs one file of the library in a context; false when the package has no such file (telemetry, for one). */
function runLibraryFile(url: string, context: vm.Context): boolean {
  if (!url.startsWith(LIBRARY_URL)) return false;
  const file = path.join(libraryFolder(), path.normalize(url.slice(LIBRARY_URL.length)));
  if (!existsSync(file)) return false;
  const script = compiled.get(file) ?? new vm.Script(readFileSync(file, "utf8"), { filename: file });
  compiled.set(file, script);
  script.runInContext(context);
  return true;
}

/**
 * The query that makes the library start for Excel in a web view, without telemetry; flags 3 = shared runtime and
 * custom functions.
 */
function hostInfoQuery(language: string): string {
  return `?_host_Info=Excel$Mac$16.00$${language}$workbench$$disableLogging$3`;
}

/** The same start-up talk as in the page, for a workbook that nobody looks at. */
function startupDoor(language: string, call: (name: string, given: readonly unknown[]) => void): AgaveDoor {
  let settings: Readonly<Record<string, string>> = {};
  return new AgaveDoor({
    context: () => ({
      displayLanguage: language,
      contentLanguage: language,
      documentAddress: "Book1",
      solutionId: "workbench",
      isPaneVisible: false,
      settings,
    }),
    saveSettings: (saved) => {
      settings = saved;
    },
    call: (name, callbackId, payload) => {
      call(name, [callbackId, payload]);
    },
  });
}
