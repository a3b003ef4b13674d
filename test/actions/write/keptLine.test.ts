import { aWorkbook, type ABook } from "../aWorkbook";
import { corrected, dropPostChanges } from "../corrected";
import { cellsOf, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({
    model: "29c-2020",
    language: "en",
    formulas: "native",
    tables: ["29C.9", "29C.10", "Annex II"],
  });
});
afterEach(() => book.dispose());

/** The model without the changes to whose lines somebody gave another count, and a comment. */
const fewer = corrected((model) => {
  dropPostChanges(model, (index) => index === 1 || index === 2);
});

const comment = (address: string) =>
  book.byHand(async (context) => {
    context.workbook.comments.add(context.workbook.worksheets.getItem("Annex II").getRange(address), "Whose is this?");
    await context.sync();
  });

/** Component, count and grade of every line. */
const lines = async () =>
  (await cellsOf(book, "Annex II", "A10:D45"))
    .map((row) => [row[0], row[2], row[3]].join(" "))
    .filter((line) => /^\S+ -?\d* /.test(line));

test("a line that is kept against the model is asked about once, and takes the model when told to", async () => {
  const before = await lines();
  await type(book, "Annex II", "C12", 9);
  const kept = await lines();
  expect((await book.actions.refresh(fewer)).conflicts).toMatchObject([{ base: 1, sheet: 9, model: null }]);
  expect(await book.actions.refresh(fewer)).toMatchObject({ applied: [], conflicts: [], notices: [] });
  expect(await lines()).toContain(kept[2]);
  expect(await book.actions.refresh({ ...fewer, resolve: "model" })).toMatchObject({ conflicts: [], notices: [] });
  expect(await lines()).not.toContain(kept[2]);
  await book.actions.refresh({ model: "29c-2020" });
  expect((await lines()).toSorted()).toEqual(before.toSorted());
});

test("a line that stays for a comment is no second one when the model has it again", async () => {
  const before = await lines();
  await comment("A11");
  expect(await book.actions.refresh(fewer)).toMatchObject({ notices: [{ code: "RowKept" }] });
  await book.actions.refresh({ model: "29c-2020" });
  expect((await lines()).toSorted()).toEqual(before.toSorted());
  expect(await book.actions.refresh({ model: "29c-2020" })).toMatchObject({ applied: [], kept: [], conflicts: [] });
});

test("of a line that somebody copied, the first one is ours", async () => {
  const before = await lines();
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annex II");
    const line = sheet.getRange("A10:K10").load("values");
    await context.sync();
    context.workbook.tables.getItem("PostChanges").rows.add(undefined, line.values);
    await context.sync();
  });
  expect(await book.actions.refresh({})).toMatchObject({ applied: [], kept: [], conflicts: [] });
  expect(await lines()).toEqual([...before, before[0]]);
});
