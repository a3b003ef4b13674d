import type { Engine } from "../../engine/engine";
import type { Caller } from "../../engine/hostFunction";
import type { FunctionSource } from "../../functions/connect";
import { CustomFunctions } from "../../functions/customFunctions";
import { readDefinitions } from "../../functions/definition";
import { namePlace } from "../../functions/namePlace";
import { FUNCTION_SERVICE, functionService } from "../../functions/service";
import type { Bridge } from "../../wire/bridge";
import type { Host } from "../../wire/host";

/**
 * The add-in's functions in the formulas of one workbook. They are known from the start, so that formulas of a file
 * find them; calls wait until the add-in's script has run, which also happens again when the add-in starts again.
 */
export class BookFunctions {
  private readonly functions: CustomFunctions;
  private bridge: Bridge | null = null;
  private waiting: string[] = [];

  constructor(
    private readonly engine: Engine,
    source: FunctionSource | null,
  ) {
    this.functions = new CustomFunctions(engine.calculation, {
      send: (text) => {
        if (this.bridge === null) this.waiting.push(text);
        else this.bridge.deliver(text);
      },
      addressOf: (place) => namePlace(engine, place),
    });
    if (source !== null) this.functions.declare(source.namespace, readDefinitions(source.metadata));
  }

  /** What a function said about its error in a cell. */
  messageAt(cell: Caller): string | undefined {
    return this.functions.messageAt(cell);
  }

  /** Takes results from a host that has just started; its add-in is not ready yet. */
  attach(host: Host): void {
    this.bridge = null;
    host.registerGlobal(FUNCTION_SERVICE, functionService(this.functions, host));
  }

  /** Sends what has waited, now that the add-in takes calls, and has everything calculated that an earlier start left open. */
  ready(bridge: Bridge): void {
    this.bridge = bridge;
    for (const text of this.waiting.splice(0)) bridge.deliver(text);
    this.engine.calculation.markAllDirty();
  }
}
