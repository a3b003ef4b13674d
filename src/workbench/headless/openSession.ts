import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createNodeEngine, type NodeEngine } from "../engine/node";
import { connectFunctions, functionNamespace } from "../functions/connect";
import type { CustomFunctions } from "../functions/customFunctions";
import { type AddinControl, registerServices } from "../page/host/BookFunctions";
import { Realm } from "../realm/realm";
import { createBridge } from "../wire/bridge";
import { type CellEditing, createHost } from "../wire/host";

/** What has crossed the wire between the add-in and the workbook, custom functions aside. */
export interface Traffic {
  readonly requests: number;
  /** How many actions each of these requests had, in order. */
  readonly actionsOf: readonly number[];
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly cells: number;
}

/**
 * What shall happen to a request instead of its answer: an error of this code, at once or before an action of it (1 =
 * the first), or nothing at all.
 */
export type Mishap =
  { readonly code: string } | { readonly code: string; readonly action: number } | { readonly hang: true };

/** An open workbook with the add-in running beside it. */
export interface Session {
  readonly engine: NodeEngine;
  readonly realm: Realm;
  readonly functions: CustomFunctions;
  /** The cell in which the user types. */
  readonly editing: CellEditing;
  /** Namespace of the add-in's functions, such as `BUDGET`. */
  readonly namespace: string | undefined;
  traffic(): Traffic;
  /** Spoils a coming request; 1 is the next one. */
  spoil(request: number, mishap: Mishap): void;
  dispose(): void;
}

/** A built add-in and how to start it. */
interface SessionOptions {
  /** Folder with `addin.js`, `functions.json` and `manifest.xml`. */
  readonly folder: string;
  /** Language of the interface; English unless told otherwise. */
  readonly language?: string;
  /** How long a calculation waits without any answer of a function, in ms. */
  readonly retryPolicy?: number;
  /** A workbook to open, as an .xlsx file; a new one unless told otherwise. */
  readonly workbook?: Uint8Array;
}

const SCRIPT = "addin.js";

/** There is no page: no pane opens, and no button can be seen. */
const NO_PAGE: AddinControl = {
  isPaneOpen: () => false,
  openPane: () => undefined,
  enableControl: () => undefined,
  isControlEnabled: () => true,
  ready: () => undefined,
};

/** Opens a workbook and starts the add-in in it. */
export async function openSession({
  folder,
  language = "en-US",
  retryPolicy,
  workbook,
}: SessionOptions): Promise<Session> {
  const engine = createNodeEngine();
  const host = createHost(engine);
  const bridge = createBridge(host);
  const namespace = functionNamespace(read(folder, "manifest.xml"));
  registerServices(host, NO_PAGE);
  const outbox = new Outbox((text) => {
    bridge.deliver(text);
  });
  // Known before any formula is there, so that none has to be calculated twice.
  const functions = connectFunctions(
    engine,
    host,
    outbox,
    { namespace: namespace ?? "", metadata: read(folder, "functions.json") },
    retryPolicy,
  );
  if (workbook !== undefined) await openFile(engine, workbook, namespace);
  const realm = await Realm.start({ bridge: bridge.native, folder, language });
  // Without a page nothing can be fetched later, so it stands ready before.
  for (const script of laterScripts(folder)) realm.runFile(script);
  realm.runFile(path.join(folder, SCRIPT));
  // Nobody looks at the screen: what formulas wait for need not be paced.
  outbox.open(() => {
    void realm.clock.hurry(functions.arrival(), () => true);
  });
  await engine.settled();
  return {
    engine,
    realm,
    functions,
    namespace,
    editing: host.editing,
    traffic: () => ({
      requests: bridge.stats.requests,
      actionsOf: bridge.stats.actions,
      bytesOut: bridge.stats.bytesOut,
      bytesIn: bridge.stats.bytesIn,
      cells: host.counts.read + host.counts.written,
    }),
    spoil: (request, mishap) => {
      bridge.fault({ request, ...mishap });
    },
    dispose: () => {
      functions.dispose();
      realm.dispose();
      engine.dispose();
    },
  };
}

/** The file library takes half a second to load; most sessions open no file. */
async function openFile(engine: NodeEngine, workbook: Uint8Array, namespace: string | undefined): Promise<void> {
  const { openWorkbook } = await import("../save/openWorkbook");
  await openWorkbook(engine, workbook, namespace).catch((reason: unknown) => {
    engine.dispose();
    throw reason;
  });
}

/** A part of the add-in; one without functions has no metadata. */
function read(folder: string, name: string): string {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, "utf8") : name.endsWith(".json") ? "{}" : "";
}

/** What a build calls the parts that a page would fetch later: number and hash. */
const LATER = /^[\w-]+\.[0-9a-f]{8}\.js$/;

/** The scripts of a built add-in that its first one fetches when they are needed. Each only declares its modules. */
const laterScripts = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => LATER.test(name))
    .map((name) => path.join(folder, name));

/** Messages to the add-in. Until it has started they wait: it would not hear them. */
class Outbox {
  private readonly waiting: string[] = [];
  private sent: (() => void) | undefined;

  constructor(private readonly send: (text: string) => void) {}

  /** Sends a message, or keeps it until the add-in has started. */
  deliver(text: string): void {
    if (this.sent === undefined) {
      this.waiting.push(text);
      return;
    }
    this.send(text);
    this.sent();
  }

  /** The add-in has started. `sent` is told of every message. */
  open(sent: () => void): void {
    this.sent = sent;
    for (const text of this.waiting.splice(0)) this.deliver(text);
  }
}
