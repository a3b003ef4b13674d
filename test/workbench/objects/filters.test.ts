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

/** The rows of A1:B5 that cannot be seen. */
const hidden = () =>
  [0, 1, 2, 3, 4].filter((row) => library.engine.dimensions.isRowHidden("sheet1", row)).map((row) => row + 1);

const fill = () =>
  onFirst(async (sheet, context) => {
    sheet.getRange("A1:B5").formulas = [
      ["Grade", "Posts"],
      ["P-5", 3],
      ["P-4", "=B2*2"],
      ["GS (OL)", -1],
      ["P-3", 12],
    ];
    await context.sync();
  });

const filter = (criteria: Partial<Excel.FilterCriteria>, column = 1) =>
  onFirst(async (sheet, context) => {
    sheet.autoFilter.apply(sheet.getRange("A1:B5"), column, criteria as Excel.FilterCriteria);
    await context.sync();
  });

beforeEach(fill);

test.each<[Partial<Excel.FilterCriteria>, number, number[]]>([
  [{ filterOn: "Values", values: ["3", "6"] }, 1, [4, 5]],
  [{ filterOn: "Values", values: ["gs (ol)"] }, 0, [2, 3, 5]],
  [{ filterOn: "Custom", criterion1: ">5" }, 1, [2, 4]],
  [{ filterOn: "Custom", criterion1: ">=3", operator: "And", criterion2: "<12" }, 1, [4, 5]],
  [{ filterOn: "Custom", criterion1: "=P-5", operator: "Or", criterion2: "=P-3" }, 0, [3, 4]],
  [{ filterOn: "Custom", criterion1: "<>P*" }, 0, [2, 3, 5]],
])("%j leaves in sight what fits it", async (criteria, column, expected) => {
  await filter(criteria, column);
  expect(hidden()).toEqual(expected);
});

test("a filter knows itself, takes more columns, follows its rows, and goes", async () => {
  await filter({ filterOn: "Custom", criterion1: ">0" });
  await filter({ filterOn: "Custom", criterion1: "=P-3" }, 0);
  expect(hidden()).toEqual([2, 3, 4]);
  const read = await onFirst(async (sheet, context) => {
    sheet.getRange("1:1").insert("Down");
    const range = sheet.autoFilter.getRange();
    range.load("address");
    sheet.autoFilter.load("enabled,isDataFiltered,criteria");
    await context.sync();
    return [
      range.address,
      sheet.autoFilter.enabled,
      sheet.autoFilter.isDataFiltered,
      (sheet.autoFilter.criteria as unknown[]).length,
    ];
  });
  expect(read).toEqual(["Sheet1!A2:B6", true, true, 2]);
  await onFirst(async (sheet, context) => {
    sheet.autoFilter.clearColumnCriteria(0);
    await context.sync();
  });
  expect(hidden()).toEqual([5]);
  const left = await onFirst(async (sheet, context) => {
    sheet.autoFilter.remove();
    const range = sheet.autoFilter.getRangeOrNullObject();
    range.load("address");
    await context.sync();
    return range.isNullObject;
  });
  expect([left, hidden()]).toEqual([true, []]);
});

test("one step of undo shows the rows again and forgets the filter", async () => {
  await filter({ filterOn: "Custom", criterion1: ">5" });
  await library.engine.undo.undo();
  expect([hidden(), library.engine.state.sheet("sheet1").filters]).toEqual([[], {}]);
});

test("a table has a filter of its own", async () => {
  await onFirst(async (sheet, context) => {
    const table = sheet.tables.add("A1:B5", true);
    table.autoFilter.apply(table.getRange(), 1, { filterOn: "Custom", criterion1: ">5" });
    await context.sync();
  });
  expect(hidden()).toEqual([2, 4]);
  await onFirst(async (sheet, context) => {
    sheet.tables.getItemAt(0).clearFilters();
    await context.sync();
  });
  expect(hidden()).toEqual([]);
});

test("while rows are filtered away, whole rows may come and go, but not some of their cells", async () => {
  const change = (address: string) =>
    codeOf(
      onFirst(async (sheet, context) => {
        sheet.getRange(address).insert("Down");
        await context.sync();
      }),
    );
  expect(await change("A3")).toBe("");
  await onFirst(async (sheet, context) => {
    sheet.getRange("A3").delete("Up");
    await context.sync();
  });
  await filter({ filterOn: "Custom", criterion1: ">5" });
  expect(await change("A3")).toBe("FilteredRangeConflict");
  expect(await change("D3")).toBe("");
  expect(await change("3:3")).toBe("");
});

test("what Excel can filter by and this host cannot is said so", async () => {
  expect(await codeOf(filter({ filterOn: "TopItems", criterion1: "3" }))).toBe("NotImplemented");
  expect(await codeOf(filter({ filterOn: "Custom", criterion1: ">1" }, 7))).toBe("InvalidArgument");
});

test("a column of a table is filtered by its heading, and shows all again", async () => {
  const criteria = await onFirst(async (sheet, context) => {
    const column = sheet.tables.add("A1:B5", true).columns.getItem("Grade");
    column.filter.applyValuesFilter(["P-5", "P-3"]);
    column.filter.load("criteria");
    await context.sync();
    return column.filter.criteria.values;
  });
  expect([criteria, hidden()]).toEqual([
    ["P-5", "P-3"],
    [3, 4],
  ]);
  await onFirst(async (sheet, context) => {
    const { columns } = sheet.tables.getItemAt(0);
    columns.getItem("Posts").filter.applyCustomFilter(">5");
    columns.getItem("Grade").filter.clear();
    await context.sync();
  });
  expect(hidden()).toEqual([2, 4]);
});
