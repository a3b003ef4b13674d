import { createUniver, defaultTheme, type FUniver, type Univer } from "@univerjs/presets";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/presets/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/presets/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/presets/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/presets/preset-sheets-filter";
import { UniverSheetsHyperLinkPreset } from "@univerjs/presets/preset-sheets-hyper-link";
import { UniverSheetsNotePreset } from "@univerjs/presets/preset-sheets-note";
import { UniverSheetsTablePreset } from "@univerjs/presets/preset-sheets-table";
import type { Language } from "../language";
import { localeOf, locales } from "./locales";
import { hiddenMenus } from "./menus";
import "./styles";

/** The spreadsheet on the page: the engine and the facade it is driven by. */
export interface Spreadsheet {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
}

/** Starts the spreadsheet, still without a workbook, in an element of the page. */
export function createSpreadsheet(container: HTMLElement, language: Language): Spreadsheet {
  return createUniver({
    locale: localeOf[language],
    locales,
    theme: defaultTheme,
    presets: [
      UniverSheetsCorePreset({ container, ribbonType: "simple", menu: hiddenMenus, disableAutoFocus: true }),
      UniverSheetsTablePreset(),
      UniverSheetsNotePreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsHyperLinkPreset(),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsFilterPreset(),
    ],
  });
}
