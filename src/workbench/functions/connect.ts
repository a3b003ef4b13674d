import { formatArea, quoteSheet } from "../engine/address";
import { singleCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import type { Bridge } from "../wire/bridge";
import type { Host } from "../wire/host";
import { CustomFunctions } from "./customFunctions";
import { readDefinitions } from "./definition";
import { FUNCTION_SERVICE, functionService } from "./service";

/** What has to be known of an add-in to offer its functions. */
export interface FunctionSource {
  /** The namespace that its manifest declares, such as `BUDGET`. */
  readonly namespace: string;
  /** Its metadata file as text. */
  readonly metadata: string;
}

/**
 * Offers an add-in's functions to the formulas of a workbook over the bridge. `sent` is told of every message that went out;
 * `patience` (ms) is how long a calculation waits without any answer.
 */
export function connectFunctions(
  engine: Engine, host: Host, bridge: Bridge, source: FunctionSource, options: { sent?: (functions: CustomFunctions) => void; patience?: number } = {},
): CustomFunctions {
  const functions: CustomFunctions = new CustomFunctions(engine.calculation, {
    send: (text) => {
      bridge.deliver(text);
      options.sent?.(functions);
    },
    addressOf: ({ sheet, row, column }) => `${quoteSheet(engine.sheets.name(sheet))}!${formatArea(singleCell(row, column))}`,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
  host.registerGlobal(FUNCTION_SERVICE, functionService(functions, host));
  functions.declare(source.namespace, readDefinitions(source.metadata));
  return functions;
}
