import { Workbook, type Worksheet, type WorksheetView } from "exceljs";
import JSZip from "jszip";
import { formatArea } from "../engine/address";
import { type Area, singleCell, union } from "../engine/area";
import type { Engine } from "../engine/engine";
import { addCharts } from "./charts/addCharts";
import { addXmlParts } from "./customXml";
import { addNames, type FileName } from "./definedNames";
import { fileFormula } from "./fileFormula";
import { fileColor } from "./fileStyle";
import { saveCells, saveDimensions } from "./saveCells";
import { saveConditionalFormats } from "./saveConditionalFormats";
import { addInnerLinks, saveNotesAndLinks } from "./saveLinks";
import { savePage } from "./savePage";
import { saveTables } from "./saveTables";
import { saveValidations } from "./saveValidations";
import { writeStandardFont } from "./standardFont";

/**
 * The workbook as an .xlsx file, with the values its formulas now have. `namespace` is that of the add-in's functions.
 * Charts are written beside the file library, which knows none: bars, columns, pies and rings.
 */
export async function saveWorkbook(engine: Engine, namespace?: string): Promise<Uint8Array> {
  await engine.settled();
  const workbook = new Workbook();
  Object.assign(workbook, documentProperties(engine));
  const sheets = engine.sheets.ids();
  for (const sheet of sheets) await saveSheet(engine, sheet, workbook, namespace);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 14000,
      firstSheet: 0,
      visibility: "visible",
      activeTab: engine.sheets.position(engine.sheets.active()),
    },
  ];
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  await writeStandardFont(engine, zip);
  await addNames(zip, namesOf(engine, namespace));
  for (const [index, sheet] of sheets.entries())
    await addInnerLinks(engine, sheet, zip, `xl/worksheets/sheet${index + 1}.xml`);
  await addCharts(engine, sheets, zip);
  await addXmlParts(zip, engine.state.value.xmlParts);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function saveSheet(
  engine: Engine,
  sheet: string,
  workbook: Workbook,
  namespace: string | undefined,
): Promise<void> {
  const color = engine.sheets.tabColor(sheet);
  const to = workbook.addWorksheet(engine.sheets.name(sheet), {
    ...(color === "" ? {} : { properties: { tabColor: fileColor(color) } }),
  });
  to.state = ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[
    engine.sheets.visibility(sheet)
  ];
  to.views = [view(engine, sheet)];
  const area: Area = union(singleCell(0, 0), engine.used.of(sheet, false) ?? singleCell(0, 0));
  saveDimensions(engine, sheet, to, area);
  saveCells(engine, sheet, to, namespace);
  for (const merge of engine.structure.merges(sheet)) to.mergeCellsWithoutStyle(formatArea(merge));
  saveTables(engine, sheet, to);
  saveValidations(engine, sheet, to, area);
  saveConditionalFormats(engine, sheet, to, namespace);
  saveNotesAndLinks(engine, sheet, to);
  savePage(engine, sheet, to);
  saveFilter(engine, sheet, to);
  const { protection } = engine.state.sheet(sheet);
  if (protection !== null) await to.protect(protection.password ?? "", {});
}

/** What a filter hides is saved with the rows; the criteria are not. */
function saveFilter(engine: Engine, sheet: string, to: Worksheet): void {
  const area = engine.state.sheet(sheet).filters[""]?.area ?? null;
  if (area !== null) to.autoFilter = formatArea(area);
}

function view(engine: Engine, sheet: string): Partial<WorksheetView> {
  const { rows, columns } = engine.structure.frozen(sheet);
  const common = { showGridLines: engine.sheets.showsGridlines(sheet) };
  return rows + columns > 0
    ? { ...common, state: "frozen", xSplit: columns, ySplit: rows }
    : { ...common, state: "normal" };
}

function namesOf(engine: Engine, namespace: string | undefined): readonly FileName[] {
  return engine.names.all().map(({ name, scope, formula, comment, visible }) => ({
    name,
    formula: fileFormula(formula, namespace),
    comment,
    hidden: !visible,
    ...(scope === null ? {} : { sheet: engine.sheets.position(scope) }),
  }));
}

/** Core properties by the names that the file library gives them. */
const PROPERTIES = [
  ["title", "title"],
  ["author", "creator"],
  ["subject", "subject"],
  ["keywords", "keywords"],
  ["comments", "description"],
  ["category", "category"],
  ["manager", "manager"],
  ["company", "company"],
  ["lastAuthor", "lastModifiedBy"],
] as const;

function documentProperties(engine: Engine): object {
  const { properties } = engine.state.value;
  return Object.fromEntries(
    PROPERTIES.flatMap(([name, filed]) => (typeof properties[name] === "string" ? [[filed, properties[name]]] : [])),
  );
}
