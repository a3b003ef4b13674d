// Univer's packages use iterator helpers, which Node has only since version 22.
import "core-js/actual/iterator";
import { LocaleType, LogLevel, type Univer } from "@univerjs/core";
import { createUniver } from "@univerjs/presets";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { OwnServices } from "./services";
import { createEngine, type Engine } from "./engine";

export interface NodeEngine extends Engine {
  readonly univer: Univer;
  /** Ends the spreadsheet, so that nothing keeps the process alive. */
  dispose(): void;
}

/** A spreadsheet without a screen, with one empty sheet. */
export function createNodeEngine(): NodeEngine {
  const { univer } = createUniver({
    locale: LocaleType.EN_US,
    locales: {},
    logLevel: LogLevel.WARN,
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsTablePlugin, OwnServices],
  });
  const engine = createEngine(univer);
  const dispose = (): void => {
    engine.calculation.stop();
    univer.dispose();
  };
  return { ...engine, univer, dispose };
}
