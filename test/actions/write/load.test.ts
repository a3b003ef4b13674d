import type { ActionError } from "../../../src/actions/context/ActionError";
import { aWorkbook, modelText, type ABook } from "../aWorkbook";
import { cellsOf, everything, sheetNames, shownIn, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const allTables = [
  "目录",
  "图 29C.一",
  "业绩计量",
  "29C.1",
  "29C.2",
  "29C.3",
  "A.1",
  "A.2",
  "A.3",
  "A.4",
  "A.5",
  "A.6",
  "A.7",
  "A.8",
  "A.9",
  "A.10",
  "图 29C.二",
  "29C.4",
  "29C.5",
  "29C.6",
  "29C.7",
  "29C.8",
  "支出用途",
  "29C.9",
  "29C.10",
  "29C.11",
  "29C.12",
  "图",
  "附件一",
  "附件二",
  "说明",
];
const failure = async (work: Promise<unknown>): Promise<ActionError> =>
  work.then(
    () => {
      throw new Error("It did not fail.");
    },
    (error: ActionError) => error,
  );

test("a load of the whole section takes few actions, and stands at the end of the workbook", async () => {
  const { sheets, notices, language } = await book.actions.load({ model: "29c-2020", formulas: "native" });
  const { actions } = book.bridge.stats;
  expect(Math.max(...actions)).toBeLessThanOrEqual(2000);
  expect(actions.reduce((sum, count) => sum + count)).toBeLessThan(5500);
  expect(book.requests()).toBe(4);
  expect(sheets).toEqual(allTables);
  expect(await sheetNames(book)).toEqual(["Sheet1", ...allTables]);
  expect(notices).toEqual([]);
  expect(language).toBe("zh");
  expect(await shownIn(book, "29C.10", "C9:I9")).toEqual([
    ["10 971.7", "—", "—", "(635.2)", "(635.2)", "(5.8)", "10 336.5"],
  ]);
});

test("only the tables that are asked for are written", async () => {
  const { sheets } = await book.actions.load({ model: "29c-2020", language: "en-GB", tables: ["29C.10", "annex ii"] });
  expect(sheets).toEqual(["29C.10", "Annex II"]);
});

test("a sheet of the user's that has a table's name is not touched, and the user is told", async () => {
  await book.byHand(async (context) => {
    context.workbook.worksheets.add("29C.10").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const { sheets, notices } = await book.actions.load({
    model: "29c-2020",
    tables: ["29C.9", "29C.10"],
    formulas: "native",
  });
  expect(sheets).toEqual(["29C.9", "29C.10 (2)"]);
  expect(notices).toEqual([
    { code: "SheetNameTaken", args: { wanted: "29C.10", used: "29C.10 (2)", table: "29C.10" } },
  ]);
  expect(await cellsOf(book, "29C.10", "A1:B2")).toEqual([
    ["mine", ""],
    ["", ""],
  ]);
  expect(JSON.stringify(await cellsOf(book, "29C.9", "A1:I21"))).toContain("'29C.10 (2)'!");
});

test("a name of the user's that a list would have is not touched, and the user is told", async () => {
  await book.byHand(async (context) => {
    context.workbook.names.add("PostChanges", "=Sheet1!$A$1");
    await context.sync();
  });
  const { notices } = await book.actions.load({ model: "29c-2020", tables: ["Annex II"] });
  expect(notices).toEqual([
    { code: "ListNameTaken", args: { wanted: "PostChanges", used: "PostChanges2", table: "Annex II" } },
  ]);
});

test.each(["2019", "1/16", "TRUE", "3 May"])(
  "the word %s, which Excel would read as something else, stands as a word",
  async (word) => {
    const model = modelText.replaceAll('"Executive direction and management"', JSON.stringify(word));
    await book.actions.load({ file: { name: "odd.json", text: model }, language: "en", tables: ["29C.5"] });
    const [row] = (await cellsOf(book, "29C.5", "A1:A20")).filter(([label]) => label === word);
    expect(row).toEqual([word]);
    expect((await book.actions.refresh({})).kept).toEqual([]);
  },
);

test("a second load in another language and style keeps what the user changed", async () => {
  await book.actions.load({ model: "29c-2020", language: "zh", tables: ["29C.10"] });
  await type(book, "29C.10", "C7", 5800);
  const { kept, sheets } = await book.actions.load({
    model: "29c-2020",
    language: "en",
    formulas: "native",
    tables: ["29C.10"],
  });
  // One to look, one to see which widths and heights are still as they were written, one to write, and one
  // to see whether sheets are called in the other language.
  expect(book.requests()).toBe(4);
  expect(sheets).toEqual(["29C.10"]);
  expect(kept).toEqual([{ cell: "'29C.10'!C7", base: 5764.4, sheet: 5800, model: 5764.4 }]);
  expect(await cellsOf(book, "29C.10", "A7:C7")).toEqual([["Posts", "", 5800]]);
  expect(JSON.stringify(await cellsOf(book, "29C.10", "A1:I16"))).not.toContain("BUDGET.");
});

describe("what is wrong with the request or the file is found before Excel is asked for anything", () => {
  const broken = JSON.parse(modelText) as { components: { id: string }[]; money: { value: unknown }[] };

  test.each([
    ["UnknownModel", { model: "29c-1999" }],
    ["UnknownLanguage", { model: "29c-2020", language: "tlh" }],
    ["UnknownFormulaStyle", { model: "29c-2020", formulas: "r1c1" }],
    ["UnknownTable", { model: "29c-2020", tables: ["29C.99"] }],
    ["InvalidModel", { file: { name: "a.json", text: "nonsense" } }],
    [
      "InvalidModel",
      { file: { name: "a.json", text: JSON.stringify({ ...broken, components: broken.components.slice(1) }) } },
    ],
    [
      "InvalidModel",
      {
        file: { name: "a.json", text: JSON.stringify({ ...broken, money: [{ ...broken.money[0], value: "a lot" }] }) },
      },
    ],
    ["InvalidModel", { file: { name: "a.json", text: `{"__proto__": {}, ${modelText.trim().slice(1)}` } }],
  ])("%s", async (code, args) => {
    const error = await failure(book.actions.load(args));
    expect(error.code).toBe(code);
    expect(book.requests()).toBe(0);
    if (code === "InvalidModel")
      expect(error.findings[0]).toMatchObject({ place: expect.any(String), reason: expect.any(String) });
  });
});

describe("when a request fails, the workbook is as before and the next try succeeds", () => {
  const args = { model: "29c-2020", tables: ["29C.9", "29C.10", "Annex II"] } as const;

  test.each([
    ["the look", { request: 1, code: "AccessDenied" }],
    ["the write at its beginning", { request: 2, code: "InsertDeleteConflict" }],
  ])("%s", async (_, fault) => {
    const before = await everything(book);
    book.bridge.fault(fault);
    expect((await failure(book.actions.load(args))).code).toBe(fault.code);
    expect(await everything(book)).toEqual(before);
    await book.actions.load(args);
    expect(await sheetNames(book)).toEqual(["Sheet1", "29C.9", "29C.10", "附件二"]);
  });

  test("wherever the write is cut off", async () => {
    const before = await everything(book);
    let cuts = 0;
    const cutOff = async (action: number): Promise<boolean> => {
      book.bridge.fault({ request: 2, code: "GeneralException", action });
      return book.actions.load({ ...args, tables: ["29C.9", "Annex II"] }).then(
        () => false,
        () => true,
      );
    };
    for (let action = 1; await cutOff(action); action += 31) {
      cuts += 1;
      expect(await everything(book)).toEqual(before);
    }
    expect(cuts).toBeGreaterThan(4);
  });

  test("a request that is never answered ends after the time limit", async () => {
    const before = await everything(book);
    book.bridge.fault({ request: 2, hang: true });
    expect((await failure(book.actions.load(args))).code).toBe("Timeout");
    expect(await everything(book)).toEqual(before);
  });
});

test("a workbook whose structure is protected is left alone with a clear reason", async () => {
  await book.byHand(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect((await failure(book.actions.load({ model: "29c-2020", tables: ["29C.10"] }))).code).toBe("WorkbookProtected");
  expect(book.requests()).toBe(1);
});

test("a load that would pass Excel's limit goes in several requests", async () => {
  const narrow = await aWorkbook({ limits: { bytes: 60_000 } });
  await narrow.actions.load({ model: "29c-2020", tables: ["29C.9", "29C.10"] });
  expect(narrow.requests()).toBeGreaterThan(2);
  expect(await sheetNames(narrow)).toEqual(["Sheet1", "29C.9", "29C.10"]);
  await narrow.dispose();
});

test("a load in several requests is taken back whole, whichever of them fails", async () => {
  const narrow = await aWorkbook({ limits: { actions: 60 } });
  const args = { model: "29c-2020", tables: ["29C.9", "29C.10", "Annex II"] } as const;
  const before = await everything(narrow);
  narrow.requests();
  let request = 2;
  for (let isDone = false; !isDone; request += 1) {
    narrow.bridge.fault({ request, code: "GeneralException", action: 3 });
    isDone = await narrow.actions.load(args).then(
      () => true,
      () => false,
    );
    if (!isDone) expect(await everything(narrow)).toEqual(before);
  }
  expect(request).toBeGreaterThan(6);
  expect(await sheetNames(narrow)).toEqual(["Sheet1", "29C.9", "29C.10", "附件二"]);
  await narrow.dispose();
});
