import {
  BorderStyleTypes,
  createUniver,
  defaultTheme,
  type FUniver,
  ICommandService,
  type Injector,
  type IStyleData,
  type Univer,
} from "@univerjs/presets";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/presets/preset-sheets-conditional-formatting";
import {
  BuiltInUIPart,
  ComponentManager,
  connectInjector,
  FormulaBar,
  IDefinedNamesService,
  IUIPartsService,
  type MenuConfig,
  TriggerCalculationController,
  UniverSheetsCorePreset,
} from "@univerjs/presets/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/presets/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/presets/preset-sheets-filter";
import { UniverSheetsHyperLinkPreset } from "@univerjs/presets/preset-sheets-hyper-link";
import { UniverSheetsNotePreset } from "@univerjs/presets/preset-sheets-note";
import { of } from "rxjs";
import {
  SetSheetTableMutation,
  UniverSheetsTablePlugin,
  type UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/presets/preset-sheets-table";
import { parseArea, splitAddress } from "../../engine/address";
import { overlaps, singleCell } from "../../engine/area";
import { createEngine, type Engine } from "../../engine/engine";
import { OwnServices } from "../../engine/services";
import { CellEditing } from "../../wire/host";
import type { Language } from "../words/PageState";
import { localeOf, locales } from "./locales";
import { paintDisplay } from "./paintDisplay";
import "./styles";

/**
 * The spreadsheet on the page, with one empty sheet: Univer with its user interface, and the engine that the host
 * drives.
 */
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

const FUNCTION_KINDS = [
  "financial",
  "logical",
  "text",
  "date",
  "lookup",
  "math",
  "statistical",
  "engineering",
  "information",
  "database",
];

/** Entries of the grid's toolbar and menus that stand in the way of a calm page, by their ids. */
const HIDDEN: readonly string[] = [
  // One box for functions is enough: the formula bar completes names as they are typed.
  ...FUNCTION_KINDS.map((kind) => `formula-ui.operation.insert-function.${kind}`),
  "base-ui.operation.toggle-shortcut-panel",
  "sheet.toolbar.text-to-number",
  "sheet.command.set-once-format-painter",
  "sheet.command.set-range-font-increase",
  "sheet.command.set-range-font-decrease",
  "sheet.command.set-range-stroke",
  "sheet.command.set-text-rotation",
  "sheet.command.numfmt.set.currency",
  // Protection by person is an affair of shared documents; there is one person here.
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

const hiddenMenus: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));

/** A click on a cell that carries a hyperlink follows it: to a place in the workbook, or to a page in a new tab. */
function followLinks(univerAPI: FUniver, engine: Engine): void {
  univerAPI.addEvent(univerAPI.Event.CellClicked, ({ row, column }) => {
    const sheet = engine.sheets.active();
    const link = engine.state.sheet(sheet).hyperlinks.find(({ area }) => overlaps(area, singleCell(row, column)))?.link;
    const place = link?.["documentReference"];
    const address = link?.["address"];
    if (typeof place === "string" && place !== "") void goTo(engine, place);
    else if (typeof address === "string" && /^https?:\/\//.test(address)) window.open(address, "_blank", "noopener");
  });
}

/** A place is an address, or a name of the workbook that refers to one. */
async function goTo(engine: Engine, place: string): Promise<void> {
  const name = engine.names.find(place, null);
  const named = name === null ? null : engine.names.target(name);
  if (named !== null) return void (await engine.selection.select(named.sheet, named.area));
  const { sheet, reference } = splitAddress(place);
  const target = sheet === null ? engine.sheets.active() : engine.sheets.find(sheet);
  const area = parseArea(reference);
  if (target !== null && area !== null) await engine.selection.select(target, area);
}

/** While somebody types into a cell of the grid, Excel does nothing for add-ins. */
function followEditing(univerAPI: FUniver, editing: CellEditing): void {
  univerAPI.addEvent(univerAPI.Event.SheetEditStarted, () => {
    editing.begin();
  });
  univerAPI.addEvent(univerAPI.Event.SheetEditEnded, () => {
    editing.leave();
  });
}

/**
 * Gives the progress bar of formulas something to read. The engine starts calculations itself and has ended the
 * controller that does it otherwise, and with it the stream that the bar expects a first value from.
 */
function quietProgress(univer: Univer): void {
  const controller = univer.__getInjector().get(TriggerCalculationController);
  Object.defineProperty(controller, "progress$", { value: of({ done: 0, count: 0 }) });
}

/** Under this name Univer keeps the side panel that manages names. */
const MANAGER = "DefinedNameContainer";

/**
 * Keeps hidden names out of the name box, its list and the names' panel, as Excel does: they see only the names that
 * are to be seen, while formulas go on knowing them all. The spreadsheet must have been started without its own formula
 * bar.
 */
function hideNames(univer: Univer): void {
  const injector = univer.__getInjector();
  const seeing = injector.createChild([
    [IDefinedNamesService, { useValue: visibleNames(injector.get(IDefinedNamesService)) }],
  ]);
  injector.get(IUIPartsService).registerComponent(BuiltInUIPart.HEADER, () => connectInjector(FormulaBar, seeing));
  showManager(injector, seeing);
}

function showManager(injector: Injector, seeing: Injector): void {
  const components = injector.get(ComponentManager);
  const manager = components.get(MANAGER);
  if (typeof manager !== "function") return;
  components.delete(MANAGER);
  components.register(MANAGER, connectInjector(manager, seeing));
}

/** The names as one sees them who is to know nothing of those that are hidden. */
function visibleNames(names: IDefinedNamesService): IDefinedNamesService {
  const own: Partial<IDefinedNamesService> = {
    getDefinedNameMap: (unit) =>
      Object.fromEntries(
        Object.entries(names.getDefinedNameMap(unit) ?? {}).filter(([, { hidden }]) => hidden !== true),
      ),
    getDefinedNameByRefString: (unit, reference) =>
      Object.values(names.getDefinedNameMap(unit) ?? {}).find(
        (name) => name.hidden !== true && name.formulaOrRefString === reference,
      ),
  };
  return new Proxy(names, {
    get: (whole, key) => Reflect.get(key in own ? own : whole, key, key in own ? own : whole),
  });
}

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
function tablePreset(): ReturnType<typeof UniverSheetsTablePreset> {
  return {
    plugins: [
      [UniverSheetsTablePlugin, { userThemes: themes }],
      [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ],
  };
}

/** Follows `Table.showBandedRows`, which the engine keeps and Univer does not know. */
function followBands(univer: Univer, univerAPI: FUniver, engine: Engine): void {
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
