import { readFileSync } from "node:fs";
import { createActions, type ActionServices } from "../../src/actions/createActions";
import { Workbook, type WorkbookOptions } from "../../src/excel/Workbook";
import { TimeIsUp } from "./TimeIsUp";
import { ModelStore } from "../../src/models/store";
import type { Engine } from "../../src/workbench/engine/engine";
import { createNodeEngine } from "../../src/workbench/engine/node";
import { connectFunctions } from "../../src/workbench/functions/connect";
import { defineObject } from "../../src/workbench/objects/define";
import { Realm } from "../../src/workbench/realm/realm";
import { type Bridge, createBridge } from "../../src/workbench/wire/bridge";
import { type CellEditing, createHost } from "../../src/workbench/wire/host";

/** A fresh workbook in the stand-in host, with the real library and the actions over it. */
export interface ABook extends ActionServices {
  readonly engine: Engine;
  readonly bridge: Bridge;
  /** Requests since the last time this was asked. */
  readonly requests: () => number;
  /** Runs something against the workbook as a user or another add-in would, outside the count. */
  readonly byHand: <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** The cell in which the user types. */
  readonly editing: CellEditing;
  /** All that Excel has not answered yet has taken too long. */
  readonly giveUp: () => void;
  /** The add-in starts anew in the same workbook: as after it was closed and opened, or in a second window. */
  readonly anew: (models?: ModelStore) => ActionServices;
  readonly dispose: () => Promise<void>;
}

/** The text of the model of section 29C. */
export const modelText = readFileSync("assets/models/29c-2020.json", "utf8");

const fetchText = (address: string): Promise<string> => Promise.resolve(readFileSync(`assets/${address}`, "utf8"));

/** What hangs counts as taking too long at once, and nothing else ever does. */
export async function aWorkbook(options: WorkbookOptions = {}): Promise<ABook> {
  const engine = createNodeEngine();
  const host = createHost(engine);
  const bridge = createBridge(host);
  // The library announces itself to these services when it starts; there are no functions and no page here.
  connectFunctions(engine, host, bridge, { namespace: "", metadata: "{}" });
  host.registerGlobal(
    "Microsoft.InternalService.AddinInternalService",
    defineObject({ name: "AddinInternalService", methods: { notifyActionHandlerReady: () => undefined } })({}, host),
  );
  const realm = await Realm.start({ bridge: bridge.native, folder: "assets", language: "en-US" });
  // The actions run in this world, the library in its own: they meet by the globals that a page would have.
  Object.assign(globalThis, { Excel: realm.evaluate("Excel"), Office: realm.evaluate("Office") });
  const time = new TimeIsUp();
  bridge.onHang = time.giveUp;
  const anew = (models = new ModelStore(fetchText)) =>
    createActions({
      models,
      builtIn: new ModelStore(fetchText),
      language: () => "en",
      workbook: new Workbook({ limit: time.limit, ...options }),
    });
  let counted = 0;
  const requests = (): number => {
    const since = bridge.stats.requests - counted;
    counted = bridge.stats.requests;
    return since;
  };
  const byHand = async <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    const result = await Excel.run(work);
    await engine.settled();
    requests();
    return result;
  };
  return {
    ...anew(),
    engine,
    bridge,
    editing: host.editing,
    requests,
    byHand,
    anew,
    giveUp: time.giveUp,
    dispose: async () => {
      await engine.settled();
      realm.dispose();
      engine.dispose();
    },
  };
}
