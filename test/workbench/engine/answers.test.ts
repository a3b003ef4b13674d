import type { CellValue } from "../../../src/workbench/engine/cellValue";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";

const STAFF: readonly (readonly CellValue[])[] = [
  ["Name", "Grade", "Posts", "Money"],
  ["Ann", "P-5", 3, 100.5],
  ["Bob", "P-4", 2, "(635.2)"],
  ["Cid", "P-5", 1, "'12"],
  ["Dee", "D-1", 0, ""],
  ["Eve", "P-4", 5, true],
];

/** What each formula gives in Excel over the cells above, by what it is about. */
const ANSWERS: Readonly<Record<string, readonly (readonly [formula: string, answer: unknown])[]>> = {
  "arrays of one formula are compared each for itself": [
    ['=SUMPRODUCT(--(COUNTIFS(B2:B6,{"P-5","P-4"})=2))+SUMPRODUCT(--(COUNTIFS(B2:B6,{"D-1","P-4"})=2))', 3],
    ['=SUMPRODUCT(--(COUNTIFS(B2:B6,{"P-5","P-3"})<>1))+SUMPRODUCT(--(SUMIFS(C2:C6,B2:B6,{"P-5","D-1"})=4))', 3],
    ['=SUM(--(SUMIFS(C2:C6,B2:B6,{"P-5","P-4"})<>{4,3}),--(SUMIFS(C2:C6,B2:B6,{"D-1","P-4"})<>{0,7}))', 1],
    ['=SUM(IF(B2:B6="P-5",C2:C6,0))+SUM(IF(B2:B6="D-1",1,0))', 5],
    ['=SUMPRODUCT((B2:B6="P-5")*(C2:C6>2))', 1],
    ['=SUM((B2:B6={"P-5","P-4"})*(C2:C6>1))', 3],
    ["=SUMPRODUCT(1/COUNTIF(B2:B6,B2:B6))", 3],
  ],
  "a text is no number, and a blank no nought": [
    ['=SUM(--(C2:C6=0))+SUM(--(C2:C6=""))', 1],
    ['=SUM(--(D2:D6="12"))+10*SUM(--(D2:D6=12))', 1],
    ['=SUM(--(D2:D6=0))+10*SUM(--(D2:D6=""))', 11],
    ["=SUM(D2:D6)", -534.7],
    ["=D4+1", 13],
  ],
  "a blank that a formula answers is 0": [
    ["=D5", 0],
    ["=IF(1,,2)", 0],
    ["=IF(1,D5)", 0],
    ["=IFERROR(D5,1)", 0],
    ['=XLOOKUP("Dee",A2:A6,D2:D6)', 0],
    ["=D4:D5", [["12"], [0]]],
    ['=FILTER(D2:D6,A2:A6="Dee")', 0],
    ['=D5&""', ""],
    ["=LEFT(D5,1)", ""],
    ["=TRIM(D5)", ""],
  ],
  "a condition is a number or a truth value": [
    ['=IF("x",1,2)', "#VALUE!"],
    ['=IF("true",1,2)', 1],
    ["=IF(D5,1,2)", 2],
    ["=IF(1/0,1,2)", "#DIV/0!"],
    ['=IF({1;0;1}=1,"y","n")', [["y"], ["n"], ["y"]]],
    ['=IF(COUNTIF(B2:B6,"P-5")=2,"two","other")', "two"],
    ['=IF((C2:C2)=3,"a","b")', "a"],
    ["=SUM(IF(C2:C2=3,1,0))", 1],
  ],
  "a text in a formula stays text": [
    ['=LEN("6.3%")', 4],
    ['=ISTEXT("1 2345")', true],
    ['=IF(TRUE,"3/4")', "3/4"],
    ['={"3/4","1,000"}', [["3/4", "1,000"]]],
    ['=TEXTJOIN(",",TRUE,"3/4","5%")', "3/4,5%"],
    ['=MATCH("3/4",{"x","3/4"},0)', 2],
    ['=VALUE("5%")', 0.05],
    ['=ROUND("50%",1)', 0.5],
    ['=SUM("1,000",1)', 1001],
    ['="3"*"4"', 12],
    ['=--"3"', 3],
    ["=-TRUE", -1],
    ["=-{1,2}", [[-1, -2]]],
  ],
  "lookups find what they should": [
    ['=INDEX(C2:C6,MATCH("cid",A2:A6,0))', 1],
    ['=VLOOKUP("Zed",A2:C6,3,FALSE)', "#N/A"],
    ['=VLOOKUP("Bob",A:C,3,FALSE)', 2],
    ['=XLOOKUP("zz",A2:A6,C2:C6,"none")', "none"],
    ['=XLOOKUP("P-4",B2:B6,A2:A6,,0,-1)', "Eve"],
    ['=INDEX(A2:A6,MATCH(1,(B2:B6="P-5")*(C2:C6=1),0))', "Cid"],
    ['=SUM(FILTER(C2:C6,B2:B6="P-5"))+SUM(FILTER(C2:C6,B2:B6="P-4"))', 11],
    ['=HYPERLINK("#A1","go")', "go"],
  ],
  "rounding goes away from zero, and no binary tail is left": [
    ["=ROUND(2.5,0)", 3],
    ["=ROUND(-0.15,1)", -0.2],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(2.675,2)", 2.68],
    ["=0.1+0.2", 0.3],
    ["=20545.4-19338.8", 1206.6],
    ["=1.1*3", 3.3],
  ],
  "numbers are written as their format says": [
    ['=TEXT(10971.7,"# ##0.0")', "10 971.7"],
    ['=TEXT(-635.2,"#,##0.0;(#,##0.0);—")', "(635.2)"],
    ['=TEXT(0,"#,##0.0;(#,##0.0);—")', "—"],
    ['=TEXT(3,"+0;-0;0")', "+3"],
    ['=TEXT("abc","0.0")', "abc"],
  ],
};

let engine: NodeEngine;
beforeAll(async () => {
  engine = createNodeEngine();
  engine.cells.write(
    "sheet1",
    { row: 0, column: 0, rows: STAFF.length, columns: 4 },
    (row, column) => STAFF[row]?.[column] ?? null,
  );
  await engine.settled();
});
afterAll(() => {
  engine.dispose();
});

describe.each(Object.entries(ANSWERS))("%s", (_, formulas) => {
  test.each(formulas)("%s", async (formula, answer) => {
    expect((await engine.scratch.evaluate(formula)).value).toEqual(answer);
  });
});
