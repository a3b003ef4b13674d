import { aWorkbook, type ABook } from "../aWorkbook";
import { modelWithId } from "../corrected";
import { cellsOf, sheetNames, shownIn, type } from "../theBook";

const tables = ["29C.6", "29C.9", "29C.10", "Annex II"];
const later = modelWithId("29c-later", "29C");
let book: ABook;
let loaded: Awaited<ReturnType<ABook["actions"]["load"]>>;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables });
  loaded = await book.actions.load({ ...later, language: "en", formulas: "native", tables });
});
afterEach(() => book.dispose());

test("a section is refreshed and converted from where it was loaded; the other stays as it is", async () => {
  expect((await sheetNames(book)).slice(1)).toEqual([...tables, ...tables.map((table) => `${table} (2)`)]);
  expect(loaded.notices).toEqual([]);
  await type(book, "29C.10", "C7", 5800);
  await type(book, "29C.10 (2)", "C7", 5900);
  const first = await cellsOf(book, "29C.10", "A1:I20");
  expect(await book.actions.refresh({ model: "29c-later", resolve: "model" })).toMatchObject({
    model: "29c-later",
    applied: [{ cell: "'29C.10 (2)'!C7" }],
  });
  expect(await book.actions.convert({ model: "29c-later", formulas: "functions" })).toMatchObject({
    model: "29c-later",
    formulas: "functions",
  });
  expect(String((await cellsOf(book, "29C.10 (2)", "H7"))[0]?.[0])).toContain("BUDGET.PERCENT");
  expect(await cellsOf(book, "29C.10", "A1:I20")).toEqual(first);
  expect(await book.actions.preview({ model: "29c-later" })).toMatchObject({ cells: [] });
  await expect(book.actions.refresh({ model: "30-2020" })).rejects.toMatchObject({
    code: "NotLoaded",
    args: { model: "30-2020", known: "29c-2020, 29c-later" },
  });
});

test("the figures of each follow its own list of post changes", async () => {
  await book.engine.settled();
  const first = await shownIn(book, "29C.6", "B6:F20");
  expect(await shownIn(book, "29C.6 (2)", "B6:F20")).toEqual(first);
  expect(first.flat().filter((shown) => shown.startsWith("#"))).toEqual([]);
  await type(book, "Annex II (2)", "C10", 7);
  await book.engine.settled();
  expect(await shownIn(book, "29C.6", "B6:F20")).toEqual(first);
  expect(await shownIn(book, "29C.6 (2)", "B6:F20")).not.toEqual(first);
});

test("each section has its own scenarios and is saved as its own file", async () => {
  await type(book, "29C.10 (2)", "C7", 5900);
  expect(await book.actions.scenario({ action: "save", name: "Growth", model: "29c-later" })).toMatchObject({
    model: "29c-later",
    current: "Growth",
  });
  expect(await book.actions.scenario({ model: "29c-2020" })).toMatchObject({ current: null, scenarios: [] });
  expect((await book.actions.export({ model: "29c-2020" })).changes).toEqual([]);
  expect((await book.actions.export({ model: "29c-later" })).changes).toMatchObject([
    { cell: "'29C.10 (2)'!C7", from: 5764.4, to: 5900 },
  ]);
});
