import { aWorkbook, type ABook } from "../aWorkbook";
import { appropriation, corrected, dropPostChanges } from "../corrected";
import { cellsOf, everything, sheetNames, shownIn, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const load = (tables: readonly string[] = ["29C.9", "29C.10"], formulas = "native") =>
  book.actions.load({ model: "29c-2020", language: "en", formulas, tables });

test("a refresh of an unchanged model takes one request and changes nothing", async () => {
  await load();
  await book.engine.settled();
  const before = await everything(book);
  const result = await book.actions.refresh({});
  expect(book.requests()).toBe(1);
  expect(result).toMatchObject({ applied: [], kept: [], conflicts: [], notices: [], sheets: ["29C.9", "29C.10"] });
  expect(await everything(book)).toEqual(before);
});

test("all tables of the section refresh without a difference, in either style", async () => {
  for (const formulas of ["functions", "native"]) {
    await book.actions.load({ model: "29c-2020", language: "zh", formulas });
    expect(await book.actions.refresh({ model: "29c-2020" })).toMatchObject({ applied: [], kept: [], conflicts: [] });
  }
});

test("an edited cell stays and is listed, or comes back to the model", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  const difference = { cell: "'29C.10'!C7", base: 5764.4, sheet: 5800, model: 5764.4 };
  expect(await book.actions.refresh({})).toMatchObject({ applied: [], kept: [difference], conflicts: [] });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5800]]);
  expect(await book.actions.refresh({ resolve: "model" })).toMatchObject({
    applied: [difference],
    kept: [],
    conflicts: [],
  });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5764.4]]);
});

test("a correction of the model comes to the sheet, and to nothing else", async () => {
  await load();
  const { applied } = await book.actions.refresh(appropriation(5700));
  expect(applied).toEqual([{ cell: "'29C.10'!C7", base: 5764.4, sheet: 5764.4, model: 5700 }]);
  expect(await shownIn(book, "29C.10", "C7:C9")).toEqual([["5 700.0"], ["5 207.3"], ["10 907.3"]]);
});

test("a refresh without a model takes the file that the workbook keeps", async () => {
  await load();
  await book.actions.refresh(appropriation(5700));
  await type(book, "29C.10", "C7", 1);
  await book.actions.refresh({ resolve: "model" });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5700]]);
  expect((await book.actions.refresh({ model: "29c-2020" })).applied).toHaveLength(1);
});

test("what both changed is a conflict, and once it was kept it is an edit", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  const { conflicts, kept } = await book.actions.refresh(appropriation(5700));
  expect(conflicts).toEqual([{ cell: "'29C.10'!C7", base: 5764.4, sheet: 5800, model: 5700 }]);
  expect(kept).toEqual([]);
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5800]]);
  expect(await book.actions.refresh(appropriation(5700))).toMatchObject({
    conflicts: [],
    kept: [{ sheet: 5800, model: 5700 }],
  });
});

test("a user's row between posts and non-post survives a refresh, a conversion and another language", async () => {
  await load();
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("29C.10");
    sheet.getRange("8:8").insert("Down");
    sheet.getRange("A8").values = [["of which temporary"]];
    sheet.getRange("C8").format.fill.color = "#FF0000";
    await context.sync();
  });
  expect(await book.actions.refresh({ resolve: "model" })).toMatchObject({ applied: [], kept: [], conflicts: [] });
  await book.actions.refresh(appropriation(5700));
  await book.actions.convert({ formulas: "functions" });
  await book.actions.load({ model: "29c-2020", language: "zh", tables: ["29C.10"] });
  expect(await cellsOf(book, "29C.10", "A8:C9")).toEqual([
    ["of which temporary", "", ""],
    ["非员额", "", 5207.3],
  ]);
  const fill = await book.byHand(async (context) => {
    const { fill: is } = context.workbook.worksheets.getItem("29C.10").getRange("C8").format;
    is.load("color");
    await context.sync();
    return is.color;
  });
  expect(fill).toBe("#FF0000");
});

test("a sheet that was renamed and moved is found again", async () => {
  await load();
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("29C.10");
    sheet.name = "Strategy";
    sheet.position = 0;
    await context.sync();
  });
  const { sheets, applied, kept } = await book.actions.refresh(appropriation(5700));
  expect(sheets).toEqual(["29C.9", "Strategy"]);
  expect(applied).toEqual([{ cell: "'Strategy'!C7", base: 5764.4, sheet: 5764.4, model: 5700 }]);
  expect(kept).toEqual([]);
});

test("a table whose sheet was deleted is written again, and formulas find it again", async () => {
  await load();
  const before = await shownIn(book, "29C.9", "A1:I21");
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").delete();
    await context.sync();
  });
  const { notices, kept } = await book.actions.refresh({});
  expect(notices).toEqual([
    { code: "SheetWrittenAgain", args: { sheet: "29C.10", table: "29C.10" } },
    { code: "FormulasMended", args: { sheet: "29C.9", count: 17 } },
  ]);
  expect(kept).toEqual([]);
  expect(await sheetNames(book)).toEqual(["Sheet1", "29C.9", "29C.10"]);
  await book.engine.settled();
  expect(await shownIn(book, "29C.9", "A1:I21")).toEqual(before);
});

test("a line that the model adds to the post changes comes, one that it drops goes, sorted or not", async () => {
  await load(["29C.6", "Annex II"]);
  await book.byHand(async (context) => {
    const lines = context.workbook.tables.getItem("PostChanges").getDataBodyRange().load("formulas");
    await context.sync();
    lines.formulas = [...lines.formulas].reverse();
    await context.sync();
  });
  const fewer = corrected((model) => {
    dropPostChanges(model, (index) => index < 1);
  });
  const lines = async () =>
    (await cellsOf(book, "Annex II", "A1:K60"))
      .map((row) => row[10])
      .filter((key) => typeof key === "string" && key.includes("/"));
  const all = await lines();
  await book.actions.refresh(fewer);
  expect(await lines()).toEqual(all.filter((key) => !String(key).startsWith("edm-sp1-p5/")));
  await book.actions.refresh({ model: "29c-2020" });
  expect([...(await lines())].sort()).toEqual([...all].sort());
  expect(await book.actions.refresh({})).toMatchObject({ applied: [], kept: [], conflicts: [] });
});

test("a protected sheet is named, and nothing is changed", async () => {
  await load();
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").protection.protect();
    await context.sync();
  });
  const before = await everything(book);
  await expect(book.actions.refresh(appropriation(5700))).rejects.toMatchObject({
    code: "SheetProtected",
    args: { sheet: "29C.10" },
  });
  expect(await everything(book)).toEqual(before);
});

test("in a workbook without a section there is nothing to refresh", async () => {
  await expect(book.actions.refresh({})).rejects.toMatchObject({ code: "NothingLoaded" });
});

test.each([1, 2])(
  "when request %d of a refresh fails, the workbook is as before and the next try succeeds",
  async (request) => {
    await load();
    await type(book, "29C.10", "C8", 5000);
    const before = await everything(book);
    book.bridge.fault({ request, code: "GeneralException" });
    await expect(book.actions.refresh(appropriation(5700))).rejects.toMatchObject({ code: "GeneralException" });
    expect(await everything(book)).toEqual(before);
    expect((await book.actions.refresh(appropriation(5700))).applied).toHaveLength(1);
  },
);

test("wherever a refresh that adds lines is cut off, the workbook is as before", async () => {
  const fewer = corrected((model) => {
    dropPostChanges(model, (index) => index < 2);
  });
  await book.actions.load({ ...fewer, language: "en", tables: ["29C.6", "Annex II"] });
  await type(book, "Annex II", "C10", 7);
  const before = await everything(book);
  const cutOff = async (action: number): Promise<boolean> => {
    book.bridge.fault({ request: 2, code: "GeneralException", action });
    return book.actions.refresh({ model: "29c-2020" }).then(
      () => false,
      () => true,
    );
  };
  let cuts = 0;
  for (let action = 1; await cutOff(action); action += 19) {
    cuts += 1;
    expect(await everything(book)).toEqual(before);
  }
  expect(cuts).toBeGreaterThan(3);
  expect((await book.actions.refresh({})).kept).toHaveLength(1);
});

test("a row and a column that the user deleted stay away until everything comes back to the model", async () => {
  await load();
  const before = await shownIn(book, "29C.10", "A1:I16");
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("29C.10");
    sheet.getRange("11:11").delete("Up");
    sheet.getRange("E:E").delete("Left");
    await context.sync();
  });
  await book.actions.refresh({});
  expect(await shownIn(book, "29C.10", "A11")).toEqual([["General Service and related"]]);
  await book.actions.refresh({ resolve: "model" });
  await book.engine.settled();
  expect(await shownIn(book, "29C.10", "A1:I16")).toEqual(before);
});

test("a workbook whose record of what was written is gone keeps everything that differs", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  await book.byHand(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace("urn:fascicle:base");
    parts.getOnlyItem().delete();
    await context.sync();
  });
  const { notices, kept } = await load();
  expect(notices).toEqual([{ code: "BaseUnreadable", args: {} }]);
  expect(kept).toEqual([{ cell: "'29C.10'!C7", base: 5764.4, sheet: 5800, model: 5764.4 }]);
  expect((await book.actions.refresh({})).kept).toHaveLength(1);
});

test("a refresh with changes takes two requests, one to look and one to write", async () => {
  await load();
  await book.actions.refresh(appropriation(5700));
  book.requests();
  await book.actions.refresh(appropriation(5701));
  expect(book.requests()).toBe(2);
});
