import { type Area, singleCell } from "../engine/area";
import type { Json } from "../engine/stateModel";
import { cellsOf, flag, isBlank, isRecord, number, oneOf, record, text, whole } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, HostObject, Property } from "./model";

type Check = (value: unknown, what: string) => Json;

/** A property of the layout that Excel keeps for printing and the workbench for the file. */
function kept<S>(usual: Json, check: Check, place: (self: S) => { sheet: string; path: string }): Property<S> {
  return {
    read: (self, { engine }) => engine.state.sheet(place(self).sheet).pageLayout[place(self).path] ?? usual,
    write: (self, value, { engine }) => {
      const { sheet, path } = place(self);
      const checked = check(value, path);
      engine.state.updateSheet(sheet, (state) => ({ pageLayout: { ...state.pageLayout, [path]: checked } }));
    },
  };
}

const own =
  (usual: Json, check: Check) =>
  (path: string): Property<string> =>
    kept(usual, check, (sheet) => ({ sheet, path }));
const word =
  (...words: readonly string[]): Check =>
  (value, what) =>
    oneOf(value, words, what);

const ZOOM: readonly string[] = ["scale", "horizontalFitToPages", "verticalFitToPages"];

/** `{scale}` in per cent from 10 to 400, or how many pages wide and tall. */
const zoom: Check = (value) => {
  const given = record(value, "zoom");
  const parts = Object.entries(given)
    .filter(([name, part]) => ZOOM.includes(name) && !isBlank(part))
    .map(([name, part]) => [name, number(part, `zoom.${name}`)] as const);
  return Object.fromEntries(parts);
};

/** Margins are in points. */
const margin = (points: number) => own(points, number);

const SECTIONS = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];

/** Excel.HeaderFooter */
const headerFooter = defineObject<PageSelf>({
  name: "HeaderFooter",
  properties: Object.fromEntries(
    SECTIONS.map((name) => [
      name,
      kept<PageSelf>("", text, ({ sheet, page }) => ({ sheet, path: `headersFooters/${page}/${name}` })),
    ]),
  ),
});

const page = (name: string) => (sheet: string, host: HostContext) => headerFooter({ sheet, page: name }, host);

const rangeOf = (sheet: string, area: Area | null, host: HostContext): HostObject | null =>
  area && host.objects.range(host.span(sheet, area), host);
const orNotFound = (object: HostObject | null, host: HostContext): HostObject =>
  object ?? host.refuse("ItemNotFound", "Nothing of this kind is set for printing.");

/** Points in one unit of `setPrintMargins`. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Excel.HeaderFooterGroup */
const headersFooters = defineObject<string>({
  name: "HeaderFooterGroup",
  properties: {
    state: kept<string>("Default", word("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"), (sheet) => ({
      sheet,
      path: "headersFooters/state",
    })),
    useSheetMargins: kept<string>(true, flag, (sheet) => ({ sheet, path: "headersFooters/useSheetMargins" })),
    useSheetScale: kept<string>(true, flag, (sheet) => ({ sheet, path: "headersFooters/useSheetScale" })),
  },
  navigation: {
    defaultForAllPages: page("defaultForAllPages"),
    firstPage: page("firstPage"),
    evenPages: page("evenPages"),
    oddPages: page("oddPages"),
  },
});

/** Excel.PageLayout's properties: the usual value and what is accepted. */
const PROPERTIES: Readonly<Record<string, (path: string) => Property<string>>> = {
  orientation: own("Portrait", word("Portrait", "Landscape")),
  paperSize: own(
    "Letter",
    word(
      "Letter",
      "LetterSmall",
      "Tabloid",
      "Ledger",
      "Legal",
      "Executive",
      "A3",
      "A4",
      "A4Small",
      "A5",
      "B4",
      "B5",
      "Folio",
      "Quatro",
    ),
  ),
  zoom: own({ scale: 100 }, zoom),
  centerHorizontally: own(false, flag),
  centerVertically: own(false, flag),
  blackAndWhite: own(false, flag),
  draftMode: own(false, flag),
  printGridlines: own(false, flag),
  printHeadings: own(false, flag),
  printComments: own("NoComments", word("NoComments", "EndSheet", "InPlace")),
  printErrors: own("ErrorDisplayed", word("ErrorDisplayed", "Blank", "Dash", "NotAvailable")),
  printOrder: own("DownThenOver", word("DownThenOver", "OverThenDown")),
  firstPageNumber: own("", (value, what) => (value === "" ? "" : number(value, what))),
  leftMargin: margin(50.4),
  rightMargin: margin(50.4),
  topMargin: margin(54),
  bottomMargin: margin(54),
  headerMargin: margin(21.6),
  footerMargin: margin(21.6),
};

interface PageSelf {
  readonly sheet: string;
  readonly page: string;
}

function printArea(sheet: string, host: HostContext): HostObject | null {
  const areas = host.engine.state.sheet(sheet).printArea;
  return areas.length === 0
    ? null
    : host.objects.rangeAreas(
        areas.map((area) => host.span(sheet, area)),
        host,
      );
}

interface BreakSelf {
  readonly sheet: string;
  /** The first row after the break, from 0. */
  readonly row: number;
}

const rowsOf = (sheet: string, { engine }: HostContext): readonly number[] =>
  engine.state.sheet(sheet).pageBreaks.map(({ row }) => row);

const change = (sheet: string, host: HostContext, rows: readonly number[]): void =>
  host.engine.state.updateSheet(sheet, () => ({
    pageBreaks: [...new Set(rows)].sort((a, b) => a - b).map((row) => singleCell(row, 0)),
  }));

/** Excel.PageBreak, between two rows. */
const pageBreak = defineObject<BreakSelf>({
  name: "PageBreak",
  properties: { rowIndex: { read: ({ row }) => row }, columnIndex: { read: () => 0 } },
  methods: {
    delete: ({ sheet, row }, _, host) =>
      change(
        sheet,
        host,
        rowsOf(sheet, host).filter((other) => other !== row),
      ),
    getCellAfterBreak: ({ sheet, row }, _, host) => host.objects.range(host.span(sheet, singleCell(row, 0)), host),
  },
});

function at(sheet: string, index: unknown, host: HostContext): HostObject {
  const row = rowsOf(sheet, host)[whole(index, "index")];
  return row === undefined
    ? host.refuse("ItemNotFound", "There is no such page break.")
    : pageBreak({ sheet, row }, host);
}

/**
 * Excel.PageBreakCollection, of a sheet's horizontal page breaks: a page begins at the row of the cells that are given.
 */
export const horizontalPageBreaks = defineObject<string>({
  name: "PageBreakCollection",
  items: (sheet, host) => rowsOf(sheet, host).map((row) => pageBreak({ sheet, row }, host)),
  item: at,
  methods: {
    add: (sheet, [cells], host) => {
      const { row } = cellsOf(cells, host, sheet).area;
      if (row === 0) host.refuse("InvalidArgument", "No page can begin before the first row.");
      change(sheet, host, [...rowsOf(sheet, host), row]);
      return pageBreak({ sheet, row }, host);
    },
    getCount: (sheet, _, host) => rowsOf(sheet, host).length,
    getItem: (sheet, [index], host) => at(sheet, index, host),
    removePageBreaks: (sheet, _, host) => change(sheet, host, []),
  },
});

/** Excel.PageLayout */
export const pageLayout = defineObject<string>({
  name: "PageLayout",
  properties: Object.fromEntries(Object.entries(PROPERTIES).map(([name, make]) => [name, make(name)])),
  navigation: { headersFooters },
  methods: {
    setPrintArea: (sheet, [area], host) =>
      host.engine.state.updateSheet(sheet, () => ({ printArea: [cellsOf(area, host, sheet).area] })),
    setPrintTitleRows: (sheet, [rows], host) =>
      host.engine.state.updateSheet(sheet, () => ({ printTitleRows: cellsOf(rows, host, sheet).area })),
    setPrintTitleColumns: (sheet, [columns], host) =>
      host.engine.state.updateSheet(sheet, () => ({ printTitleColumns: cellsOf(columns, host, sheet).area })),
    getPrintArea: (sheet, _, host) => orNotFound(printArea(sheet, host), host),
    getPrintAreaOrNullObject: (sheet, _, host) => printArea(sheet, host),
    getPrintTitleRows: (sheet, _, host) =>
      orNotFound(rangeOf(sheet, host.engine.state.sheet(sheet).printTitleRows, host), host),
    getPrintTitleRowsOrNullObject: (sheet, _, host) =>
      rangeOf(sheet, host.engine.state.sheet(sheet).printTitleRows, host),
    getPrintTitleColumns: (sheet, _, host) =>
      orNotFound(rangeOf(sheet, host.engine.state.sheet(sheet).printTitleColumns, host), host),
    getPrintTitleColumnsOrNullObject: (sheet, _, host) =>
      rangeOf(sheet, host.engine.state.sheet(sheet).printTitleColumns, host),
    setPrintMargins: (sheet, [unit, margins], { engine }) => {
      const points = UNITS[oneOf(unit, Object.keys(UNITS), "unit")] ?? 1;
      const given = Object.entries(isRecord(margins) ? margins : {}).filter(([, value]) => !isBlank(value));
      const layout = Object.fromEntries(given.map(([side, value]) => [`${side}Margin`, number(value, side) * points]));
      engine.state.updateSheet(sheet, (state) => ({ pageLayout: { ...state.pageLayout, ...layout } }));
    },
  },
});
