import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createNodeEngine, type NodeEngine } from "../engine/node";
import { connectFunctions } from "../functions/connect";
import { functionNamespace } from "../functions/namespace";
import type { AddinControl } from "../page/host/AddinControl";
import { registerServices } from "../page/host/services";
import { Realm } from "../realm/realm";
import { createBridge } from "../wire/bridge";
import { createHost } from "../wire/host";
import { laterScripts } from "./laterScripts";
import { Outbox } from "./outbox";
import type { Session } from "./session";

/** A built add-in and how to start it. */
export interface SessionOptions {
  /** Folder with `addin.js`, `functions.json` and `manifest.xml`. */
  readonly folder: string;
  /** Language of the interface; English unless told otherwise. */
  readonly language?: string;
  /** How long a calculation waits without any answer of a function, in ms. */
  readonly patience?: number;
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
  patience,
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
    patience,
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
  const { openWorkbook } = await import("../save/open/openWorkbook");
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
