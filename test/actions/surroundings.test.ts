import { aWorkbook, type ABook } from "./aWorkbook";
import { appropriation, corrected, dropPostChanges, modelWithId } from "./corrected";
import { cellsOf, everything, sheetNames, type } from "./theBook";
import { theWholeBook } from "./theWholeBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const load = (tables: readonly string[] = ["29C.10"], formulas = "native") =>
  book.actions.load({ model: "29c-2020", language: "en", formulas, tables });
const byHand = (sheet: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  book.byHand(async (context) => {
    work(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
  });

test("a user's row with a comment, a red cell and formulas that point to ours outlives everything", async () => {
  await load(["29C.9", "29C.10"]);
  await byHand("29C.10", (sheet, { workbook }) => {
    sheet.getRange("8:8").insert("Down");
    sheet.getRange("A8:D8").formulas = [["of which temporary", "", "=C7*0.1", "=C7+C9-C10"]];
    sheet.getRange("C8").format.fill.color = "#FF0000";
    sheet.getRange("A8").format.rowHeight = 44;
    workbook.comments.add("'29C.10'!C8", "Ask the section");
    const own = workbook.worksheets.add("Mine");
    own.getRange("A1").formulas = [["='29C.10'!C8+'29C.10'!C10"]];
    own.getRange("B1").formulas = [["Notes of mine"]];
  });
  const kept = async () =>
    book.byHand(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("29C.10");
      const row = sheet.getRange("A8:D8").load("formulas");
      const fill = sheet.getRange("C8").format.fill.load("color");
      const { format } = sheet.getRange("A8").load("format/rowHeight");
      const comment = workbook.comments.getItemByCell("'29C.10'!C8").load("content");
      const own = workbook.worksheets.getItem("Mine").getRange("A1:B1").load("formulas");
      await workbook.context.sync();
      return {
        row: row.formulas,
        fill: fill.color,
        height: format.rowHeight,
        comment: comment.content,
        own: own.formulas,
      };
    });
  const before = await kept();
  expect(before).toMatchObject({ fill: "#FF0000", height: 44, comment: "Ask the section" });
  const steps = [
    () => book.actions.refresh({ resolve: "model" }),
    () => book.actions.refresh(appropriation(5700)),
    () => book.actions.load({ ...appropriation(5700), language: "zh", formulas: "native", tables: ["29C.10"] }),
    () => book.actions.convert({ formulas: "functions" }),
    () => book.actions.convert({ formulas: "native" }),
    () => book.actions.undo(),
    () => book.actions.undo(),
  ];
  for (const step of steps) {
    await step();
    expect(await kept()).toEqual(before);
  }
  expect(await cellsOf(book, "29C.10", "A7:C9")).toEqual([
    ["员额", "", 5700],
    before.row[0]!.slice(0, 3),
    ["非员额", "", 5207.3],
  ]);
});

test("formulas disfigured where the add-in was missing are repaired by a refresh, and are no edits", async () => {
  await load(["29C.10"], "functions");
  const before = await cellsOf(book, "29C.10", "A1:I16");
  const disfigured = before
    .slice(6, 9)
    .map((row) => [String(row[7]).replace("BUDGET.PERCENT", "_xldudf_BUDGET_PERCENT")]);
  await byHand("29C.10", (sheet) => {
    sheet.getRange("H7:H9").formulas = disfigured;
  });
  expect(JSON.stringify(await cellsOf(book, "29C.10", "H7:H9"))).toContain("_xldudf_");
  expect(await book.actions.refresh({})).toMatchObject({ kept: [], conflicts: [] });
  expect(await cellsOf(book, "29C.10", "A1:I16")).toEqual(before);
});

test("of two sections in one workbook one is refreshed, the other is not touched", async () => {
  const other = modelWithId("28z-2020", "28Z");
  await load();
  await book.actions.load({ ...other, language: "en", formulas: "native", tables: ["29C.8"] });
  const [first] = await sheetNames(book);
  expect(first).toBe("Sheet1");
  await expect(book.actions.refresh({})).rejects.toMatchObject({ code: "SeveralModels" });
  const untouched = await cellsOf(book, "29C.8", "A1:I16");
  const { applied } = await book.actions.refresh(appropriation(5700));
  expect(applied.map(({ cell }) => cell)).toEqual(["'29C.10'!C7"]);
  expect(await cellsOf(book, "29C.8", "A1:I16")).toEqual(untouched);
  expect(await book.actions.refresh(other)).toMatchObject({ applied: [], kept: [], conflicts: [] });
});

test("filters, hidden rows, widths and merged cells of the user's outlive a refresh", async () => {
  await load(["29C.10"]);
  await byHand("29C.10", (sheet) => {
    sheet.getRange("9:9").rowHidden = true;
    sheet.getRange("C:C").format.columnWidth = 123;
    sheet.getRange("L3:M4").merge(false);
    sheet.getRange("L3").values = [["mine"]];
  });
  await type(book, "29C.10", "C7", 5764.4);
  const before = await theWholeBook(book);
  await book.actions.refresh(appropriation(5700));
  await book.actions.undo();
  expect(await theWholeBook(book)).toEqual(before);
});

test("a protected workbook keeps its sheets: a load names it, a refresh of cells goes on", async () => {
  await load();
  await byHand("29C.10", (_, { workbook }) => {
    workbook.protection.protect();
  });
  const before = await everything(book);
  await expect(load(["29C.8", "29C.10"])).rejects.toMatchObject({ code: "WorkbookProtected" });
  expect(await everything(book)).toEqual(before);
  expect((await book.actions.refresh(appropriation(5700))).applied).toHaveLength(1);
});

test("taking back names a sheet that was protected since, and changes nothing", async () => {
  await load();
  await book.actions.refresh(appropriation(5700));
  await byHand("29C.10", (sheet) => {
    sheet.protection.protect();
  });
  const before = await everything(book);
  await expect(book.actions.undo()).rejects.toMatchObject({ code: "SheetProtected", args: { sheet: "29C.10" } });
  expect(await everything(book)).toEqual(before);
});

const fewer = corrected((model) => {
  dropPostChanges(model, (index) => index < 2);
});
const annexLines = async (): Promise<readonly unknown[]> =>
  (await cellsOf(book, "Annex II", "A1:K60"))
    .map((row) => row[10])
    .filter((key) => typeof key === "string" && key.includes("/"));

test.each(["keep", "model"])(
  "a line that the model drops stays where a comment hangs on it, whatever else takes the model (%s)",
  async (resolve) => {
    await load(["29C.6", "Annex II"]);
    const all = await annexLines();
    const rowOf = async (line: unknown): Promise<number> =>
      (await cellsOf(book, "Annex II", "K1:K60")).findIndex(([key]) => key === line) + 1;
    const row = await rowOf(all[0]);
    await byHand("Annex II", (sheet) => {
      sheet.comments.add(`B${row}`, "Ask the section");
    });
    const { notices } = await book.actions.refresh({ ...fewer, resolve });
    expect(notices).toEqual([{ code: "RowKept", args: { sheet: "Annex II", row: String(await rowOf(all[0])) } }]);
    const comment = await book.byHand(async (context) => {
      const place = context.workbook.comments.getItemAt(0).getLocation().load("address");
      await context.sync();
      return place.address;
    });
    expect(comment).toBe(`'Annex II'!B${await rowOf(all[0])}`);
  },
);

test("lines come and go while the list is filtered, and are taken back", async () => {
  await book.actions.load({ ...fewer, language: "en", formulas: "native", tables: ["29C.6", "Annex II"] });
  await byHand("Annex II", (_, { workbook }) => {
    const list = workbook.tables.getItem("PostChanges");
    list.autoFilter.apply(list.getRange(), 0, { filterOn: "Custom", criterion1: "<>1" });
  });
  await byHand("Annex II", (sheet) => {
    sheet.getRange("8:9").rowHidden = true;
  });
  const before = await theWholeBook(book);
  const was = await annexLines();
  await book.actions.refresh({ model: "29c-2020" });
  expect((await annexLines()).length).toBeGreaterThan(was.length);
  expect(await annexLines()).toEqual(expect.arrayContaining([...was]));
  await book.actions.undo();
  expect(await theWholeBook(book)).toEqual(before);
});

test("cells that the user merged across ours outlive lines that come and go, and another language", async () => {
  await book.actions.load({
    ...fewer,
    language: "en",
    formulas: "native",
    tables: ["29C.5", "29C.6", "29C.10", "Annex II"],
  });
  await byHand("29C.10", (sheet) => {
    sheet.getRange("8:9").insert("Down");
    sheet.getRange("A8").values = [["two rows of mine"]];
    sheet.getRange("A8:I9").merge(false);
    sheet.getRange("K6:L10").merge(false);
    sheet.getRange("K6").values = [["beside"]];
  });
  const mine = () =>
    book.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("29C.10");
      const areas = ["A8", "K6"].map((at) => sheet.getRange(at).getMergedAreasOrNullObject().load("address"));
      const cells = sheet.getRange("A6:L12").load("formulas");
      await context.sync();
      return [
        areas.map((area) => (area.isNullObject ? null : area.address)),
        cells.formulas.map((row) => row.slice(1)),
      ];
    });
  const before = await mine();
  await book.actions.refresh({ model: "29c-2020" });
  await book.actions.load({ model: "29c-2020", language: "zh", formulas: "native", tables: ["29C.10"] });
  expect(await mine()).toEqual(before);
  await book.actions.undo();
  await book.actions.undo();
  expect(await mine()).toEqual(before);
});

test("a workbook that is open for viewing only is left alone, and nothing is asked of Excel", async () => {
  await load();
  book.requests();
  const context: unknown = Object.create(Office.context, {
    document: { value: { mode: Office.DocumentMode.ReadOnly } },
  });
  const office = jest.replaceProperty(globalThis, "Office", Object.create(Office, { context: { value: context } }));
  await expect(book.actions.refresh(appropriation(5700))).rejects.toMatchObject({ code: "WorkbookReadOnly" });
  await expect(book.actions.undo()).rejects.toMatchObject({ code: "WorkbookReadOnly" });
  expect(book.requests()).toBe(0);
  office.restore();
  expect((await book.actions.refresh(appropriation(5700))).applied).toHaveLength(1);
});

test("while Excel refuses the workbook nothing is changed, it is said, and afterwards it goes on", async () => {
  const code = "AccessDenied";
  await load();
  const before = await theWholeBook(book);
  book.bridge.fault({ request: 2, code });
  await expect(book.actions.refresh(appropriation(5700))).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/\w{3}/),
  });
  expect(await theWholeBook(book)).toEqual(before);
  expect((await book.actions.refresh(appropriation(5700))).applied).toHaveLength(1);
});
