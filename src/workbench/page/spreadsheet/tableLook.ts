import { BorderStyleTypes, type FUniver, ICommandService, type IStyleData, type Univer } from "@univerjs/presets";
import {
  SetSheetTableMutation,
  UniverSheetsTablePlugin,
  type UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/presets/preset-sheets-table";
import type { Engine } from "../../engine/engine";

const line = (rgb: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb } });
const fill = (rgb: string): IStyleData => ({ bg: { rgb } });

/** The colours of Excel's usual table style, `TableStyleMedium2`. */
const HEADER: IStyleData = { bg: { rgb: "#4472C4" }, cl: { rgb: "#FFFFFF" }, bl: 1 };
const BAND = "#D9E1F2";
const EDGE = line("#8EA9DB");

/** The first is the usual one. Excel's other styles are shown in the same colours. */
const themes = [
  {
    name: "workbench-banded",
    style: { headerRowStyle: HEADER, firstRowStyle: fill(BAND), lastRowStyle: { bd: { b: EDGE } } },
  },
  { name: "workbench-plain", style: { headerRowStyle: HEADER, lastRowStyle: { bd: { b: EDGE } } } },
] as const;

/** Tables that look as Excel's do, without a tag over the cells above them. */
export function tablePreset(): ReturnType<typeof UniverSheetsTablePreset> {
  return {
    plugins: [
      [UniverSheetsTablePlugin, { userThemes: themes }],
      [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ],
  };
}

/** Follows `Table.showBandedRows`, which the engine keeps and Univer does not know. */
export function followBands(univer: Univer, univerAPI: FUniver, engine: Engine): void {
  const shown = new Map<string, string>();
  engine.state.onChange(() => {
    for (const table of engine.tables.all()) {
      const theme = engine.state.value.tables[table.id]?.["showBandedRows"] === false ? themes[1].name : themes[0].name;
      if ((shown.get(table.id) ?? themes[0].name) === theme) continue;
      shown.set(table.id, theme);
      const unitId = univerAPI.getActiveWorkbook()?.getId();
      const change = { unitId, subUnitId: table.sheet, tableId: table.id, config: { theme } };
      univer
        .__getInjector()
        .get(ICommandService)
        .syncExecuteCommand(SetSheetTableMutation.id, change, { onlyLocal: true });
    }
  });
}
