import JSZip from "jszip";
import type { Area } from "../../../src/workbench/engine/area";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { openWorkbook } from "../../../src/workbench/save/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/save/saveWorkbook";

const ROW: Area = { row: 0, column: 0, rows: 1, columns: 4 };
const CALIBRI = "Calibri 11";
const ARIAL = "Arial 10";

/**
 * A workbook with one cell filled for each font, as wide as that many points; undefined is a cell that has no font of
 * its own.
 */
async function bookOf(fonts: readonly (string | undefined)[], widths: readonly number[] = []): Promise<NodeEngine> {
  const engine = createNodeEngine();
  const sheet = engine.sheets.ids()[0] ?? "";
  engine.cells.write(sheet, ROW, (_, column) => (column < fonts.length ? column + 1 : null));
  fonts.forEach((font, column) => {
    const [fontName = "", size] = font?.split(" ") ?? [];
    if (font !== undefined)
      engine.cells.writeStyle(sheet, { ...ROW, column, columns: 1 }, () => ({ fontName, fontSize: Number(size) }));
  });
  widths.forEach((points, column) => {
    engine.dimensions.setColumnWidth(sheet, { ...ROW, column, columns: 1 }, points);
  });
  await engine.settled();
  return engine;
}

const fontsOf = (engine: NodeEngine): readonly string[] =>
  Array.from({ length: ROW.columns }, (_, column) => {
    const sheet = engine.sheets.ids()[0] ?? "";
    return `${engine.cells.style(sheet, 0, column, "fontName")} ${engine.cells.style(sheet, 0, column, "fontSize")}`;
  });

const widthsOf = (engine: NodeEngine): readonly number[] =>
  Array.from({ length: ROW.columns }, (_, column) =>
    engine.dimensions.columnWidth(engine.sheets.ids()[0] ?? "", column),
  );

async function reopened(file: Uint8Array): Promise<NodeEngine> {
  const engine = createNodeEngine();
  await openWorkbook(engine, file, undefined);
  return engine;
}

describe("the standard font of a saved workbook", () => {
  test.each([
    [[undefined, undefined, ARIAL], CALIBRI],
    [[undefined, ARIAL, ARIAL], ARIAL],
    [["Georgia 14", "Georgia 14", "Arial 12"], CALIBRI],
    [[], CALIBRI],
  ])("of cells in %p is %s: widths are measured in digits of seven pixels", async (fonts, expected) => {
    const engine = await bookOf(fonts);
    const zip = await JSZip.loadAsync(await saveWorkbook(engine));
    const styles = (await zip.file("xl/styles.xml")?.async("string")) ?? "";
    const [, size, name] = /<fonts[^>]*><font><sz val="(\d+)"\/><name val="([^"]*)"/.exec(styles) ?? [];
    expect(`${name} ${size}`).toBe(expected);
    engine.dispose();
  });

  test("changes neither the fonts nor the widths that come back", async () => {
    const engine = await bookOf([ARIAL, ARIAL, undefined, "Georgia 14"], [150, 51, 48, 33.75]);
    const again = await reopened(await saveWorkbook(engine));
    expect(fontsOf(again)).toEqual([ARIAL, ARIAL, CALIBRI, "Georgia 14"]);
    expect([fontsOf(again), widthsOf(again)]).toEqual([fontsOf(engine), widthsOf(engine)]);
    engine.dispose();
    again.dispose();
  });

  test("is that of cells which another program has left without one", async () => {
    const engine = await bookOf([ARIAL, ARIAL]);
    const zip = await JSZip.loadAsync(await saveWorkbook(engine));
    const part = "xl/worksheets/sheet1.xml";
    zip.file(part, ((await zip.file(part)?.async("string")) ?? "").replace(/(<c r="[^"]*") s="\d+"/g, "$1"));
    const again = await reopened(await zip.generateAsync({ type: "uint8array" }));
    expect(fontsOf(again).slice(0, 2)).toEqual([ARIAL, ARIAL]);
    engine.dispose();
    again.dispose();
  });
});
