import type { Engine } from "../engine/engine";
import type { Host } from "../wire/host";
import { CustomFunctions } from "./customFunctions";
import { readDefinitions } from "./definition";
import { namePlace } from "./namePlace";
import { FUNCTION_SERVICE, functionService } from "./service";

/** What has to be known of an add-in to offer its functions. */
export interface FunctionSource {
  /** The namespace that its manifest declares, such as `BUDGET`. */
  readonly namespace: string;
  /** Its metadata file as text. */
  readonly metadata: string;
}

/** What carries messages to the add-in. */
export interface MessageCarrier {
  deliver(text: string): void;
}

/**
 * Offers an add-in's functions to the formulas of a workbook. `patience` (ms) is how long a calculation waits without any
 * answer before it leaves the rest busy.
 */
export function connectFunctions(
  engine: Engine,
  host: Host,
  carrier: MessageCarrier,
  source: FunctionSource,
  patience?: number,
): CustomFunctions {
  const functions = new CustomFunctions(engine.calculation, {
    send: (text) => {
      carrier.deliver(text);
    },
    addressOf: (place) => namePlace(engine, place),
    ...(patience === undefined ? {} : { patience }),
  });
  host.registerGlobal(FUNCTION_SERVICE, functionService(functions, host));
  functions.declare(source.namespace, readDefinitions(source.metadata));
  return functions;
}
