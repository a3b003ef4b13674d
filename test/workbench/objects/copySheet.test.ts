import { codeOf, type Library, openLibrary } from "../wire/library";

let library: Library;
beforeEach(() => {
  library = openLibrary();
});
afterEach(() => {
  library.engine.dispose();
});

const fill = () =>
  library.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "Staff";
    sheet.getRange("A1:C3").values = [
      ["Grade", "Posts", "Twice"],
      ["P-5", 3, ""],
      ["P-4", 1, ""],
    ];
    sheet.tables.add("A1:C3", true).name = "Posts";
    sheet.getRange("C2:C3").formulas = [["=[@Posts]*2"], ["=[@Posts]*2"]];
    sheet.getRange("B5:B6").formulas = [["=SUM(Posts[Posts])"], ["=B5*10"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("B2").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    context.workbook.names.add("total", sheet.getRange("B5"));
    sheet.getRange("A8:B9").merge();
    context.workbook.comments.add("Staff!A2", "Why?");
    await context.sync();
  });
beforeEach(fill);

const copy = (...place: Parameters<Excel.Worksheet["copy"]>) =>
  library.run(async (context) => {
    const made = context.workbook.worksheets.getItem("Staff").copy(...place);
    made.load("name,position");
    await context.sync();
    return [made.name, made.position];
  });

test("a copy stands at the beginning unless another place is named, and gets a number", async () => {
  expect(await copy()).toEqual(["Staff (2)", 0]);
  expect(await copy("End")).toEqual(["Staff (3)", 2]);
  const beside = await library.run(async (context) => {
    const made = context.workbook.worksheets
      .getItem("Staff (2)")
      .copy("After", context.workbook.worksheets.getItem("Staff"));
    made.load("name,position");
    await context.sync();
    return [made.name, made.position];
  });
  expect(beside).toEqual(["Staff (4)", 2]);
});

test("a copy computes for itself: its tables, names and formulas are its own", async () => {
  await copy("End");
  const read = await library.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Staff (2)");
    sheet.getRange("B2").values = [[5]];
    const cells = sheet.getRange("B2:C6");
    const original = context.workbook.worksheets.getItem("Staff").getRange("B5:B6");
    const formulas = sheet.getRange("B5:C5");
    const table = sheet.tables.getItemAt(0);
    [cells, original].forEach((range) => range.load("values"));
    formulas.load("formulas");
    table.load("name");
    await context.sync();
    return [cells.values, original.values, formulas.formulas[0]?.[0], table.name];
  });
  expect(read).toEqual([
    [
      [5, 10],
      [1, 2],
      ["", ""],
      [6, ""],
      [60, ""],
    ],
    [[4], [40]],
    "=SUM(Posts2[Posts])",
    "Posts2",
  ]);
});

test("a name of the workbook means what it did, and the copy has one of its own", async () => {
  await library.run(async (context) => {
    context.workbook.worksheets.getItem("Staff").getRange("D1").formulas = [["=total+1"]];
    await context.sync();
  });
  await copy("End");
  const read = await library.run(async (context) => {
    const original = context.workbook.worksheets.getItem("Staff").getRange("D1");
    const own = context.workbook.worksheets.getItem("Staff (2)").names.getItem("total");
    context.application.calculate("Full");
    original.load("values");
    own.load("formula");
    await context.sync();
    return [original.values, own.formula];
  });
  expect(read).toEqual([[[5]], "='Staff (2)'!$B$5"]);
});

test("a copy looks the same, and has the same rules and comments", async () => {
  await copy("End");
  const read = await library.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Staff (2)");
    const { fill } = sheet.getRange("A1").format;
    const { dataValidation } = sheet.getRange("B2");
    const merged = sheet.getRange("A8").getMergedAreasOrNullObject();
    fill.load("color");
    dataValidation.load("type");
    merged.load("address");
    sheet.comments.load("items/content");
    await context.sync();
    return [fill.color, dataValidation.type, merged.address, sheet.comments.items.map(({ content }) => content)];
  });
  expect(read).toEqual(["#FF0000", "WholeNumber", "'Staff (2)'!A8:B9", ["Why?"]]);
});

test("a copy cannot be placed beside nothing, nor in a protected workbook", async () => {
  expect(await codeOf(copy("After"))).toBe("InvalidArgument");
  await library.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await codeOf(copy())).toBe("AccessDenied");
});
