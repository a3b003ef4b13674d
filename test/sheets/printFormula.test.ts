import type { Formula } from "../../src/sheets/plan";
import { cellAddress, columnLetters } from "../../src/spreadsheet/address";
import { placementOf, type Placement, printFormula } from "../../src/sheets/printFormula";
import { planOf } from "../../src/sheets/planOf";
import { section29C } from "../tables/section29C";

const list = { name: "PostChanges", headings: { count: "Posts", grade: "Grade" } };
const placement: Placement = {
  "29C.10": { sheet: "29C.10", rows: { "money/posts": 6, "money/nonPost": 8 }, columns: { other: 5 }, list: null },
  "Annex II": { sheet: "Annex II", rows: {}, columns: {}, list },
};
const cell = (row: string) => ({ table: "29C.10", row, column: "other" });
const sum: Formula = { parts: ["=ROUND(SUM(", { from: cell("money/posts"), to: cell("money/nonPost") }, "),1)"] };

test("cells of the same sheet go without its name, cells of another one with it", () => {
  expect(printFormula(sum, placement, "29C.10")).toBe("=ROUND(SUM(F7:F9),1)");
  expect(printFormula(sum, placement, "29C.9")).toBe("=ROUND(SUM('29C.10'!F7:F9),1)");
});

test("a sheet that got another name is called by it, quotes doubled", () => {
  const renamed = { ...placement, "29C.10": { ...placement["29C.10"]!, sheet: "Sub's 1 (2)" } };
  expect(printFormula(sum, renamed, "29C.9")).toBe("=ROUND(SUM('Sub''s 1 (2)'!F7:F9),1)");
});

test("a row, a table or a list that is gone prints as Excel prints it", () => {
  const gone = { ...placement, "29C.10": { ...placement["29C.10"]!, rows: { "money/posts": 6 } } };
  expect(printFormula(sum, gone, "29C.10")).toBe("=ROUND(SUM(#REF!),1)");
  expect(printFormula(sum, {}, "29C.9")).toBe("=ROUND(SUM(#REF!),1)");
  expect(printFormula({ parts: ["=SUM(", { list: "Annex II", column: "kind" }, ")"] }, placement, "29C.6")).toBe(
    "=SUM(#REF!)",
  );
});

test.each([
  ["Posts", "PostChanges[Posts]"],
  ["员额", "PostChanges[员额]"],
  ["Posts (2020)", "PostChanges[[Posts (2020)]]"],
  ["Posts #1 [net]", "PostChanges[[Posts '#1 '[net']]]"],
])("a column of the list whose heading is now %s", (heading, printed) => {
  const renamed = {
    ...placement,
    "Annex II": { ...placement["Annex II"]!, list: { ...list, headings: { count: heading } } },
  };
  expect(printFormula({ parts: ["=SUM(", { list: "Annex II", column: "count" }, ")"] }, renamed, "29C.6")).toBe(
    `=SUM(${printed})`,
  );
});

test("the whole list is taken with its headings", () => {
  expect(printFormula({ parts: [{ list: "Annex II", column: null }] }, placement, "29C.6")).toBe("PostChanges[#All]");
});

test("columns are counted in letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
  expect(cellAddress(8, 2)).toBe("C9");
});

test("a plan says where its keys stand, under the names that its sheets really got", () => {
  const plan = planOf(section29C, { language: "en", formulas: "native" });
  const placed = placementOf(plan, { "29C.5": "29C.5 (2)" });
  expect(placed["29C.5"]?.sheet).toBe("29C.5 (2)");
  expect(placed["29C.10"]?.rows["money/posts"]).toBe(6);
  expect(placed["Annex II"]?.list).toMatchObject({
    name: "PostChanges",
    headings: { count: "Posts", grade: "Grade", component: "Component" },
  });
});
