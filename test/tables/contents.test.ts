import { contentsTable } from "../../src/tables/contents";
import { figuresOf } from "../../src/tables/figuresOf";
import { tablesOf } from "../../src/tables/tablesOf";
import { wordsIn } from "../../src/tables/frame";
import { section29C } from "./section29C";

const tables = tablesOf(section29C);
const contents = contentsTable(section29C, tables, figuresOf(section29C, tables));

function linkOf(row: string, language: string): string {
  const cell = contents.rows.find(({ key }) => key === row)?.cells["table"];
  return cell?.kind === "link" ? wordsIn(cell.text, language) : "";
}

test("a table is called by its number, and one without a number by what it is, in the language of the tables", () => {
  expect(["29C.4", "Performance", "Objects"].map((row) => linkOf(row, "zh"))).toEqual([
    "表 29C.4",
    "业绩计量",
    "支出用途",
  ]);
  expect(["29C.4", "Performance", "Objects"].map((row) => linkOf(row, "en"))).toEqual([
    "Table 29C.4",
    "Performance",
    "Objects",
  ]);
});
