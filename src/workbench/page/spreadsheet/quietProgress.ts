import type { Univer } from "@univerjs/presets";
import { TriggerCalculationController } from "@univerjs/presets/preset-sheets-core";
import { of } from "rxjs";

/**
 * Gives the progress bar of formulas something to read. The engine starts calculations itself and has ended the
 * controller that does it otherwise, and with it the stream that the bar expects a first value from.
 */
export function quietProgress(univer: Univer): void {
  const controller = univer.__getInjector().get(TriggerCalculationController);
  Object.defineProperty(controller, "progress$", { value: of({ done: 0, count: 0 }) });
}
