import { readFileSync, readdirSync } from "node:fs";
import { aWorkbook, type ABook } from "../aWorkbook";
import { cellsOf, type } from "../theBook";

let book: ABook;
beforeAll(async () => {
  book = await aWorkbook();
});
afterAll(() => book.dispose());

/** The names that docstrings give to the functions. */
const names = readdirSync("src/functions").flatMap((file) =>
  [...readFileSync(`src/functions/${file}`, "utf8").matchAll(/@customfunction (\w+)/g)].map(([, name = ""]) => name),
);

test("without a section there are none", async () => {
  expect(await book.live.examples()).toEqual({});
});

describe("in a workbook with a section", () => {
  // These formulas need no add-in, so their values are there.
  beforeAll(async () => {
    await book.actions.load({ formulas: "native", language: "en" });
  });

  test("every function has an example that calls it, with cells by their sheets", async () => {
    const examples = await book.live.examples();
    expect(Object.keys(examples).toSorted()).toEqual(names.toSorted());
    for (const [name, { formula }] of Object.entries(examples))
      expect(formula).toMatch(new RegExp(`^=BUDGET\\.${name}\\(.*\\)$`));
    const texts = Object.values(examples).map(({ formula }) => formula);
    expect(texts.filter((formula) => /[(,]\$?[A-Z]{1,2}\d/.test(formula))).toEqual([]);
  });

  test("an example tells what its cells give now", async () => {
    const before = (await book.live.examples())["CHANGE"];
    expect(before).toEqual({ formula: "=BUDGET.CHANGE('29C.5'!D6,'29C.5'!E6,'29C.5'!F6)", value: 75.7 });
    await type(book, "29C.8", "D8", 10);
    expect((await book.live.examples())["CHANGE"]).toEqual({ ...before, value: 85.7 });
  });
});

test("an example goes into the selected cell, and over something else only where that is wanted", async () => {
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").select();
    await context.sync();
  });
  await type(book, "Sheet1", "B2", 7);
  expect(await book.live.enter("=1+1", false)).toEqual({ cell: "Sheet1!B2", holds: "7" });
  expect(await cellsOf(book, "Sheet1", "B2")).toEqual([[7]]);
  expect(await book.live.enter("=1+1", true)).toEqual({ cell: "Sheet1!B2", holds: null });
  expect(await cellsOf(book, "Sheet1", "B2")).toEqual([["=1+1"]]);
});
