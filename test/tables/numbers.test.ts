import { contentsTable } from "../../src/tables/contents";
import { tablesOf } from "../../src/tables/tablesOf";
import { section29C } from "./section29C";

const tables = tablesOf(section29C);

test("the goals stand against the subprogrammes that are aligned with them, under the name of the figure", () => {
  const table = tables.find(({ family }) => family === "alignment")!;
  expect(table.name).toEqual({ en: "Figure 29C.I", zh: "图 29C.一" });
  expect(table.columns.map(({ key }) => key)).toEqual(["label", "SP1", "SP2", "SP3"]);
  expect(table.rows).toHaveLength(17);
  expect(table.rows[4]!.label).toEqual({ en: "5. Gender equality", zh: "5. 性别平等" });
  expect(table.rows.every(({ cells }) => Object.keys(cells).length === 3)).toBe(true);
});

test("the contents have the notes of the front page with their marks", () => {
  const { notes, title } = contentsTable(section29C, tables, []);
  expect(notes.map(({ mark }) => mark)).toEqual([null, "*", "**", "***", "****"]);
  expect(title["zh"]).toMatch(/^第 29C 分款 /);
});
