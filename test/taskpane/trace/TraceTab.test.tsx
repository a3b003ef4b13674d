/** @jest-environment jsdom */
import type { TracedCell } from "../../../src/actions/trace/TraceResult";
import { aPane } from "../pane/aPane";

let pane: Awaited<ReturnType<typeof aPane>>;
afterEach(() => pane.leave());

const entered: TracedCell = {
  cell: "'29C.10'!F8",
  table: "29C.10",
  row: "money/nonPost",
  column: "other",
  words: "Other, non-post, subprogramme 1, regular budget",
  value: "(635.2)",
  formula: null,
  sentence: null,
  printed: "(635.2)",
  source: "table 29C.10",
  change: null,
  inputs: [],
};
const change: TracedCell = {
  ...entered,
  cell: "'29C.10'!G8",
  column: "change",
  words: "Total change, non-post",
  formula: "Total = Other",
  sentence: "(635.2) = (635.2)",
  source: null,
  inputs: [entered],
};

async function trace(): Promise<void> {
  pane = await aPane((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: ["29C.10"] };
    desk.live.traced = {
      ...change,
      cell: "'29C.10'!G9",
      words: "Total change, subprogramme 1, regular budget",
      formula: "Total = Posts + Non-post",
      sentence: "(635.2) = — + (635.2)",
      inputs: [change],
      moves: [
        {
          sheet: "29C.9",
          table: "29C.9",
          words: "Table 29C.9",
          cells: [
            { ...entered, cell: "'29C.9'!G8", words: "Total change, subprogramme 1", direct: true },
            { ...entered, cell: "'29C.9'!G12", words: "Total change", direct: false },
          ],
        },
      ],
      checks: [
        { rule: "footing", name: "Footing", place: "Table 29C.10", cell: null, holds: true },
        { rule: "margins", name: "Margins", place: "Table 29C.6", cell: "'29C.6'!B10", holds: false },
      ],
    };
  });
  await pane.doing(() => pane.find("#tab-trace")?.click());
}

test("the selected cell is told in words, with its formula and the numbers in it", async () => {
  await trace();
  expect(pane.find(".traced")?.textContent).toContain("Total change, subprogramme 1, regular budget29C.10!G9(635.2)");
  expect(pane.find(".traced .sentence")?.textContent).toBe("(635.2) = — + (635.2)");
});

test("an input opens down to the table in which it was printed", async () => {
  await trace();
  expect(pane.text()).not.toContain("Printed in table 29C.10");
  const opener = pane.find(".opener");
  await pane.doing(() => opener?.click());
  expect(opener?.getAttribute("aria-expanded")).toBe("true");
  expect(pane.text()).toContain("Printed in table 29C.10");
});

test("an input leads to its cell, and back", async () => {
  await trace();
  await pane.press("Total change, non-post");
  expect(pane.desk.shown).toEqual(["'29C.10'!G8"]);
  await pane.press("Back to 29C.10!G9");
  expect(pane.desk.shown).toEqual(["'29C.10'!G8", "'29C.10'!G9"]);
});

test("checks that do not hold come first and are open", async () => {
  await trace();
  expect(pane.find(".traced-checks")?.hasAttribute("open")).toBe(true);
  expect(pane.find(".traced-checks li")?.textContent).toBe("does not holdMargins (Table 29C.6)29C.6!B10");
});

test("what follows from a cell stands sheet by sheet, opens to its cells, and leads to each", async () => {
  await trace();
  expect(pane.text()).toContain("What follows from itTable 29C.92 cells");
  await pane.press("Cells that follow: Table 29C.9");
  expect(pane.all(".input-below li").map((each) => each.textContent)).toEqual([
    "Total change, subprogramme 1directly(635.2)",
    "Total change(635.2)",
  ]);
  await pane.press("Total change, subprogramme 1");
  expect(pane.desk.shown).toEqual(["'29C.9'!G8"]);
});
