import { aWorkbook, type ABook } from "../aWorkbook";
import { cellsOf, type } from "../theBook";

const tables = ["29C.6", "29C.9", "29C.10", "Annex II"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables });
  await book.byHand(async (context) => {
    context.workbook.worksheets.add("Mine").getRange("A1:B5").values = [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
    ];
    await context.sync();
  });
});
afterEach(() => book.dispose());

const step = (action: string, args: Parameters<ABook["actions"]["scenario"]>[0] = {}) =>
  book.actions.scenario({ action, ...args });

/** Somebody inserts a row on top of a sheet and gives it another name. */
async function shift(name: string, to: string): Promise<void> {
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange("1:1").insert("Down");
    sheet.name = to;
    await context.sync();
  });
}

const hiddenNames = () =>
  book.byHand(async (context) => {
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    return names.items.filter(({ name }) => name.includes("._7e_.")).map(({ formula }) => String(formula));
  });

test("a formula of a scenario that is off follows its rows and sheets, ours and the user's", async () => {
  await type(book, "29C.10", "C7", "=C8*2+'29C.9'!$C$8+SUM(Mine!A1:B$5)");
  await step("save", { name: "Growth" });
  expect(await step("list")).toMatchObject({ current: "Growth", unsaved: 0 });
  await step("switch");
  await shift("29C.10", "Resources");
  await shift("29C.9", "Posts");
  await shift("Mine", "My notes");
  expect(await step("switch", { name: "Growth" })).toMatchObject({ unsaved: 0, gone: 0, lost: [] });
  expect(await cellsOf(book, "Resources", "C8")).toEqual([["=C9*2+'Posts'!$C$9+SUM('My notes'!A2:B$6)"]]);
  await shift("Resources", "29C.10");
  expect(await step("list")).toMatchObject({ current: "Growth", unsaved: 0 });
});

test("a formula of a scenario says what it has lost, and shows no wrong number", async () => {
  await type(book, "29C.10", "C7", "=Mine!A1+1");
  await step("save", { name: "Growth" });
  await step("switch");
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("Mine").delete();
    await context.sync();
  });
  expect((await book.actions.export({ scenario: "Growth" })).notCarried).toMatchObject([
    { reason: "noNumber", shown: "#REF!" },
  ]);
  expect(await step("switch", { name: "Growth" })).toMatchObject({ lost: ["'29C.10'!C7"] });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([["=#REF!+1"]]);
});

test("a formula over a line that the scenario adds finds it again", async () => {
  await book.byHand(async (context) => {
    context.workbook.tables
      .getItem("PostChanges")
      .rows.add(undefined, [["SP1", "", 2, "P-4", "Establishment", "", "", "", "", "", ""]]);
    const used = context.workbook.worksheets.getItem("Annex II").getUsedRange().load("rowCount");
    await context.sync();
    context.workbook.worksheets.getItem("29C.10").getRange("C7").formulas = [[`='Annex II'!C${used.rowCount}*100`]];
    await context.sync();
  });
  const [[formula]] = (await cellsOf(book, "29C.10", "C7")) as [[string]];
  await step("save", { name: "Growth" });
  await step("switch");
  expect(await step("switch", { name: "Growth" })).toMatchObject({ unsaved: 0, lost: [] });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[formula]]);
});

test("names follow cells as long as a scenario needs them, and come back with an undo", async () => {
  await type(book, "29C.10", "C7", "=Mine!A1+Mine!A1+Mine!B2");
  await step("save", { name: "Growth" });
  expect(await hiddenNames()).toHaveLength(2);
  await step("delete", { name: "Growth" });
  expect(await hiddenNames()).toEqual([]);
  await book.actions.undo();
  expect(await hiddenNames()).toHaveLength(2);
  await book.actions.undo();
  expect(await hiddenNames()).toEqual([]);
});
