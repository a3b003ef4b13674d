import { LocaleType, mergeLocales } from "@univerjs/presets";
import conditionalFormattingEn from "@univerjs/presets/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingZh from "@univerjs/presets/preset-sheets-conditional-formatting/locales/zh-CN";
import coreEn from "@univerjs/presets/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/presets/preset-sheets-core/locales/zh-CN";
import dataValidationEn from "@univerjs/presets/preset-sheets-data-validation/locales/en-US";
import dataValidationZh from "@univerjs/presets/preset-sheets-data-validation/locales/zh-CN";
import filterEn from "@univerjs/presets/preset-sheets-filter/locales/en-US";
import filterZh from "@univerjs/presets/preset-sheets-filter/locales/zh-CN";
import hyperLinkEn from "@univerjs/presets/preset-sheets-hyper-link/locales/en-US";
import hyperLinkZh from "@univerjs/presets/preset-sheets-hyper-link/locales/zh-CN";
import noteEn from "@univerjs/presets/preset-sheets-note/locales/en-US";
import noteZh from "@univerjs/presets/preset-sheets-note/locales/zh-CN";
import tableEn from "@univerjs/presets/preset-sheets-table/locales/en-US";
import tableZh from "@univerjs/presets/preset-sheets-table/locales/zh-CN";
import type { Language } from "../words/PageState";

/** The spreadsheet's own name for each language of the workbench. */
export const localeOf = { en: LocaleType.EN_US, zh: LocaleType.ZH_CN } as const satisfies Record<Language, LocaleType>;

/** The words of the grid, its menus and dialogs. */
export const locales = {
  [LocaleType.EN_US]: mergeLocales(
    coreEn,
    conditionalFormattingEn,
    dataValidationEn,
    filterEn,
    hyperLinkEn,
    noteEn,
    tableEn,
  ),
  [LocaleType.ZH_CN]: mergeLocales(
    coreZh,
    conditionalFormattingZh,
    dataValidationZh,
    filterZh,
    hyperLinkZh,
    noteZh,
    tableZh,
  ),
};
