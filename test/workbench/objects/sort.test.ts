import { codeOf, type Library, openLibrary } from "../wire/library";

let library: Library;
beforeEach(() => {
  library = openLibrary();
});
afterEach(() => {
  library.engine.dispose();
});

const onFirst = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  library.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));

const ROWS = [
  ["Grade", "Posts", "Twice"],
  ["P-4", 3, "=B2*2"],
  ["D-1", "", "=B3*2"],
  ["p-3", "few", "=B4*2"],
  ["P-5", 1, "=B5*2"],
];

beforeEach(() =>
  onFirst(async (sheet, context) => {
    sheet.getRange("A1:C5").formulas = ROWS;
    sheet.getRange("A5").format.fill.color = "#FF0000";
    await context.sync();
  }),
);

const grades = () => [1, 2, 3, 4].map((row) => library.engine.cells.value("sheet1", row, 0));

const sort = (fields: Excel.SortField[], ...more: [matchCase?: boolean, hasHeaders?: boolean]) =>
  onFirst(async (sheet, context) => {
    sheet.getRange("A1:C5").sort.apply(fields, more[0] ?? false, more[1] ?? true);
    await context.sync();
  });

test.each<[Excel.SortField[], string[]]>([
  [[{ key: 0 }], ["D-1", "p-3", "P-4", "P-5"]],
  [[{ key: 0, ascending: false }], ["P-5", "P-4", "p-3", "D-1"]],
  [[{ key: 1 }], ["P-5", "P-4", "p-3", "D-1"]],
  [[{ key: 1, ascending: false }], ["p-3", "P-4", "P-5", "D-1"]],
])("rows are sorted by %j as Excel does: numbers before texts, blanks last", async (fields, expected) => {
  await sort(fields);
  expect(grades()).toEqual(expected);
});

test("a row moves with its format, and its formulas speak of it still", async () => {
  await sort([{ key: 0, ascending: false }]);
  const read = await onFirst(async (sheet, context) => {
    const first = sheet.getRange("A2:C2");
    const fill = sheet.getRange("A2").format.fill;
    first.load("formulas");
    fill.load("color");
    await context.sync();
    return [first.formulas, fill.color];
  });
  expect(read).toEqual([[["P-5", 1, "=B2*2"]], "#FF0000"]);
});

test("rows out of sight stay where they are, and undo brings the rest back", async () => {
  await onFirst(async (sheet, context) => {
    sheet.getRange("3:3").rowHidden = true;
    await context.sync();
  });
  await sort([{ key: 0 }]);
  expect(grades()).toEqual(["p-3", "D-1", "P-4", "P-5"]);
  await library.engine.undo.undo();
  expect(grades()).toEqual(["P-4", "D-1", "p-3", "P-5"]);
});

test("a table sorts its rows, tells by what, and does so again", async () => {
  const fields = await onFirst(async (sheet, context) => {
    const table = sheet.tables.add("A1:C5", true);
    table.sort.apply([{ key: 1, ascending: false }]);
    table.sort.load("fields");
    await context.sync();
    return table.sort.fields.map(({ key, ascending }) => [key, ascending]);
  });
  expect([fields, grades()]).toEqual([[[1, false]], ["p-3", "P-4", "P-5", "D-1"]]);
  await onFirst(async (sheet, context) => {
    sheet.getRange("B5").values = [[99]];
    sheet.tables.getItemAt(0).sort.reapply();
    await context.sync();
  });
  expect(grades()).toEqual(["p-3", "D-1", "P-4", "P-5"]);
});

test("merged cells, other columns than there are, and no columns at all are refused", async () => {
  expect(await codeOf(sort([{ key: 3 }]))).toBe("InvalidArgument");
  expect(await codeOf(sort([]))).toBe("InvalidArgument");
  await onFirst(async (sheet, context) => {
    sheet.getRange("A2:B2").merge();
    await context.sync();
  });
  expect(await codeOf(sort([{ key: 0 }]))).toBe("MergedRangeConflict");
});
