import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import type { Happening } from "../../../src/workbench/engine/watch";

const SHEET = "sheet1";
let engine: NodeEngine;
beforeEach(() => {
  engine = createNodeEngine();
  engine.cells.write(SHEET, { row: 0, column: 0, rows: 2, columns: 2 }, (row, column) => row * 2 + column + 1);
});
afterEach(() => {
  engine.dispose();
});

const evaluate = async (formula: string) => (await engine.scratch.evaluate(formula)).value;

test.each([
  ["=SUM(A1:B2)+A2", 13],
  ["=SUM($A:$A, 2:2)", 11],
  [
    "=A1:B2*2",
    [
      [2, 4],
      [6, 8],
    ],
  ],
  [`="A1"&A1`, "A11"],
  ["=LET(x, B2, x+Sheet1!A1)", 5],
  ["=A1>Z9", true],
  ["=1/0", "#DIV/0!"],
  ["=NOSUCH(A1)", "#NAME?"],
])("%s reads the sheet the user looks at", async (formula, expected) => {
  expect(await evaluate(formula)).toEqual(expected);
});

test("the sheet the user looks at may have any name", async () => {
  const other = await engine.sheets.add("It's 29C.10");
  engine.cells.write(other, { row: 0, column: 0, rows: 1, columns: 1 }, () => 7);
  await engine.sheets.add("29C.11");
  await engine.sheets.activate(other);
  expect(await evaluate("=A1+Sheet1!A1")).toBe(8);
  expect(engine.sheets.active()).toBe(other);
});

test("nothing is left behind: no sheet, no step of undo, no event", async () => {
  const told: Happening[] = [];
  engine.watch((happening) => told.push(happening));
  await engine.scratch.evaluate("=SEQUENCE(3,3)");
  expect(engine.sheets.ids()).toEqual([SHEET]);
  expect(told.filter(({ kind }) => kind !== "calculated")).toEqual([]);
  await engine.undo.undo();
  expect(engine.used.of(SHEET, true)).toBeNull();
});

test.each(["=1+", "=SUM(", "=", `="open`])("%s is no formula", async (formula) => {
  await expect(engine.scratch.evaluate(formula)).rejects.toMatchObject({ code: "InvalidArgument" });
});
