import { aWorkbook, type ABook } from "./aWorkbook";
import { appropriation } from "./corrected";
import { type } from "./theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.9", "29C.10"] });
});
afterEach(() => book.dispose());

const status = () => book.live.statusOf("29c-2020");

test("what was just written stands as it was written", async () => {
  expect(await status()).toEqual({ model: "29c-2020", edited: 0, missing: [], broken: 0 });
  expect(await book.live.isNewer({})).toBe(false);
});

test("cells that the user typed over are counted, and no longer when they are as before", async () => {
  await type(book, "29C.10", "C7", 5800);
  await type(book, "29C.9", "C7", "=1+1");
  await type(book, "29C.9", "A40", "my note");
  expect(await status()).toMatchObject({ edited: 2 });
  await type(book, "29C.10", "C7", 5764.4);
  expect(await status()).toMatchObject({ edited: 1 });
});

test("a sheet that was deleted is missing", async () => {
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").delete();
    await context.sync();
  });
  expect(await status()).toMatchObject({ missing: ["29C.10"] });
});

test("a formula whose function is not known here is broken", async () => {
  await type(book, "29C.10", "H7", "=_xldudf_BUDGET_PERCENT(G7,C7)");
  expect(await status()).toMatchObject({ broken: 1 });
});

test("a model with a correction is newer; what the user typed makes none newer", async () => {
  await type(book, "29C.10", "C7", 5800);
  expect(await book.live.isNewer({})).toBe(false);
  expect(await book.live.isNewer(appropriation(5700))).toBe(true);
});
