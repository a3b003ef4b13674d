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
interface MessageCarrier {
  deliver(text: string): void;
}

/**
 * Offers an add-in's functions to the formulas of a workbook. `patience` (ms) is how long a calculation waits without
 * any answer before it leaves the rest busy.
 */
export function connectFunctions(
  engine: Engine,
  host: Host,
  carrier: MessageCarrier,
  source: FunctionSource,
  retryPolicy?: number,
): CustomFunctions {
  const functions = new CustomFunctions(engine.calculation, {
    send: (text) => {
      carrier.deliver(text);
    },
    addressOf: (place) => namePlace(engine, place),
    ...(retryPolicy === undefined ? {} : { retryPolicy }),
  });
  host.registerGlobal(FUNCTION_SERVICE, functionService(functions, host));
  functions.declare(source.namespace, readDefinitions(source.metadata));
  return functions;
}

/**
 * The namespace of the custom functions that a manifest declares, such as `BUDGET`; `undefined` when it declares none.
 * The extension point names a short string by its id, and the resources give that string.
 */
export function functionNamespace(manifest: string): string | undefined {
  const id = /<Namespace\s+resid="([^"]+)"/.exec(manifest)?.[1];
  if (id === undefined) return undefined;
  const strings = manifest.match(/<bt:String\s[^>]*>/g) ?? [];
  const named = strings.find((string) => string.includes(`id="${id}"`));
  return /DefaultValue="([^"]*)"/.exec(named ?? "")?.[1];
}
