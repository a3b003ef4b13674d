import { evaluate } from "../../src/tables/evaluate";
import { tablesOf } from "../../src/tables/tablesOf";
import { deeperSection } from "./deeperSection";
import { section29C } from "./section29C";

const tables = tablesOf(deeperSection);
const values = evaluate(tables);
const before = evaluate(tablesOf(section29C));
const rowsOf = (id: string) => tables.find((table) => table.id === id)?.rows.map(({ key }) => key) ?? [];

test("the tables of a section stand in document order", () => {
  expect(tablesOf(section29C).map(({ id }) => id)).toEqual([
    "Figure 29C.I",
    "Performance",
    "29C.1",
    "29C.2",
    "29C.3",
    "A.1",
    "A.2",
    "A.3",
    "A.4",
    "A.5",
    "A.6",
    "A.7",
    "A.8",
    "A.9",
    "A.10",
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
    "Annex I",
    "Annex II",
  ]);
});

test("a subprogramme of parts is a heading, its parts set in deeper, and a subtotal of its own", () => {
  const overview = tables.find(({ id }) => id === "29C.4");
  const money = overview?.rows
    .filter(({ key }) => key.includes("money"))
    .map(({ key, kind, level }) => [key, kind, level]);
  expect(money).toEqual([
    ["heading/money", "heading", 0],
    ["money/EDM", "data", 0],
    ["heading/money/PW", "heading", 0],
    ["money/SP1", "data", 1],
    ["heading/money/SP2", "heading", 1],
    ["money/SP2A", "data", 2],
    ["money/SP2B", "data", 2],
    ["money/SP2", "subtotal", 1],
    ["money/SP3", "data", 1],
    ["money/PW", "subtotal", 0],
    ["money/PS", "data", 0],
    ["money/total", "total", 0],
  ]);
});

test("subtotals within subtotals are counted once", () => {
  expect(values["29C.4"]?.["money/total"]?.["RB/estimate"]).toBe(
    (before["29C.4"]?.["money/total"]?.["RB/estimate"] ?? 0) + 5000 - 300,
  );
  expect(values["29C.4"]?.["money/PW"]?.["OA/estimate"]).toBe(before["29C.4"]?.["money/PW"]?.["OA/estimate"]);
  expect(values["29C.4"]?.["posts/total"]?.["RB/estimate"]).toBe(
    (before["29C.4"]?.["posts/total"]?.["RB/estimate"] ?? 0) + 3,
  );
});

test("programme support stands beside the programme of work in 29C.5", () => {
  expect(rowsOf("29C.5").slice(0, 4)).toEqual(["component/EDM", "component/PW", "component/PS", "component/total"]);
  expect(values["29C.5"]?.["component/total"]?.["estimate"]).toBe(values["29C.5"]?.["category/total"]?.["estimate"]);
});

test("grades and staff categories come from the model", () => {
  expect(rowsOf("29C.6")).toEqual(expect.arrayContaining(["heading/FIELD", "grade/FS", "category/FIELD"]));
  expect(values["29C.6"]?.["grade/FS"]).toMatchObject({ other: 3, estimate: 3, variance: 3 });
});

test("a component has rows for the staff categories it has, also for one that a change brings", () => {
  expect(rowsOf("X.1").filter((key) => key.startsWith("posts/"))).toEqual(["posts/FIELD", "posts/total"]);
  expect(rowsOf("29C.12").filter((key) => key.startsWith("posts/"))).toEqual([
    "posts/P",
    "posts/GS",
    "posts/OTHER",
    "posts/total",
  ]);
  expect(rowsOf("X.2").filter((key) => key.startsWith("posts/"))).toEqual(["posts/P", "posts/total"]);
});

test("a document without an annex of post changes has no other changes of posts", () => {
  const bare = evaluate(
    tablesOf({ ...section29C, tables: section29C.tables.filter(({ family }) => family !== "postChanges") }),
  );
  expect(bare["29C.6"]?.["total"]?.["other"]).toBe(0);
});
