import { codeOf, type Library, openLibrary } from "../wire/library";

let library: Library;
beforeEach(() => {
  library = openLibrary();
});
afterEach(() => {
  library.engine.dispose();
});

/** A sheet with the table PostChanges at A1:B3 and its sum in D1. */
const withTable = <T>(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
) =>
  library.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Grade", "Posts"],
      ["P-5", 3],
      ["P-4", 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "PostChanges";
    sheet.getRange("D1:D2").formulas = [["=SUM(PostChanges[Posts])"], ["=ROWS(PostChanges[#All])"]];
    return work(table, sheet, context);
  });

test("a row added to a table counts at once in what refers to it", async () => {
  const read = await withTable(async (table, sheet, context) => {
    table.rows.add(undefined, [["P-3", 10]]);
    table.rows.add(0, [["D-1", 100]]);
    const sums = sheet.getRange("D1:D2");
    const body = table.getDataBodyRange();
    sums.load("values");
    body.load("values,address");
    table.rows.load("count");
    await context.sync();
    return [sums.values, body.values, table.rows.count];
  });
  expect(read).toEqual([
    [[117], [5]],
    [
      ["D-1", 100],
      ["P-5", 3],
      ["P-4", 4],
      ["P-3", 10],
    ],
    4,
  ]);
});

test("an entry just below a table belongs to it", async () => {
  const read = await withTable(async (table, sheet, context) => {
    await context.sync();
    sheet.getRange("A4:B4").values = [["P-3", 10]];
    const sums = sheet.getRange("D1:D2");
    const range = table.getRange();
    sums.load("values");
    range.load("address");
    await context.sync();
    return [sums.values, range.address];
  });
  expect(read).toEqual([[[17], [4]], "Sheet1!A1:B4"]);
});

test("a deleted row counts no more, and a changed entry counts", async () => {
  const sums = await withTable(async (table, sheet, context) => {
    table.rows.getItemAt(0).delete();
    sheet.getRange("B2").values = [[40]];
    const range = sheet.getRange("D1");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(sums).toEqual([[40]]);
});

test("columns are found by heading and by id", async () => {
  const read = await withTable(async (table, _, context) => {
    const posts = table.columns.getItem("Posts");
    const none = table.columns.getItemOrNullObject("Category");
    const body = posts.getDataBodyRange();
    posts.load("name,index,id,values");
    body.load("values");
    none.load("name");
    table.columns.load("items/name");
    await context.sync();
    return [
      posts.name,
      posts.index,
      posts.id,
      posts.values,
      body.values,
      none.isNullObject,
      table.columns.items.map((column) => column.name),
    ];
  });
  expect(read).toEqual(["Posts", 1, 2, [["Posts"], [3], [4]], [[3], [4]], true, ["Grade", "Posts"]]);
});

test("a table is found by name from the workbook and from its sheet", async () => {
  const read = await withTable(async (_, sheet, context) => {
    const found = context.workbook.tables.getItem("postchanges");
    const none = sheet.tables.getItemOrNullObject("Other");
    found.load("name,id,worksheet/name,style");
    none.load("name");
    context.workbook.tables.load("items/name,count");
    await context.sync();
    return [
      found.name,
      found.worksheet.name,
      found.style,
      none.isNullObject,
      context.workbook.tables.items.map((table) => table.name),
      context.workbook.tables.count,
    ];
  });
  expect(read).toEqual(["PostChanges", "Sheet1", "TableStyleMedium2", true, ["PostChanges"], 1]);
});

test("a table becomes plain cells", async () => {
  const read = await withTable(async (table, sheet, context) => {
    table.convertToRange();
    const none = context.workbook.tables.getItemOrNullObject("PostChanges");
    const cells = sheet.getRange("A1:B2");
    none.load("name");
    cells.load("values");
    await context.sync();
    return [none.isNullObject, cells.values];
  });
  expect(read).toEqual([
    true,
    [
      ["Grade", "Posts"],
      ["P-5", 3],
    ],
  ]);
});

test.each([
  ["Post Changes", "InvalidArgument"],
  ["A1", "InvalidArgument"],
  ["", "InvalidArgument"],
])("a table cannot be called %j", async (name, code) => {
  expect(
    await codeOf(
      withTable(async (table, _, context) => {
        table.name = name;
        await context.sync();
      }),
    ),
  ).toBe(code);
});

test("tables do not overlap, and names are not used twice", async () => {
  expect(
    await codeOf(
      withTable(async (_, sheet, context) => {
        sheet.tables.add("B3:C4", true);
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
  expect(
    await codeOf(
      library.run(async (context) => {
        const table = context.workbook.worksheets.getItem("Sheet1").tables.add("H1:H2", true);
        table.name = "PostChanges";
        await context.sync();
      }),
    ),
  ).toBe("ItemAlreadyExists");
});

test("a resized table reads what it now covers", async () => {
  const sums = await withTable(async (table, sheet, context) => {
    sheet.getRange("A6:B6").values = [["P-2", 50]];
    table.resize("A1:B6");
    const range = sheet.getRange("D1");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(sums).toEqual([[57]]);
});
