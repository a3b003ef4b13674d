import JSZip from "jszip";
import { singleCell } from "../../../src/workbench/engine/area";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { openWorkbook } from "../../../src/workbench/save/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/save/saveWorkbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A file as another program would make it, with much that the workbench does not understand. */
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ' +
    'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
  "_rels/.rels":
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${OFFICE}/officeDocument" ` +
    'Target="xl/workbook.xml"/></Relationships>',
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="7" r:id="s1"/>` +
    '</sheets><definedNames><definedName name="RATE">1.5</definedName><definedName name="_xlnm.Print_Area" ' +
    'localSheetId="0">Data!$A$1:$C$9</definedName></definedNames></workbook>',
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="s1" Type="${OFFICE}/worksheet" ` +
    `Target="worksheets/odd.xml"/><Relationship Id="s2" Type="${OFFICE}/styles" Target="styles.xml"/>` +
    `<Relationship Id="s3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s4" ` +
    `Type="${OFFICE}/theme" Target="theme.xml"/><Relationship Id="s5" Type="${OFFICE}/vbaProject" ` +
    'Target="macros.bin"/></Relationships>',
  "xl/theme.xml":
    '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1>' +
    '<a:sysClr lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="111111"/></a:dk2><a:lt2><a:srgbClr ' +
    'val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements>' +
    "</a:theme>",
  "xl/macros.bin": "not ours",
  "xl/media/picture.png": "a picture",
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/>' +
    '</patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf/><xf ' +
    'numFmtId="14"/><xf fillId="2"/></cellXfs></styleSheet>',
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>bold</t></r><r><t> and not</t></r></si></sst>`,
  "xl/worksheets/_rels/odd.xml.rels":
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="d1" Type="${OFFICE}/drawing" ` +
    'Target="../drawings/drawing1.xml"/></Relationships>',
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="y"><xdr:pic/></xdr:wsDr>`,
  "xl/worksheets/odd.xml":
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c ` +
    'r="B1" s="1"><v>43845</v></c><c r="C1" s="2"><f>[0]!Other</f><v>7</v></c></row><row r="2"><c r="A2"><v>' +
    '1</v></c><c r="B2"><f>A1:A9</f><v>1</v></c><c r="C2"><f>A2*RATE</f><v>9</v></c></row></sheetData>' +
    '<conditionalFormatting sqref="A1:A9"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows">' +
    '<cfvo type="percent" val="0"/></iconSet></cfRule></conditionalFormatting><conditionalFormatting ' +
    'sqref="A2"><cfRule type="expression" priority="2" stopIfTrue="1"><formula>A2&gt;0</formula></cfRule>' +
    '</conditionalFormatting><drawing r:id="d1"/><extLst><ext uri="mine"/></extLst></worksheet>',
};

async function fileOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

let engine: NodeEngine;
let sheet: string;
beforeEach(() => {
  engine = createNodeEngine();
});
afterEach(() => engine.dispose());

async function open(): Promise<readonly { place: string; reason: string }[]> {
  const notices = await openWorkbook(engine, await fileOf(PARTS));
  sheet = engine.sheets.ids()[0] ?? "";
  return notices;
}

const saved = async (): Promise<JSZip> => JSZip.loadAsync(await saveWorkbook(engine));
const text = async (zip: JSZip, part: string): Promise<string> => (await zip.file(part)?.async("string")) ?? "";

test("dates, theme colours and one value of a range are read; an unreadable formula keeps its value", async () => {
  const notices = await open();
  expect(notices.map(({ place }) => place)).toEqual(["C1"]);
  expect(engine.cells.values(sheet, { row: 0, column: 0, rows: 2, columns: 3 })).toEqual([
    ["bold and not", 43845, 7],
    [1, 1, 1.5],
  ]);
  expect(engine.cells.style(sheet, 0, 1, "numberFormat")).toBe("m/d/yyyy");
  expect(engine.cells.style(sheet, 0, 2, "fillColor")).toBe("#A2B9E2");
  expect(engine.cells.formula(sheet, 1, 1)).toBe("=@A1:A9");
  expect(engine.cells.formula(sheet, 0, 2)).toBe("=[0]!Other");
});

test("what the workbench does not understand goes back as it came", async () => {
  await open();
  const zip = await saved();
  for (const part of ["xl/macros.bin", "xl/media/picture.png", "xl/theme.xml", "xl/drawings/drawing1.xml"])
    expect(await text(zip, part)).toBe(PARTS[part]);
  const xml = await text(zip, "xl/worksheets/odd.xml");
  const before = PARTS["xl/worksheets/odd.xml"] ?? "";
  expect(xml.slice(xml.indexOf("<conditionalFormatting"))).toBe(before.slice(before.indexOf("<conditionalFormatting")));
  expect(xml).toContain('<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43845</v></c>');
  expect(xml).toContain('<c r="C1" s="2"><f>[0]!Other</f><v>7</v></c>');
  expect(xml).toContain('<c r="B2"><f>A1:A9</f><v>1</v></c><c r="C2"><f>A2*RATE</f><v>1.5</v></c>');
  expect(await text(zip, "xl/workbook.xml")).toContain('<definedName name="RATE">1.5</definedName>');
});

test("only what changed is written anew, and what spills is an array that spills in Excel too", async () => {
  await open();
  engine.cells.write(sheet, singleCell(4, 0), () => "=SEQUENCE(2)");
  engine.structure.merge(sheet, { row: 8, column: 0, rows: 1, columns: 2 }, false);
  engine.cells.writeStyle(sheet, singleCell(1, 0), () => ({ bold: true }));
  const zip = await saved();
  const xml = await text(zip, "xl/worksheets/odd.xml");
  expect(xml).toContain('<f t="array" ref="A5:A6">_xlfn.SEQUENCE(2)</f>');
  expect(xml).toMatch(/<c r="A5" cm="1">/);
  expect(await text(zip, "xl/metadata.xml")).toContain("XLDAPR");
  expect(xml).toContain(
    '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><conditionalFormatting sqref="A1:A9">',
  );
  expect(xml).toMatch(/<c r="A2" s="3">/);
  expect(await text(zip, "xl/styles.xml")).toContain('<cellXfs count="4"><xf/><xf numFmtId="14"/><xf fillId="2"/>');
  expect(xml).toContain('<drawing r:id="d1"/>');
});

test("rules that are kept and not carried out move with their cells, and stopIfTrue stays", async () => {
  await open();
  await engine.structure.insert(sheet, { row: 0, column: 0, rows: 1, columns: 16_384 }, "Down");
  const xml = await text(await saved(), "xl/worksheets/odd.xml");
  expect(xml).toContain('<conditionalFormatting sqref="A2:A10"><cfRule type="iconSet" priority="1">');
  expect(xml).toContain('priority="2" stopIfTrue="1"');
});

describe("a hostile file ends in a clear error, and the open workbook stays", () => {
  test.each(["<workbook><sheets>", "<workbook></wrong>", "nonsense"])("one whose workbook part is %s", async (part) => {
    await expect(openWorkbook(engine, await fileOf({ ...PARTS, "xl/workbook.xml": part }))).rejects.toThrow(/damaged/);
    expect(engine.sheets.name(engine.sheets.ids()[0] ?? "")).toBe("Sheet1");
  });

  test("a value in the last cell of a sheet is one value", async () => {
    const sheetXml =
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1048576"><c r="XFD1048576"><v>5</v></c></row>` +
      "</sheetData></worksheet>";
    await openWorkbook(engine, await fileOf({ ...PARTS, "xl/worksheets/odd.xml": sheetXml }));
    sheet = engine.sheets.ids()[0] ?? "";
    expect(engine.cells.value(sheet, 1_048_575, 16_383)).toBe(5);
    expect(await text(await saved(), "xl/worksheets/odd.xml")).toContain('<c r="XFD1048576"><v>5</v></c>');
  });
});
