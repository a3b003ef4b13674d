import { Workbook, type Worksheet } from "exceljs";
import JSZip from "jszip";
import type { Area } from "../../../src/workbench/engine/area";
import type { CellValue } from "../../../src/workbench/engine/cellValue";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { NO_VALIDATION_MESSAGES } from "../../../src/workbench/engine/validations";
import { readXmlParts } from "../../../src/workbench/save/customXml";
import { Package } from "../../../src/workbench/save/Package";
import { saveWorkbook } from "../../../src/workbench/save/saveWorkbook";

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** Saves what `fill` made of an empty workbook; the file as a library reads it, and as a package. */
async function saved(
  fill: (engine: NodeEngine, sheet: string) => void | Promise<void>,
): Promise<{ book: Workbook; sheet: Worksheet; zip: JSZip; file: Package }> {
  const engine = createNodeEngine();
  await fill(engine, engine.sheets.ids()[0] ?? "");
  const bytes = await saveWorkbook(engine, "BUDGET");
  engine.dispose();
  const book = new Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return { book, sheet: book.worksheets[0]!, zip: await JSZip.loadAsync(bytes), file: await Package.read(bytes) };
}

function write(engine: NodeEngine, sheet: string, rows: readonly (readonly CellValue[])[]): void {
  engine.cells.write(
    sheet,
    area(0, 0, rows.length, rows[0]?.length ?? 0),
    (row, column) => rows[row]?.[column] ?? null,
  );
}

describe("a saved workbook", () => {
  test("holds values, and formulas with the values they had", async () => {
    const { sheet } = await saved((engine, id) => {
      write(engine, id, [
        ["Posts", 10971.7, "=B1*2"],
        [true, "=1/0", '=IF(TRUE,"x",0)'],
      ]);
    });
    expect(sheet.getCell("B1").value).toBe(10971.7);
    expect(sheet.getCell("A2").value).toBe(true);
    expect(sheet.getCell("C1").value).toEqual({ formula: "B1*2", result: 21943.4 });
    expect(sheet.getCell("B2").value).toEqual({ formula: "1/0", result: { error: "#DIV/0!" } });
    expect(sheet.getCell("C2").value).toEqual({ formula: `IF(TRUE,"x",0)`, result: "x" });
  });

  test("names the add-in's functions as Excel does, and keeps what an array fills", async () => {
    const { sheet } = await saved((engine, id) => {
      write(engine, id, [["=BUDGET.PERCENT(1,2)", "={1,2;3,4}"]]);
    });
    expect(sheet.getCell("A1").formula).toBe("_xldudf_BUDGET_PERCENT(1,2)");
    expect(sheet.getCell("B1").value).toMatchObject({ ref: "B1:C2", shareType: "array" });
    expect(sheet.getCell("C2").value).toBe(4);
  });

  test("holds number formats, fonts, fills, alignment, widths, heights, merges and frozen panes", async () => {
    const { sheet } = await saved(async (engine, id) => {
      write(engine, id, [["Component", 1]]);
      await engine.settled();
      engine.cells.writeStyle(id, area(0, 1), () => ({
        numberFormat: "#,##0.0;(#,##0.0);—",
        bold: true,
        fillColor: "#DDEEFF",
        horizontalAlignment: "Right",
        fontColor: "#0000FF",
      }));
      engine.cells.writeStyle(id, area(0, 0), () => ({ indentLevel: 2, wrapText: true }));
      engine.dimensions.setColumnWidth(id, area(0, 0), 150);
      engine.dimensions.setRowHeight(id, area(0, 0), 30);
      engine.structure.merge(id, area(3, 0, 1, 3), false);
      engine.structure.freeze(id, 2, 1);
    });
    expect(sheet.getCell("B1")).toMatchObject({
      value: 1,
      numFmt: "#,##0.0;(#,##0.0);—",
      alignment: { horizontal: "right" },
      font: { bold: true, color: { argb: "FF0000FF" } },
      fill: { fgColor: { argb: "FFDDEEFF" } },
    });
    expect(sheet.getCell("A1").alignment).toMatchObject({ indent: 2, wrapText: true });
    expect(sheet.getColumn(1).width).toBeCloseTo(27.9, 1);
    expect(sheet.getRow(1).height).toBe(30);
    expect(sheet.getCell("C4").master.address).toBe("A4");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 2 });
  });

  test("holds tables, drop-down lists, names, and links between sheets", async () => {
    const { sheet, zip } = await saved(async (engine, id) => {
      write(engine, id, [
        ["Grade", "Count"],
        ["P-5", 1],
        ["P-4", 2],
      ]);
      await engine.tables.add(id, area(0, 0, 3, 2), "PostChanges");
      await engine.validations.set(
        id,
        area(1, 0, 2, 1),
        { ...NO_VALIDATION_MESSAGES, type: "List", operator: "Between", formula1: "P-5,P-4", formula2: "" },
        engine.cells,
      );
      await engine.names.add("ANNEX", "=Sheet1!$A$1:$B$3", null);
      await engine.names.add("RATE", "=1.5", null);
      engine.state.updateSheet(id, () => ({
        hyperlinks: [{ area: area(4, 0), link: { documentReference: "Sheet1!A1", screenTip: "top" } }],
      }));
    });
    expect(sheet.getTable("PostChanges")).toBeDefined();
    expect(sheet.getCell("A2").dataValidation).toMatchObject({ type: "list", formulae: [`"P-5,P-4"`] });
    const parts = await Promise.all(
      ["xl/workbook.xml", "xl/worksheets/sheet1.xml"].map((part) => zip.file(part)?.async("string")),
    );
    expect(parts[0]).toContain(`<definedName name="ANNEX">Sheet1!$A$1:$B$3</definedName>`);
    expect(parts[0]).toContain(`<definedName name="RATE">1.5</definedName>`);
    expect(parts[1]).toContain(`<hyperlink ref="A5" location="Sheet1!A1" tooltip="top"/>`);
  });

  test("holds conditional number formats, the page, notes and custom XML", async () => {
    const { sheet, zip, file } = await saved((engine, id) => {
      write(engine, id, [["x", 1000]]);
      engine.state.update((state) => ({ ...state, xmlParts: { "{6F2B}": "<base>&amp;</base>" } }));
      engine.state.updateSheet(id, () => ({
        conditionalFormats: [
          {
            id: "1",
            areas: [area(0, 1)],
            type: "CellValue",
            rule: { formula1: "=999.95", operator: "GreaterThanOrEqual" },
            numberFormat: "# ##0.0",
            font: {},
            fill: null,
            stopIfTrue: false,
          },
        ],
        pageLayout: {
          orientation: "Landscape",
          zoom: { horizontalFitToPages: 1 },
          "headersFooters/defaultForAllPages/centerHeader": "29C",
        },
        printArea: [area(0, 0, 5, 3)],
        printTitleRows: area(0, 0, 2, 3),
        comments: [
          { id: "c", area: area(0, 1), text: "a note", author: "", created: "", resolved: false, replies: [] },
        ],
      }));
    });
    const styles = await zip.file("xl/styles.xml")?.async("string");
    expect(styles).toMatch(/<dxf><numFmt numFmtId="\d+" formatCode="# ##0.0"\/><\/dxf>/);
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:2",
      printArea: "A1:C5",
    });
    expect(sheet.headerFooter.oddHeader).toBe("&C29C");
    expect(sheet.getCell("B1").note).toBe("a note");
    expect(await readXmlParts(file)).toEqual({ "{6F2B}": "<base>&amp;</base>" });
  });

  test("keeps the order, visibility and tab colours of its sheets", async () => {
    const { book } = await saved(async (engine, id) => {
      const second = await engine.sheets.add("29C.5");
      engine.sheets.setTabColor(second, "#336699");
      engine.sheets.setVisibility(id, "VeryHidden");
    });
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Sheet1", "veryHidden"],
      ["29C.5", "visible"],
    ]);
    expect(book.worksheets[1]?.properties.tabColor).toMatchObject({ argb: "FF336699" });
  });
});
