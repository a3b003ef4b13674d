import { aWorkbook, type ABook } from "../aWorkbook";
import { cellsOf, everything, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const load = (formulas = "native") =>
  book.actions.load({ model: "29c-2020", language: "en", formulas, tables: ["29C.9", "29C.10", "Annex II"] });

test("a load is taken back: no sheet, name or list of ours is left", async () => {
  const before = await everything(book);
  await load();
  expect(await book.actions.undo()).toEqual({
    undone: "load",
    earlier: false,
    sheets: ["29C.9", "29C.10", "Annex II"],
    kept: [],
    notices: [],
  });
  expect(await everything(book)).toEqual(before);
});

test("a refresh is taken back, the edits that it overwrote return", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  const before = await everything(book);
  await book.actions.refresh({ resolve: "model" });
  expect(await book.actions.undo()).toEqual({
    undone: "refresh",
    earlier: false,
    sheets: ["29C.10"],
    kept: [],
    notices: [],
  });
  expect(await everything(book)).toEqual(before);
});

test("a conversion changes every formula and no number, and is taken back", async () => {
  await load();
  const before = await everything(book);
  const { applied, kept } = await book.actions.convert({ formulas: "functions" });
  expect(applied.length).toBeGreaterThan(20);
  expect(kept).toEqual([]);
  expect(JSON.stringify(await cellsOf(book, "29C.10", "A1:I16"))).toContain("BUDGET.");
  await book.actions.undo();
  expect(await everything(book)).toEqual(before);
});

test("what the user changed after a refresh stays when the refresh is taken back", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  await type(book, "29C.10", "C8", 5300);
  await book.actions.refresh({ resolve: "model" });
  await type(book, "29C.10", "C7", 5900);
  await book.actions.undo();
  expect(await cellsOf(book, "29C.10", "C7:C8")).toEqual([[5900], [5300]]);
});

test("a load in which the user has worked since is not taken back", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  await expect(book.actions.undo()).rejects.toMatchObject({ code: "CannotUndo", args: { cells: "'29C.10'!C7" } });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5800]]);
});

test("a load from before the workbook was opened is undone only when asked, not under user's formulas", async () => {
  await load();
  const later = book.anew().actions;
  const before = await everything(book);
  // A refresh that brings nothing is no step, so the load is the last one.
  await later.refresh({});
  await expect(later.undo()).rejects.toMatchObject({
    code: "UndoEarlier",
    args: { count: 3, sheets: "29C.9, 29C.10, Annex II" },
  });
  expect(await everything(book)).toEqual(before);
  await book.byHand(async ({ workbook }) => {
    workbook.worksheets.add("Mine").getRange("B2").formulas = [["='29C.10'!C9*2"]];
    await workbook.context.sync();
  });
  await expect(later.undo({ earlier: true })).rejects.toMatchObject({
    code: "CannotUndo",
    args: { cells: "'Mine'!B2" },
  });
  await type(book, "Mine", "B2", "");
  expect(await later.undo({ earlier: true })).toMatchObject({ undone: "load", earlier: true });
});

test("what was taken back is done again, until something else is done", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  await book.actions.refresh({ resolve: "model" });
  const after = await cellsOf(book, "29C.10", "C7");
  await book.actions.undo();
  expect(await book.actions.redo()).toEqual({ redone: "refresh" });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual(after);
  await book.actions.undo();
  await book.actions.convert({ formulas: "functions" });
  await expect(book.actions.redo()).rejects.toMatchObject({ code: "NothingToRedo" });
});

test("only one step is taken back, and a refresh without a change is no step", async () => {
  await expect(book.actions.undo()).rejects.toMatchObject({ code: "NothingToUndo" });
  await load();
  await book.actions.refresh({});
  expect((await book.actions.undo()).undone).toBe("load");
  await expect(book.actions.undo()).rejects.toMatchObject({ code: "NothingToUndo" });
});
