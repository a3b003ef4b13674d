import { parseArea } from "../engine/address";
import { type Area, cellCount, lastColumn, lastRow, singleCell, spanning } from "../engine/area";
import type { Engine } from "../engine/engine";
import type { LoadedLine, LoadedSheet } from "../engine/Loading";
import type { Bag, FilterState, HyperlinkState, SheetState } from "../engine/stateModel";
import { UNLOCKED } from "../objects/rangeFormat";
import type { Relation } from "./Package";
import type { FileCells, Filed } from "./readCells";
import { colorOf, type FileStyles } from "./Styles";
import { childOf, childrenOf, type Element, isOn } from "./xml";

/** Pixels of a character of the usual font, and of a column's margins; points of a pixel. */
const [CHARACTER, MARGIN, POINT] = [7, 5, 0.75];
/** Parts of a pixel that count: files state widths in parts of characters, which leave a little over. */
const FINE = 10;

/** The width in points of a column that is so many characters wide. */
const widthOf = (characters: number): number => (Math.round((characters * CHARACTER + MARGIN) * FINE) / FINE) * POINT;

/** A sheet of a file as the engine takes it in; `root` is its part without the cells. */
export function loadedSheet(
  name: string,
  root: Element,
  { cells, rows }: FileCells,
  styles: FileStyles,
  formatStyles: readonly (string | null)[],
): LoadedSheet {
  const format = childOf(root, "sheetFormatPr")?.attributes ?? {};
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  const filled = spilledPlaces(cells);
  return {
    name,
    cells: cells.map(({ row, column, value, filed }) => ({
      row,
      column,
      // What an array fills is worked out again.
      value: filled.has(row * 16_384 + column) ? "" : value,
      style: formatStyles[filed.style ?? 0] ?? null,
      marks: marksOf(filed, styles.formats[filed.style ?? 0]?.unlocked === true),
    })),
    rows: rows.map(rowLine),
    columns: childrenOf(childOf(root, "cols"), "col").map(columnLine),
    // Unless a file insists on it, its usual height is only what its program makes of the font.
    rowHeight: isOn(format["customHeight"]) ? numberOf(format["defaultRowHeight"]) : null,
    columnWidth: format["defaultColWidth"] === undefined ? null : widthOf(Number(format["defaultColWidth"])),
    merges: mergesOf(root),
    frozen: frozenOf(view),
    gridlines: isOn(view?.attributes["showGridLines"], true),
    tabColor: colorOf(childOf(childOf(root, "sheetPr"), "tabColor"), styles.theme) ?? "",
  };
}

/** The cells that array formulas fill, those with the formulas themselves aside. */
function spilledPlaces(cells: FileCells["cells"]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { row, column, formula } of cells) {
    const area = formula?.kind === "array" ? formula.area : null;
    if (!area || cellCount(area) > MAX_SPILL) continue;
    for (let r = area.row; r <= lastRow(area); r++)
      for (let c = area.column; c <= lastColumn(area); c++) if (r !== row || c !== column) places.add(r * 16_384 + c);
  }
  return places;
}

const MAX_SPILL = 1_000_000;

function marksOf(filed: Filed, unlocked: boolean): Record<string, unknown> | null {
  const hasFiled = Object.keys(filed).length > 0;
  return hasFiled || unlocked ? { ...(unlocked ? { [UNLOCKED]: true } : {}), ...(hasFiled ? { filed } : {}) } : null;
}

const without = (attributes: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));

function rowLine({ row, attributes }: FileCells["rows"][number]): LoadedLine {
  const { ht, hidden } = attributes;
  const own = without(attributes, ["r", "spans", "ht", "hidden", "customHeight"]);
  return {
    first: row,
    last: row,
    length: numberOf(ht),
    hidden: isOn(hidden),
    marks: Object.keys(own).length === 0 ? null : { filed: own },
  };
}

function columnLine({ attributes }: Element): LoadedLine {
  const { min, max, width, hidden } = attributes;
  const own = without(attributes, ["min", "max", "width", "hidden", "customWidth"]);
  const first = Math.min(16_383, Math.max(0, Number(min ?? 1) - 1));
  return {
    first,
    last: Math.min(16_383, Math.max(first, Number(max ?? 1) - 1)),
    // A hidden column has the width that it will have when it is seen again.
    length: width === undefined || Number(width) === 0 ? null : widthOf(Number(width)),
    hidden: isOn(hidden) || Number(width) === 0,
    marks: Object.keys(own).length === 0 ? null : { filed: own },
  };
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined || !Number.isFinite(Number(text)) ? null : Number(text);

/** Merged areas; of two that overlap the first stands, as Excel repairs such a file. */
function mergesOf(root: Element): Area[] {
  const areas = childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseArea(attributes["ref"] ?? "") ?? [],
  );
  return areas.filter((area) => cellCount(area) > 1);
}

function frozenOf(view: Element | undefined): LoadedSheet["frozen"] {
  const { state, xSplit, ySplit } = childOf(view, "pane")?.attributes ?? {};
  return state === "frozen" || state === "frozenSplit"
    ? { rows: Math.floor(Number(ySplit ?? 0)), columns: Math.floor(Number(xSplit ?? 0)) }
    : { rows: 0, columns: 0 };
}

/** The links of a sheet. */
export function hyperlinksOf(root: Element, relations: readonly Relation[]): readonly HyperlinkState[] {
  return childrenOf(childOf(root, "hyperlinks"), "hyperlink").flatMap(({ attributes }) => {
    const { ref = "", id, location, tooltip, display } = attributes;
    const area = parseArea(ref);
    const address = relations.find((relation) => relation.id === id)?.target;
    if (area === null || (address === undefined && location === undefined)) return [];
    const link: Bag = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      ...(display === undefined ? {} : { display }),
    };
    return [{ area, link }];
  });
}

const PAPERS: Readonly<Record<string, string>> = {
  "1": "Letter",
  "2": "LetterSmall",
  "3": "Tabloid",
  "4": "Ledger",
  "5": "Legal",
  "7": "Executive",
  "8": "A3",
  "9": "A4",
  "10": "A4Small",
  "11": "A5",
  "12": "B4",
  "13": "B5",
  "14": "Folio",
  "15": "Quatro",
};
const POINTS_PER_INCH = 72;

/** How a sheet prints. */
export function pageLayoutOf(root: Element): Bag {
  const setup = childOf(root, "pageSetup")?.attributes ?? {};
  const options = childOf(root, "printOptions")?.attributes ?? {};
  const isFit = isOn(childOf(childOf(root, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  const paper = PAPERS[setup["paperSize"] ?? ""];
  const scale = Number(setup["scale"] ?? Number.NaN);
  return {
    ...(setup["orientation"] === "landscape" ? { orientation: "Landscape" } : {}),
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(isFit
      ? {
          zoom: {
            horizontalFitToPages: Number(setup["fitToWidth"] ?? 1),
            verticalFitToPages: Number(setup["fitToHeight"] ?? 1),
          },
        }
      : Number.isFinite(scale)
        ? { zoom: { scale } }
        : {}),
    ...(isOn(setup["blackAndWhite"]) ? { blackAndWhite: true } : {}),
    ...(isOn(options["horizontalCentered"]) ? { centerHorizontally: true } : {}),
    ...(isOn(options["verticalCentered"]) ? { centerVertically: true } : {}),
    ...(isOn(options["gridLines"]) ? { printGridlines: true } : {}),
    ...(isOn(options["headings"]) ? { printHeadings: true } : {}),
    ...marginsOf(childOf(root, "pageMargins")),
    ...headersOf(childOf(root, "headerFooter")),
  };
}

const marginsOf = (margins: Element | undefined): Bag =>
  Object.fromEntries(
    Object.entries(margins?.attributes ?? {}).map(([side, inches]) => [
      `${side}Margin`,
      Math.round(Number(inches) * POINTS_PER_INCH * 100) / 100,
    ]),
  );

const SIDES: Readonly<Record<string, string>> = { L: "left", C: "center", R: "right" };

function headersOf(element: Element | undefined): Bag {
  const found: Record<string, string> = {};
  for (const kind of ["Header", "Footer"]) {
    const text = childOf(element, `odd${kind}`)?.text ?? "";
    for (const [, side = "", words = ""] of text.matchAll(/&([LCR])((?:(?!&[LCR])[^])*)/g))
      found[`headersFooters/defaultForAllPages/${SIDES[side]}${kind}`] = words;
  }
  return found;
}

const OPTIONS: Readonly<Record<string, string>> = {
  autoFilter: "allowAutoFilter",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertHyperlinks: "allowInsertHyperlinks",
  insertRows: "allowInsertRows",
  pivotTables: "allowPivotTables",
  sort: "allowSort",
};

/** A sheet's protection; its password is known only by a digest, so that taking it off asks for none here. */
export function protectionOf(root: Element): SheetState["protection"] {
  const protection = childOf(root, "sheetProtection");
  if (protection === undefined || !isOn(protection.attributes["sheet"])) return null;
  const allowed = Object.entries(OPTIONS).map(([filed, name]) => [name, !isOn(protection.attributes[filed], true)]);
  return { options: Object.fromEntries(allowed) as Bag, password: null };
}

/** The filter over cells of the sheet. */
export function filterOf(element: Element | undefined): FilterState | null {
  const area = parseArea(element?.attributes["ref"] ?? "");
  if (area === null) return null;
  const columns = new Map(
    childrenOf(element, "filterColumn").map((column) => [Number(column.attributes["colId"]), criteriaOf(column)]),
  );
  return { area, criteria: Array.from({ length: area.columns }, (_, index) => columns.get(index) ?? null) };
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** What a column is filtered by; of kinds that are not carried out here the rows that it hides stay hidden. */
function criteriaOf(column: Element): Bag | null {
  const listed = childOf(column, "filters");
  if (listed !== undefined) {
    const values = childrenOf(listed, "filter").map(({ attributes }) => attributes["val"] ?? "");
    return { filterOn: "Values", values: isOn(listed.attributes["blank"]) ? [...values, ""] : values };
  }
  const custom = childOf(column, "customFilters");
  const [first, second] = childrenOf(custom, "customFilter").map(
    ({ attributes }) => (SIGNS[attributes["operator"] ?? "equal"] ?? "=") + (attributes["val"] ?? ""),
  );
  if (first === undefined) return null;
  const more =
    second === undefined ? {} : { criterion2: second, operator: isOn(custom?.attributes["and"]) ? "And" : "Or" };
  return { filterOn: "Custom", criterion1: first, ...more };
}

/** First cells of the rows that begin a new page. The file keeps the row before a break, from 1. */
export const pageBreaksOf = (root: Element): readonly Area[] =>
  childrenOf(childOf(root, "rowBreaks"), "brk").map(({ attributes }) => singleCell(Number(attributes["id"]), 0));

/** `$A$1:$C$5,$E$1` of a name that Excel keeps for printing, as areas. */
export function printAreas(formula: string): readonly Area[] {
  return formula.split(",").flatMap((part) => parseArea(part.replace(/^.*!/, "").replaceAll("$", "")) ?? []);
}

/** Rows or columns that stand on every page. */
export function printTitles(formula: string): Pick<SheetState, "printTitleRows" | "printTitleColumns"> {
  const areas = printAreas(formula);
  return {
    printTitleRows: areas.find(({ columns }) => columns === 16_384) ?? null,
    printTitleColumns: areas.find(({ rows }) => rows === 1_048_576) ?? null,
  };
}

/** The tables of a sheet: each part's root. A table without headings or of nothing but its totals is none here. */
export async function openTable(engine: Engine, sheet: string, root: Element): Promise<void> {
  const { ref = "", displayName, name, headerRowCount = "1", totalsRowCount = "0" } = root.attributes;
  const whole = parseArea(ref);
  if (whole === null || headerRowCount === "0") throw new Error("it has no row of headings");
  const area = spanning(whole.row, whole.column, lastRow(whole) - Number(totalsRowCount), lastColumn(whole));
  const made = await engine.tables.add(sheet, area, displayName ?? name ?? "");
  const outline = childOf(root, "tableStyleInfo")?.attributes ?? {};
  const filter = filterOf(childOf(root, "autoFilter"));
  const properties: Bag = {
    style: outline["name"] ?? "",
    showBandedRows: isOn(outline["showRowStripes"]),
    showBandedColumns: isOn(outline["showColumnStripes"]),
    highlightFirstColumn: isOn(outline["showFirstColumn"]),
    highlightLastColumn: isOn(outline["showLastColumn"]),
    showFilterButton: filter !== null,
  };
  engine.state.update((state) => ({ ...state, tables: { ...state.tables, [made.id]: properties } }));
  if (filter?.criteria.some((one) => one !== null) === true)
    engine.state.updateSheet(sheet, ({ filters }) => ({
      filters: { ...filters, [made.id]: { ...filter, area: null } },
    }));
}
