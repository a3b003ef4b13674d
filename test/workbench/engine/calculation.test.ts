import type { LateValues } from "../../../src/workbench/engine/calculation";
import { type CellValue } from "../../../src/workbench/engine/cellValue";
import { CellError, type FunctionArgument } from "../../../src/workbench/engine/hostFunction";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";

const SHEET = "sheet1";
let engine: NodeEngine;
beforeEach(() => {
  engine = createNodeEngine();
});
afterEach(() => {
  engine.dispose();
});

const put = (row: number, column: number, entries: CellValue[][]) =>
  engine.cells.write(
    SHEET,
    { row, column, rows: entries.length, columns: entries[0]!.length },
    (r, c) => entries[r - row]![c - column]!,
  );
const value = (row: number, column: number) => engine.cells.value(SHEET, row, column);

test("a function that nobody lends is #NAME?, and works as soon as somebody does", async () => {
  put(0, 0, [["=BUDGET.TWICE(21)"]]);
  await engine.settled();
  expect(value(0, 0)).toBe("#NAME?");
  engine.calculation.registerFunction("BUDGET.TWICE", ([given]) =>
    typeof given === "number" ? given * 2 : new CellError("#VALUE!"),
  );
  await engine.settled();
  expect(value(0, 0)).toBe(42);
  engine.calculation.unregisterFunction("BUDGET.TWICE");
  await engine.settled();
  expect(value(0, 0)).toBe("#NAME?");
});

test("arguments arrive as they are in the cells, with the cell that calls", async () => {
  const calls: unknown[] = [];
  engine.calculation.registerFunction("PROBE.ARGS", (given, caller) => {
    calls.push([given, caller]);
    return null;
  });
  put(0, 0, [
    ["(17. 8)", 2],
    [true, ""],
  ]);
  put(4, 3, [['=PROBE.ARGS(A1:B2,A1,,1/0,"x")']]);
  await engine.settled();
  expect(calls).toEqual([
    [
      [
        [
          ["(17. 8)", 2],
          [true, null],
        ],
        [["(17. 8)"]],
        null,
        new CellError("#DIV/0!"),
        "x",
      ],
      { sheet: SHEET, row: 4, column: 3 },
    ],
  ]);
});

test("an array that a function answers spills, and what lies in its way makes #SPILL!", async () => {
  engine.calculation.registerFunction("PROBE.TABLE", (): FunctionArgument => [
    ["a", 1],
    ["b", new CellError("#N/A")],
  ]);
  put(0, 0, [["=PROBE.TABLE()"]]);
  await engine.settled();
  expect(engine.cells.values(SHEET, { row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
    ["a", 1],
    ["b", "#N/A"],
  ]);
  put(1, 1, [["own"]]);
  await engine.settled();
  expect([value(0, 0), value(1, 1)]).toEqual(["#SPILL!", "own"]);
});

test("settled waits until late values have come", async () => {
  let known: number | null = null;
  const late: LateValues = {
    isPending: () => known === null,
    arrival: () =>
      new Promise((resolve) =>
        setTimeout(() => {
          known = 7;
          engine.calculation.markDirty([{ sheet: SHEET, area: { row: 0, column: 0, rows: 1, columns: 1 } }]);
          resolve();
        }, 5),
      ),
  };
  engine.calculation.registerFunction("PROBE.LATE", () => known ?? new CellError("#BUSY!"));
  put(0, 0, [["=PROBE.LATE()", "=A1+1"]]);
  await engine.calculation.pass();
  expect(value(0, 0)).toBe("#BUSY!");
  engine.calculation.addLateValues(late);
  await engine.settled();
  expect([value(0, 0), value(0, 1)]).toEqual([7, 8]);
});

test("a changed cell moves everything that hangs on it, across sheets", async () => {
  const other = await engine.sheets.add("29C.10");
  engine.cells.write(other, { row: 0, column: 0, rows: 1, columns: 1 }, () => 100);
  put(0, 0, [["='29C.10'!A1*2", "=A1+1"]]);
  await engine.settled();
  engine.cells.write(other, { row: 0, column: 0, rows: 1, columns: 1 }, () => 200);
  await engine.settled();
  expect([value(0, 0), value(0, 1)]).toEqual([400, 401]);
});
