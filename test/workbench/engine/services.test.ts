import { MAX_COLUMNS } from "../../../src/workbench/engine/area";
import type { CellValue } from "../../../src/workbench/engine/cellValue";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";

const SHEET = "sheet1";
let engine: NodeEngine;
let said: jest.SpyInstance;
beforeEach(() => {
  engine = createNodeEngine();
  said = jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
  engine.dispose();
});

const put = async (sheet: string, row: number, column: number, entry: CellValue) => {
  engine.cells.write(sheet, { row, column, rows: 1, columns: 1 }, () => entry);
  await engine.settled();
};
const ROW = { row: 10, column: 0, rows: 1, columns: MAX_COLUMNS };

test("a formula follows its cells on another sheet as rows come and go; what is gone is not asked for", async () => {
  const other = await engine.sheets.add("29C.9");
  await put(other, 0, 0, "=SUM(Sheet1!B2:B3)");
  await put(SHEET, 3, 0, "='29C.9'!A1");
  await engine.structure.insert(SHEET, ROW, "Down");
  await put(SHEET, 1, 1, 2);
  expect(engine.cells.value(SHEET, 3, 0)).toBe(2);
  await engine.structure.remove(SHEET, ROW, "Up");
  await put(SHEET, 1, 1, 3);
  expect(engine.cells.value(SHEET, 3, 0)).toBe(3);
});

test("a formula that was only asked for, and the formulas of a sheet that was deleted, are forgotten", async () => {
  await put(SHEET, 3, 0, "=B2");
  expect((await engine.scratch.evaluate("=SUM(Sheet1!A1:B9)")).value).toBe(0);
  const other = await engine.sheets.add("29C.9");
  await put(other, 0, 0, "=SUM(Sheet1!A1:B9)");
  await engine.sheets.remove(other);
  await put(SHEET, 1, 1, 5);
  expect(engine.cells.value(SHEET, 3, 0)).toBe(5);
});
