import type { CellValue } from "../../../src/workbench/engine/cellValue";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";

const SHEET = "sheet1";
let engine: NodeEngine;
beforeEach(() => {
  engine = createNodeEngine();
});
afterEach(() => {
  engine.dispose();
});

const put = (row: number, column: number, entries: CellValue[][], on = engine) =>
  on.cells.write(
    SHEET,
    { row, column, rows: entries.length, columns: entries[0]!.length },
    (r, c) => entries[r - row]![c - column]!,
  );
const columnA = async (rows: number, of = engine) => {
  await of.settled();
  return of.cells.values(SHEET, { row: 0, column: 0, rows, columns: 1 }).flat();
};

/** Univer keeps long formulas under a digest, so they are told apart from short ones. */
describe.each([
  ["short", ""],
  ["long", `+0*LEN("words that make the formula longer than sixty-four characters")`],
])("a %s formula that speaks of something not there yet", (_, more) => {
  test("works as soon as the functions are declared", async () => {
    put(0, 0, [[`=LATE.ONE()${more}`], [`=LATE.TWO()${more}`], [`=LATE.ONE()+LATE.TWO()${more}`]]);
    expect(await columnA(3)).toEqual(["#NAME?", "#NAME?", "#NAME?"]);
    engine.calculation.registerFunction("LATE.ONE", () => 1);
    engine.calculation.registerFunction("LATE.TWO", () => 2);
    expect(await columnA(3)).toEqual([1, 2, 3]);
  });

  test("follows a name as it comes, changes, goes and comes back", async () => {
    put(0, 0, [
      [`=Late${more}`, 7],
      [`=late*2${more}`, 9],
      [`=A1+A2${more}`, ""],
    ]);
    expect(await columnA(3)).toEqual(["#NAME?", "#NAME?", "#NAME?"]);
    const name = await engine.names.add("Late", "=Sheet1!$B$1", null);
    expect(await columnA(3)).toEqual([7, 14, 21]);
    await engine.names.update(name, { formula: "=Sheet1!$B$2" });
    expect(await columnA(3)).toEqual([9, 18, 27]);
    engine.names.remove(engine.names.find("Late", null)!);
    expect(await columnA(3)).toEqual(["#NAME?", "#NAME?", "#NAME?"]);
    await engine.undo.undo();
    expect(await columnA(3)).toEqual([9, 18, 27]);
  });

  test("reads a table as soon as there is one", async () => {
    put(0, 0, [[`=SUM(INDEX(PostChanges,0,2))${more}`], [`=A1*2${more}`]]);
    put(0, 3, [
      ["Grade", "Posts"],
      ["P-5", 3],
      ["P-4", 4],
    ]);
    expect(await columnA(2)).toEqual(["#NAME?", "#NAME?"]);
    await engine.tables.add(SHEET, { row: 0, column: 3, rows: 3, columns: 2 }, "PostChanges");
    expect(await columnA(2)).toEqual([7, 14]);
  });
});

test("a formula written after its name was settled knows it", async () => {
  await engine.names.add("Total", "=Sheet1!$B$1", null);
  put(0, 1, [[5]]);
  await engine.settled();
  put(0, 0, [["=Total+1"]]);
  expect(await columnA(1)).toEqual([6]);
});

test("the same name means another cell in another workbook, and nothing in a third", async () => {
  const [second, third] = [createNodeEngine(), createNodeEngine()];
  await engine.names.add("Total", "=Sheet1!$B$1", null);
  await second.names.add("Total", "=Sheet1!$B$2", null);
  for (const one of [engine, second, third])
    put(
      0,
      0,
      [
        ["=Total", 1],
        ["", 2],
      ],
      one,
    );
  expect([await columnA(1), await columnA(1, second), await columnA(1, third)]).toEqual([[1], [2], ["#NAME?"]]);
  second.dispose();
  third.dispose();
});
