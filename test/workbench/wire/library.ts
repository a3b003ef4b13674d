import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { type Bridge, createBridge } from "../../../src/workbench/wire/bridge";
import { createHost, type Host } from "../../../src/workbench/wire/host";

/** The unmodified library in a realm of its own, talking to a fresh workbook. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly engine: NodeEngine;
  readonly host: Host;
  readonly bridge: Bridge;
  /** Runs a batch and gives what it answers. */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Runs a batch with a new sheet. */
  onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
const script = new vm.Script(readFileSync(path, "utf8"), { filename: "excel-web.js" });

/** The library looks for script elements while it loads; it finds none. */
const DOCUMENT = {
  getElementsByTagName: () => [],
  createElement: () => ({}),
  addEventListener: () => undefined,
  URL: "https://localhost/",
  cookie: "",
};

interface Realm {
  readonly Excel: typeof Excel;
}

const isReady = (realm: object): realm is Realm => "Excel" in realm;

/** Opens an empty workbook and loads the library beside it. */
export function openLibrary(): Library {
  const engine = createNodeEngine();
  const host = createHost(engine);
  const bridge = createBridge(host);
  const realm: object = {
    _richApiNativeBridge: bridge.native,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    document: DOCUMENT,
  };
  Object.assign(realm, {
    window: realm,
    navigator: { userAgent: "Node" },
    location: { search: "", hash: "", href: "https://localhost/", host: "localhost" },
  });
  vm.createContext(realm);
  script.runInContext(realm);
  if (!isReady(realm)) throw new Error("The library did not start.");
  const run: Library["run"] = (work) => realm.Excel.run(work);
  return {
    Excel: realm.Excel,
    engine,
    host,
    bridge,
    run,
    onSheet: (work) => run((context) => work(context.workbook.worksheets.add(), context)),
  };
}

/** The code with which a piece of work fails, or "" when it does not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "";
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  }
}
