import { singleCell } from "../../../src/workbench/engine/area";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";

let engine: NodeEngine;
let sheet: string;
const rows = [
  [1, 10, "=SEQUENCE(3)"],
  [2, 20, null],
  [3, 30, null],
  ["", "", ""],
];

beforeAll(async () => {
  engine = createNodeEngine();
  sheet = engine.sheets.ids()[0] ?? "";
  engine.cells.write(sheet, { row: 0, column: 0, rows: 4, columns: 3 }, (row, column) => rows[row]?.[column] ?? null);
  engine.cells.write(sheet, singleCell(0, 4), () => '=IF(Z1="","",1)');
  await engine.settled();
});
afterAll(() => engine.dispose());

/** Values of a formula in the second row, those that it fills included. */
async function answer(formula: string): Promise<unknown> {
  const cell = singleCell(1, 9);
  engine.cells.write(sheet, cell, () => formula);
  await engine.settled();
  const values = engine.cells.values(sheet, engine.cells.spillArea(sheet, 1, 9) ?? cell);
  engine.cells.write(sheet, cell, () => "");
  return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;
}

test.each([
  ["=4.50", 4.5],
  ["=1E5", 100000],
  ["=1.5E-3+1", 1.0015],
  ["=1000%%", 0.1],
  ["=SUM(3*{1,2,3})", 18],
  ["={1,2,3}+{1,2}", [[2, 4, "#N/A"]]],
  ['="(5)"+0', -5],
  ['=ROUND("2.567",1)', 2.6],
  ['=ABS("-3")', 3],
  ['=FLOOR("x",2)', "#VALUE!"],
  ["=MROUND(TRUE,2)", "#VALUE!"],
  ["=FLOOR(-1E-12,45301)", -45301],
  ["=ROUND(FLOOR(7.1,0.1),9)", 7.1],
  ['=FLOOR("x",NA())', "#VALUE!"],
  ['=ABS("2024-01-10")', 45301],
  ['=ABS(" 2024-01-10 ")', "#VALUE!"],
  ['=ABS(" 5 ")', 5],
  ['=ABS("€100")', 100],
  ['="5%"*2', 0.1],
  ["=@ROW(A3:A5)", 3],
  ['=XLOOKUP(TRUE,{1;"g"},{5;6},,-1)', 6],
  ["=SUM((A1:A2,B1:B2))", 33],
  ["=SUM(C1#)", 6],
  ["=@A1:A3", 2],
  ["=ROUND(@A1:A3,0)+@A:A", 4],
  ["=ROWS(A:A)", 1048576],
  ['=COUNTIF(A:A,"<>3")', 1048575],
  ['=SUMIF(A:A,">1",B:B)', 50],
  ['=SUMIFS(B1:B3,A1:A3,">=2",B1:B3,"<30")', 20],
  ['=CONCAT(1/0,"a")', "#DIV/0!"],
  ['=SEARCH("b*d","abcd")', 2],
  ['=UNIQUE({"a";"A";"b"})', [["a"], ["b"]]],
  ["=XLOOKUP(2,A1:A3,B1:B3)", 20],
  ["=XLOOKUP(2.5,A1:A3,B1:B3,,-1)", 20],
  ["=EDATE(DATE(2020,1,31),1)", 43890],
  ["=EOMONTH(DATE(2020,1,31),1)", 43890],
  ["=LET(f,LAMBDA(x,x+1),f(2))", 3],
  ["=2+LET(x,8,LET(x,2,x+x)*x)", 34],
  ["=SUM(OFFSET(B1,0,0,2.5,1))", 30],
  ['=E1=""', true],
  ["=LEN(E1)", 0],
  ['=IMREAL("3+4i")', 3],
  ['=CONVERT(1,"mi","km")', 1.609344],
])("%s is what Excel answers", async (formula, expected) => {
  expect(await answer(formula)).toEqual(expected);
});

test("what goes wrong in the engine is the error of its cell, and the rest of the workbook is calculated", async () => {
  const cell = singleCell(1, 9);
  engine.cells.write(sheet, cell, () => "=SUM(OFFSET(B1,-9,0,2,1))");
  engine.cells.write(sheet, singleCell(2, 9), () => "=A1+1");
  await engine.settled();
  expect(engine.cells.value(sheet, 1, 9)).toMatch(/^#/);
  expect(engine.cells.value(sheet, 2, 9)).toBe(2);
});

test("a formula across sheets is refused in place of never coming to an end", async () => {
  await engine.sheets.add("Second");
  expect(() => engine.cells.write(sheet, singleCell(5, 5), () => "=SUM(Sheet1:Second!A1)")).toThrow(/several sheets/);
});
