import type { PlannedCell } from "../../src/sheets/plan";
import { tablesOf } from "../../src/tables/tablesOf";
import { section29C } from "../tables/section29C";
import { cellOf, formulasOf, plan, sheetOf, written } from "./plans";

const whole = plan();

test("every table has a sheet of its own, called in the language of the workbook, in document order", () => {
  const names = [
    "Contents",
    "Figure 29C.I",
    "Performance",
    ...["29C.1", "29C.2", "29C.3"],
    ...["A.1", "A.2", "A.3", "A.4", "A.5", "A.6", "A.7", "A.8", "A.9", "A.10"],
    "Figure 29C.II",
    "29C.4",
    "29C.5",
    "29C.6",
    "29C.7",
    "29C.8",
    "Objects",
    "29C.9",
    "29C.10",
    "29C.11",
    "29C.12",
    "Figures",
    "Annex I",
    "Annex II",
    "Narrative",
  ];
  const chinese: Readonly<Record<string, string>> = {
    Contents: "目录",
    "Figure 29C.I": "图 29C.一",
    Performance: "业绩计量",
    "Figure 29C.II": "图 29C.二",
    Objects: "支出用途",
    Figures: "图",
    "Annex I": "附件一",
    "Annex II": "附件二",
    Narrative: "说明",
  };
  expect(whole.sheets.map(({ name }) => name)).toEqual(names.map((name) => chinese[name] ?? name));
  expect(plan({ language: "en" }).sheets.map(({ name }) => name)).toEqual(names);
});

test("the plan counts what it writes", () => {
  const roles = whole.sheets.flatMap(({ cells }) => cells.map(({ role }) => role));
  const count = (role: PlannedCell["role"]) => roles.filter((each) => each === role).length;
  expect({
    sheets: whole.sheets.length,
    inputs: count("input"),
    derived: count("derived"),
    labels: count("label"),
  }).toEqual({ sheets: 31, inputs: 279, derived: 721, labels: 1039 });
});

test("every figure worked out is a formula and every fact a number", () => {
  for (const { id, rows } of tablesOf(section29C)) {
    for (const { key, cells } of rows) {
      for (const [column, cell] of Object.entries(cells)) {
        const { content, role } = cellOf(whole, id, key, column);
        if (cell.kind === "derived") expect([role, typeof content]).toEqual(["derived", "object"]);
        if (cell.kind === "input")
          expect([role, content === null || typeof content === "number"]).toEqual(["input", true]);
      }
    }
  }
});

test("a portable workbook has no custom function in it, the other style has them where they say more", () => {
  expect(formulasOf(whole).filter((formula) => formula.includes("BUDGET."))).toEqual([]);
  const used = new Set(
    formulasOf(plan({ formulas: "functions" })).flatMap((formula) => formula.match(/BUDGET\.\w+/g) ?? []),
  );
  expect([...used].sort()).toEqual([
    "BUDGET.CHANGE",
    "BUDGET.ESTIMATE",
    "BUDGET.FORMAT",
    "BUDGET.PERCENT",
    "BUDGET.POSTCHANGE",
    "BUDGET.RECOSTED",
    "BUDGET.SHARE",
    "BUDGET.SUM",
    "BUDGET.VARIANCE",
  ]);
});

test("a formula tells an officer who clicks on it where its numbers come from", () => {
  expect(written(whole, "29C.10", "money/total", "other")).toMatch(
    /^=ROUND\(IF\(COUNTA\(F7:F8\)=COUNT\(F7:F8\),SUM\(F7:F8\),SUMPRODUCT\(/,
  );
  expect(written(whole, "29C.10", "posts/GS", "other")).toContain(
    '=IF(COUNTIF(PostChanges[员额],"?*")=0,SUM(SUMIFS(PostChanges[员额],PostChanges[职等],{"GS (PL)","GS ' +
      '(OL)"},PostChanges[构成部分],"SP1")),',
  );
  expect(written(whole, "29C.9", "category/posts", "other")).toContain(",SUM('29C.10'!F7,'29C.11'!F7,'29C.12'!F7),");
  expect(written(whole, "29C.4", "money/total", "RB/appropriation")).toBe("=ROUND(SUM(B7,B12),1)");
  expect(written(whole, "29C.4", "money/SP2", "RB/estimate")).toBe("='29C.11'!I9");
  const live = plan({ formulas: "functions", language: "en" });
  expect(written(live, "29C.10", "money/posts", "percentage")).toBe("=IF(BUDGET.SUM(C7)=0,0,BUDGET.PERCENT(G7,C7))");
  expect(written(live, "29C.10", "money/total", "percentage")).toBe("=IF(C9=0,0,BUDGET.PERCENT(G9,C9))");
  expect(written(live, "29C.10", "money/total", "other")).toBe("=ROUND(BUDGET.SUM(F7:F8),1)");
  expect(written(live, "29C.10", "posts/GS", "other")).toBe('=BUDGET.POSTCHANGE(PostChanges[#All],"GS","SP1")');
  expect(written(live, "29C.6", "grade/P-5", "other")).toBe('=BUDGET.POSTCHANGE(PostChanges[#All],"P-5")');
});

test("no cell holds a figure with a tail of binary fractions", () => {
  const numbers = whole.sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (typeof content === "number" ? [content] : [])),
  );
  expect(numbers.filter((number) => !/^-?\d+(\.\d)?$/.test(String(number)))).toEqual([]);
});

test("a workbook of several sections names each list as it likes", () => {
  const other = plan({ listName: "PostChanges_29C" });
  expect(sheetOf(other, "Annex II").listObject?.name).toBe("PostChanges_29C");
  expect(written(other, "29C.6", "grade/LL", "other")).toContain(
    '=0,SUMIFS(PostChanges_29C[员额],PostChanges_29C[职等],"LL"),',
  );
});
