import { createUniver, defaultTheme, type FUniver, type Univer } from "@univerjs/presets";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/presets/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/presets/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/presets/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/presets/preset-sheets-filter";
import { UniverSheetsHyperLinkPreset } from "@univerjs/presets/preset-sheets-hyper-link";
import { UniverSheetsNotePreset } from "@univerjs/presets/preset-sheets-note";
import { createEngine, type Engine } from "../../engine/engine";
import { OwnServices } from "../../engine/services";
import { CellEditing } from "../../wire/CellEditing";
import type { Language } from "../language";
import { followEditing } from "./followEditing";
import { followLinks } from "./followLinks";
import { hideNames } from "./hideNames";
import { localeOf, locales } from "./locales";
import { hiddenMenus } from "./menus";
import { paintDisplay } from "./paintDisplay";
import { quietProgress } from "./quietProgress";
import { followBands, tablePreset } from "./tableLook";
import "./styles";

/** The spreadsheet on the page, with one empty sheet: Univer with its user interface, and the engine that the host drives. */
export interface Spreadsheet {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
  readonly engine: Engine;
  readonly editing: CellEditing;
}

/** Starts the spreadsheet in an element of the page. */
export function createSpreadsheet(container: HTMLElement, language: Language): Spreadsheet {
  const { univer, univerAPI } = createUniver({
    locale: localeOf[language],
    locales,
    theme: defaultTheme,
    presets: [
      UniverSheetsCorePreset({
        container,
        ribbonType: "simple",
        menu: hiddenMenus,
        disableAutoFocus: true,
        formulaBar: false,
      }),
      tablePreset(),
      UniverSheetsNotePreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsHyperLinkPreset(),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsFilterPreset(),
    ],
    plugins: [OwnServices],
  });
  const engine = createEngine(univer);
  hideNames(univer);
  quietProgress(univer);
  paintDisplay(univer, univerAPI, engine);
  followBands(univer, univerAPI, engine);
  followLinks(univerAPI, engine);
  const editing = new CellEditing();
  followEditing(univerAPI, editing);
  return { univer, univerAPI, engine, editing };
}
