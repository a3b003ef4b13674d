import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/engine/area";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";

const SHEET = "sheet1";
let engine: NodeEngine;
beforeAll(() => {
  engine = createNodeEngine();
});
afterAll(() => {
  engine.dispose();
});
beforeEach(() => {
  engine.cells.write(SHEET, { row: 0, column: 0, rows: 3, columns: 3 }, (row, column) => row * 10 + column + 1);
});

const rows = (row: number, count: number): Area => ({ row, rows: count, column: 0, columns: MAX_COLUMNS });
const columns = (column: number, count: number): Area => ({ row: 0, rows: MAX_ROWS, column, columns: count });
/** The part of the sheet that exists so far: a sheet of a million rows makes everything slow. */
const extent = (): Area => engine.cells.within(SHEET, rows(0, MAX_ROWS));
const values = () => {
  const used = engine.used.of(SHEET, true);
  return used === null ? [] : engine.cells.values(SHEET, used);
};
const empty = () => engine.structure.remove(SHEET, rows(0, MAX_ROWS), "Up");

test.each([
  [
    "the first column",
    columns(0, 1),
    "Left",
    [
      [2, 3],
      [12, 13],
      [22, 23],
    ],
  ],
  [
    "the second row",
    rows(1, 1),
    "Up",
    [
      [1, 2, 3],
      [21, 22, 23],
    ],
  ],
  ["every column", columns(0, MAX_COLUMNS), "Left", []],
  ["every row", rows(0, MAX_ROWS), "Up", []],
  [
    "rows to the sheet's end",
    rows(2, MAX_ROWS - 2),
    "Up",
    [
      [1, 2, 3],
      [11, 12, 13],
    ],
  ],
] as const)("deleting %s closes up what is left, and does not make the sheet grow", async (_, area, shift, left) => {
  await engine.structure.remove(SHEET, area, shift);
  expect(values()).toEqual(left);
  expect(extent().rows).toBeLessThan(2000);
  expect(extent().columns).toBeLessThan(200);
  await empty();
});

test("rows and columns that are inserted where nothing is leave everything as it was", async () => {
  await engine.structure.insert(SHEET, rows(MAX_ROWS - 1, 1), "Down");
  await engine.structure.insert(SHEET, columns(MAX_COLUMNS - 1, 1), "Right");
  expect(values()).toHaveLength(3);
  expect(extent().rows).toBeLessThan(2000);
});

test("entries cannot be pushed off the sheet", async () => {
  await expect(engine.structure.insert(SHEET, rows(1, MAX_ROWS - 2), "Down")).rejects.toMatchObject({
    code: "NonBlankCellOffSheet",
  });
  await expect(engine.structure.insert(SHEET, columns(2, MAX_COLUMNS - 2), "Right")).rejects.toMatchObject({
    code: "NonBlankCellOffSheet",
  });
  expect(values()).toHaveLength(3);
});

test("a format of a column far out stays within the rows that there are", () => {
  engine.cells.writeStyle(SHEET, columns(300, 1), () => ({ bold: true }));
  expect(engine.cells.style(SHEET, 5, 300, "bold")).toBe(true);
  expect(extent().rows).toBeLessThan(2000);
});

test("references to a sheet that is not the active one follow their cells", async () => {
  const other = await engine.sheets.add("Other");
  await engine.sheets.activate(SHEET);
  engine.cells.write(other, { row: 0, column: 0, rows: 3, columns: 1 }, (row) => row + 1);
  engine.cells.write(SHEET, { row: 0, column: 5, rows: 1, columns: 1 }, () => "=Other!A3");
  await engine.names.add("third", "=Other!$A$3", null);
  await engine.structure.remove(other, rows(0, 1), "Up");
  expect(engine.cells.formulas(SHEET, { row: 0, column: 5, rows: 1, columns: 1 })).toEqual([["=Other!A2"]]);
  expect(engine.names.find("third", null)?.formula).toBe("=Other!$A$2");
  expect(engine.sheets.active()).toBe(SHEET);
});
