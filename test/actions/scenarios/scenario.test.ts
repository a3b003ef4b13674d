import { aWorkbook, type ABook } from "../aWorkbook";
import { appropriation } from "../corrected";
import { text98x } from "../../models/fixtures/modelFiles";
import { cellsOf, everything, type } from "../theBook";

const tables = ["29C.6", "29C.9", "29C.10", "Annex II"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables });
});
afterEach(() => book.dispose());

const step = (action: string, args: Parameters<ABook["actions"]["scenario"]>[0] = {}) =>
  book.actions.scenario({ action, ...args });
/** What stands in every sheet. */
const sheets = async () =>
  ((await everything(book)) as { sheets: { name: string; formulas?: unknown }[] }).sheets.map(({ name, formulas }) => ({
    name,
    formulas,
  }));
const firstRow = 10;

async function addLine(values: readonly (string | number)[]): Promise<void> {
  await book.byHand(async (context) => {
    const list = context.workbook.tables.getItem("PostChanges");
    list.rows.add(undefined, [[...values, ...new Array<string>(11 - values.length).fill("")]]);
    await context.sync();
  });
}

async function deleteRow(sheet: string, row: number): Promise<void> {
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`).delete("Up");
    await context.sync();
  });
}

async function edit(): Promise<void> {
  await type(book, "29C.10", "C7", 5800);
  await type(book, "29C.10", "C8", "=5207.3+10");
  await type(book, "Annex II", `C${firstRow}`, 3);
  await addLine(["SP1", "", 2, "P-4", "Establishment", "Data scientists"]);
  await deleteRow("Annex II", firstRow + 3);
}

test("what was entered gets a name, goes and comes back, and the sheets are exactly the same", async () => {
  const proposed = await sheets();
  await edit();
  const edited = await sheets();
  expect(await step("save", { name: "Growth" })).toMatchObject({
    current: "Growth",
    unsaved: 0,
    scenarios: [{ name: "Growth", edits: 5 }],
  });
  expect(await sheets()).toEqual(edited);
  expect(await step("switch", { name: "as proposed" })).toMatchObject({ current: null, unsaved: 0 });
  expect(await sheets()).toEqual(proposed);
  expect(await step("switch", { name: "growth" })).toMatchObject({ current: "Growth", unsaved: 0, gone: 0 });
  expect(await sheets()).toEqual(edited);
});

test("entries that are in no scenario are not lost: they are saved first, or let go on purpose", async () => {
  await type(book, "29C.10", "C7", 5800);
  const edited = await sheets();
  await expect(step("switch", {})).rejects.toMatchObject({ code: "UnsavedEdits", args: { count: 1 } });
  expect(await sheets()).toEqual(edited);
  expect(await step("switch", { saveAs: "One" })).toMatchObject({
    current: null,
    unsaved: 0,
    scenarios: [{ name: "One", edits: 1 }],
  });
  await type(book, "29C.10", "C7", 5900);
  await step("switch", { name: "One", drop: true });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5800]]);
  await type(book, "29C.10", "C7", 5900);
  expect(await step("list")).toMatchObject({ current: "One", unsaved: 1 });
  await step("update");
  expect(await step("switch")).toMatchObject({ current: null, unsaved: 0 });
  await step("switch", { name: "One" });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5900]]);
});

test("a scenario is renamed and deleted; what it put on the sheets stays, under no name", async () => {
  await type(book, "29C.10", "C7", 5800);
  await step("save", { name: "One" });
  expect(await step("rename", { name: "one", to: "Ð 一 <&\"'>" })).toMatchObject({
    current: "Ð 一 <&\"'>",
    scenarios: [{ name: "Ð 一 <&\"'>" }],
  });
  expect(await step("delete")).toMatchObject({ current: null, unsaved: 1, scenarios: [] });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5800]]);
  await book.actions.undo();
  expect(await step("list")).toMatchObject({ current: "Ð 一 <&\"'>", unsaved: 0 });
});

test("a switch is one step of undo", async () => {
  await edit();
  await step("save", { name: "Growth" });
  const edited = await sheets();
  await step("switch");
  expect(await book.actions.undo()).toMatchObject({ undone: "scenario" });
  expect(await sheets()).toEqual(edited);
  expect(await step("list")).toMatchObject({ current: "Growth", unsaved: 0 });
});

test("a switch writes the cells that differ, and nothing where nothing does", async () => {
  await type(book, "29C.10", "C7", 5800);
  await step("save", { name: "One" });
  book.requests();
  expect(await step("switch")).toMatchObject({ written: 1 });
  expect(book.requests()).toBe(2);
  expect(await step("switch")).toMatchObject({ written: 0 });
});

test("what the user typed over formulas, and rows of their own, stay in every scenario", async () => {
  await type(book, "29C.10", "C7", 5800);
  await step("save", { name: "One" });
  await type(book, "29C.10", "C9", 1);
  await type(book, "29C.10", "K3", "mine");
  expect(await step("switch")).toMatchObject({ unsaved: 0, outside: 2 });
  expect(await cellsOf(book, "29C.10", "C7:C9")).toEqual([[5764.4], [5207.3], [1]]);
  expect(await cellsOf(book, "29C.10", "K3")).toEqual([["mine"]]);
});

test("a corrected model comes under a scenario that is on, and the scenario stays right", async () => {
  await type(book, "29C.10", "C7", 5800);
  await step("save", { name: "One" });
  await book.actions.refresh(appropriation(5700));
  expect(await step("list")).toMatchObject({ current: "One", unsaved: 0 });
  await step("switch");
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5700]]);
  await step("switch", { name: "One" });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5800]]);
  await book.actions.refresh(appropriation(5800));
  expect(await step("list")).toMatchObject({ current: "One", unsaved: 0 });
});

test("a line that would go with something of the user's beside it stays, and so does everything", async () => {
  await addLine(["SP1", "", 2, "P-4"]);
  await step("save", { name: "One" });
  const [last] = await book.byHand(async (context) => {
    const area = context.workbook.tables.getItem("PostChanges").getRange().load("rowIndex,rowCount");
    await context.sync();
    return [area.rowIndex + area.rowCount];
  });
  await type(book, "Annex II", `N${String(last)}`, "ask Human Resources");
  const before = await sheets();
  await expect(step("switch")).rejects.toMatchObject({ code: "LineHasMore", args: { sheet: "Annex II", row: last } });
  expect(await sheets()).toEqual(before);
});

test("a protected sheet is named, and nothing is changed", async () => {
  await type(book, "29C.10", "C7", 5800);
  await step("save", { name: "One" });
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").protection.protect();
    await context.sync();
  });
  await expect(step("switch")).rejects.toMatchObject({ code: "SheetProtected", args: { sheet: "29C.10" } });
  expect(await step("list")).toMatchObject({ current: "One" });
});

test.each([
  ["save", { name: " " }, "ScenarioNameEmpty"],
  ["save", { name: "x".repeat(101) }, "ScenarioNameTooLong"],
  ["save", { name: "ONE " }, "ScenarioNameTaken"],
  ["save", { name: "As proposed" }, "ScenarioNameTaken"],
  ["rename", { name: "One", to: "Two" }, "ScenarioNameTaken"],
  ["switch", { name: "Three" }, "UnknownScenario"],
  ["delete", { name: "Three" }, "UnknownScenario"],
  ["compare", { name: "One", with: "Three" }, "UnknownScenario"],
  ["enlarge", {}, "UnknownScenarioAction"],
  ["list", { model: "98x" }, "NotLoaded"],
] as const)("%s %j fails as %s, and nothing is changed", async (action, args, code) => {
  await type(book, "29C.10", "C7", 5800);
  await step("save", { name: "One" });
  await type(book, "29C.10", "C7", 5900);
  await step("save", { name: "Two" });
  const before = await everything(book);
  await expect(step(action, args)).rejects.toMatchObject({ code });
  expect(await everything(book)).toEqual(before);
});

test("there is nothing to name where nothing was entered, and nothing at all where nothing is loaded", async () => {
  await expect(step("save", { name: "One" })).rejects.toMatchObject({ code: "NothingEdited" });
  await expect(step("update")).rejects.toMatchObject({ code: "NoScenarioOn" });
  await book.actions.undo();
  await expect(step("list")).rejects.toMatchObject({ code: "NothingLoaded" });
});

test("two scenarios are compared on a sheet of their own, cell by cell and in total", async () => {
  await type(book, "Sheet1", "A1", "mine");
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = "Scenarios";
    await context.sync();
  });
  await edit();
  await step("save", { name: "Growth" });
  const { sheet, comparison } = await step("compare", { name: "Growth" });
  expect(sheet).toBe("Scenarios (2)");
  expect(
    comparison?.differences.map(({ table, row, column, first, second, difference }) => [
      table,
      row,
      column,
      first,
      second,
      difference,
    ]),
  ).toEqual([
    ["29C.10", "money/posts", "appropriation", 5764.4, 5800, 35.6],
    ["29C.10", "money/nonPost", "appropriation", 5207.3, 5217.3, 10],
    ["Annex II", "edm-sp1-p5/to", "count", 1, 3, 2],
    ["Annex II", "edm-sp1-p5/from", "count", -1, null, 1],
    ["Annex II", "+1", "count", null, 2, 2],
  ]);
  const effect = (
    list: readonly { readonly id: string | null; readonly of: string; readonly difference: number }[] = [],
    of = "posts",
  ) =>
    Object.fromEntries(
      list
        .filter((each) => each.of === of && each.difference !== 0)
        .map(({ id, difference }) => [id ?? "total", difference]),
    );
  expect(effect(comparison?.byComponent, "money")).toEqual({ SP1: 45.6, total: 45.6 });
  expect(effect(comparison?.byComponent)).toEqual({ EDM: 2, SP1: 3, total: 5 });
  expect(effect(comparison?.byGrade)).toEqual({ "P-5": 3, "P-4": 2, total: 5 });
  expect(await cellsOf(book, "Scenarios", "A1")).toEqual([["mine"]]);
  expect((await step("compare", { name: "Growth" })).sheet).toBe("Scenarios (2)");
});

test("where several sections are loaded, the one that is meant is named", async () => {
  await book.actions.load({
    file: { name: "98x.json", text: text98x },
    language: "en",
    formulas: "native",
    tables: ["98X.7"],
  });
  await type(book, "29C.10", "C7", 5800);
  await expect(step("save", { name: "One" })).rejects.toMatchObject({ code: "SeveralModels" });
  await expect(book.actions.export({})).rejects.toMatchObject({ code: "SeveralModels" });
  expect(await step("save", { name: "One", model: "29c-2020" })).toMatchObject({ model: "29c-2020", current: "One" });
  expect(await step("list", { model: "98x-2031" })).toMatchObject({
    model: "98x-2031",
    current: null,
    unsaved: 0,
    scenarios: [],
  });
  await step("switch", { model: "29c-2020" });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5764.4]]);
});

test.each([1, 2])(
  "when request %d of a switch fails, the workbook is as before and the next try succeeds",
  async (request) => {
    await edit();
    await step("save", { name: "Growth" });
    const before = await everything(book);
    book.bridge.fault({ request, code: "GeneralException" });
    await expect(step("switch")).rejects.toMatchObject({ code: "GeneralException" });
    expect(await everything(book)).toEqual(before);
    expect(await step("switch")).toMatchObject({ current: null, unsaved: 0 });
  },
);

test("a scenario goes and comes back in another language and other formulas, on renamed sheets", async () => {
  await edit();
  await step("save", { name: "Growth" });
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").name = "Strategy";
    await context.sync();
  });
  await book.actions.load({ model: "29c-2020", language: "zh", formulas: "functions", tables });
  expect(await step("list")).toMatchObject({ current: "Growth", unsaved: 0 });
  const edited = await sheets();
  await step("switch", { name: "按拟议" });
  expect(await cellsOf(book, "Strategy", "C7:C8")).toEqual([[5764.4], [5207.3]]);
  await step("switch", { name: "Growth" });
  expect(await sheets()).toEqual(edited);
});

test("nothing is compared where no sheet can be added", async () => {
  await type(book, "29C.10", "C7", 5800);
  await step("save", { name: "One" });
  await book.byHand(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(step("compare")).rejects.toMatchObject({ code: "WorkbookProtected" });
});
