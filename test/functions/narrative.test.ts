import { isCellError, type Cells } from "../../src/functions/cells";
import { readFigureRange } from "../../src/functions/narrative";
import { at } from "../../src/tables/cells";
import { tablesOf } from "../../src/tables/tablesOf";
import { section29C } from "../tables/section29C";

const table = tablesOf(section29C).find(({ id }) => id === "29C.10")!;
const headings: Cells = [
  [
    "",
    "2018 expenditure",
    "2019 appropriation",
    "Changes",
    "",
    "",
    "",
    "Percentage",
    "2020 estimate (before recosting)",
  ],
  ["", "", "", "Technical adjustments", "New/expanded mandates", "Other", "Total", "", ""],
];
const rows: Cells = [
  ["Financial resources by main category of expenditure", "", "", "", "", "", "", "", ""],
  ["Posts", "", 5764.4, 0, 0, -360.8, -360.8, -6.3, 5403.6],
  ["Non-post", "", 5207.3, 0, 0, -274.4, -274.4, -5.3, 4932.9],
  ["Total", "", 10971.7, 0, 0, -635.2, -635.2, -5.8, 10336.5],
];
const withColumn = (cells: Cells, at: number): Cells =>
  cells.map((row) => [...row.slice(0, at), "mine", ...row.slice(at)]);

function figure(cells: Cells, row: string, column: string): number | string | null | undefined {
  const read = readFigureRange(cells, table);
  const found = isCellError(read) ? undefined : read(at("29C.10", row, column));
  return isCellError(found) ? found.message : found;
}

test.each([
  ["without headings", rows],
  ["with headings", [...headings, ...rows]],
  ["with a column before the labels", withColumn([...headings, ...rows], 0)],
  ["with a column behind the labels", withColumn([...headings, ...rows], 1)],
  ["with a column among the changes", withColumn([...headings, ...rows], 5)],
])("figures are found %s", (_how, cells) => {
  expect(figure(cells, "money/total", "change")).toBe(-6352);
  expect(figure(cells, "money/total", "estimate")).toBe(103365);
  expect(figure(cells, "money/posts", "appropriation")).toBe(57644);
});

test("a range without one of the columns is refused", () => {
  expect(
    isCellError(
      readFigureRange(
        [...headings, ...rows].map((row) => row.slice(0, -1)),
        table,
      ),
    ),
  ).toBe(true);
});
