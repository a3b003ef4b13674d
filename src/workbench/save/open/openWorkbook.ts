import { Workbook, type Worksheet } from "exceljs";
import JSZip from "jszip";
import { parseArea } from "../../engine/address";
import { spanning } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import type { Bag, FilterState } from "../../engine/stateModel";
import { openCharts } from "../charts/openCharts";
import { readXmlParts } from "../customXml";
import { readStandardFont, type StandardFont } from "../standardFont";
import { openDimensions, openFormulas, openValues } from "./openCells";
import { openNames } from "./openNames";
import { openInnerLinks, openLinks, openNotes } from "./openNotes";
import { openPageBreaks } from "./openPageBreaks";
import { openConditionalFormats, openValidations } from "./openRules";
import { openColor } from "./openStyle";

/** The name under which the sheets that were open wait until the new ones stand: a workbook is never without a sheet. */
const LEAVING = "__leaving";

/** Whether a file is an .xlsx workbook at all. */
export async function isWorkbook(file: Uint8Array): Promise<boolean> {
  const zip = await JSZip.loadAsync(file).catch(() => null);
  return zip !== null && zip.file("xl/workbook.xml") !== null;
}

/**
 * Puts an .xlsx file in place of the open workbook. `namespace` is that of the add-in's functions. Formulas are calculated
 * anew. Throws when the file is no workbook.
 */
export async function openWorkbook(engine: Engine, file: Uint8Array, namespace?: string): Promise<void> {
  const zip = await JSZip.loadAsync(file);
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(file).buffer);
  const leaving = engine.sheets.ids();
  for (const [index, sheet] of leaving.entries()) await engine.sheets.rename(sheet, `${LEAVING}${index}`);
  const sheets: string[] = [];
  for (const from of workbook.worksheets) sheets.push(await engine.sheets.add(from.name));
  for (const sheet of leaving) await engine.sheets.remove(sheet);
  await openNames(engine, zip, sheets, namespace);
  const standard = await readStandardFont(zip);
  for (const [index, from] of workbook.worksheets.entries())
    await openSheet(engine, sheets[index] ?? "", from, namespace, standard);
  for (const [index, from] of workbook.worksheets.entries()) openFormulas(engine, sheets[index] ?? "", from, namespace);
  for (const [index, sheet] of sheets.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const inner = await openInnerLinks(zip, part);
    const pageBreaks = await openPageBreaks(zip, part);
    engine.state.updateSheet(sheet, ({ hyperlinks }) => ({ hyperlinks: [...inner, ...hyperlinks], pageBreaks }));
  }
  for (const [index, from] of workbook.worksheets.entries()) hide(engine, sheets[index] ?? "", from);
  await openCharts(engine, zip, sheets);
  const xmlParts = await readXmlParts(zip);
  engine.state.update((state) => ({
    ...state,
    xmlParts,
    properties: { ...state.properties, ...propertiesOf(workbook) },
  }));
  await engine.sheets.activate(sheets[workbook.views[0]?.activeTab ?? 0] ?? sheets[0] ?? "");
  // What functions of an add-in have to say may come later: the add-in need not have started yet.
  await engine.calculation.pass();
  engine.undo.clear();
}

async function openSheet(
  engine: Engine,
  sheet: string,
  from: Worksheet,
  namespace: string | undefined,
  standard: Partial<StandardFont>,
): Promise<void> {
  openValues(engine, sheet, from, standard);
  openDimensions(engine, sheet, from);
  for (const merge of (from.model as { readonly merges?: readonly string[] }).merges ?? []) {
    const area = parseArea(merge);
    if (area !== null) engine.structure.merge(sheet, area, false);
  }
  await openTables(engine, sheet, from);
  await openValidations(engine, sheet, from);
  const [view] = from.views;
  if (view?.state === "frozen") engine.structure.freeze(sheet, view.ySplit ?? 0, view.xSplit ?? 0);
  if (view?.showGridLines === false) await engine.sheets.setGridlines(sheet, false);
  const color = openColor(from.properties.tabColor);
  if (color !== undefined) engine.sheets.setTabColor(sheet, color);
  engine.state.updateSheet(sheet, () => ({
    conditionalFormats: openConditionalFormats(from, namespace),
    comments: openNotes(from),
    hyperlinks: openLinks(from),
    ...page(from),
    ...protection(from),
    ...filter(from),
  }));
}

async function openTables(engine: Engine, sheet: string, from: Worksheet): Promise<void> {
  const tables = from.getTables() as unknown as readonly {
    readonly table: { readonly name: string; readonly tableRef: string };
  }[];
  for (const { table } of tables) {
    const area = parseArea(table.tableRef);
    if (area !== null) await engine.tables.add(sheet, area, table.name);
  }
}

function page(from: Worksheet): { printTitleRows?: ReturnType<typeof spanning>; pageLayout: Bag } {
  const { orientation, printTitlesRow, fitToPage, fitToWidth, fitToHeight } = from.pageSetup;
  const [first, last] = (printTitlesRow ?? "").split(":").map(Number);
  const fit =
    fitToPage === true ? { zoom: { horizontalFitToPages: fitToWidth ?? 1, verticalFitToPages: fitToHeight ?? 0 } } : {};
  return {
    pageLayout: { ...(orientation === "landscape" ? { orientation: "Landscape" } : {}), ...fit },
    ...(first === undefined || last === undefined || first < 1
      ? {}
      : { printTitleRows: spanning(first - 1, 0, last - 1, 0) }),
  };
}

function protection(from: Worksheet): { protection?: { options: Bag; password: null } } {
  const { sheetProtection } = from as unknown as { readonly sheetProtection?: object | null };
  return (sheetProtection ?? null) === null ? {} : { protection: { options: {}, password: null } };
}

function filter(from: Worksheet): { filters?: Readonly<Record<string, FilterState>> } {
  const area = typeof from.autoFilter === "string" ? parseArea(from.autoFilter) : null;
  return area === null ? {} : { filters: { "": { area, criteria: Array.from({ length: area.columns }, () => null) } } };
}

function hide(engine: Engine, sheet: string, from: Worksheet): void {
  if (from.state !== "visible")
    engine.sheets.setVisibility(sheet, from.state === "veryHidden" ? "VeryHidden" : "Hidden");
}

function propertiesOf(workbook: Workbook): Bag {
  const { title, creator, subject, keywords, description, category } = workbook;
  return Object.fromEntries(
    Object.entries({ title, author: creator, subject, keywords, comments: description, category }).filter(([, value]) =>
      Boolean(value),
    ),
  );
}
