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

beforeEach(() =>
  onFirst(async (sheet, context) => {
    sheet.getRange("A1:C3").formulas = [
      ["Grade", "Posts", "Twice"],
      ["P-5", 3, "=B2*2"],
      ["P-4", "", "=1/0"],
    ];
    await context.sync();
  }),
);

const special = (type: Excel.SpecialCellType | "Visible", kind?: "Numbers" | "Text" | "Errors") =>
  onFirst(async (sheet, context) => {
    const cells = sheet.getRange("A:C").getSpecialCellsOrNullObject(type as "Visible", kind);
    cells.load("address");
    await context.sync();
    return cells.isNullObject ? null : cells.address.replaceAll("Sheet1!", "");
  });

test("cells are found by what they hold", async () => {
  expect(await special("Formulas" as Excel.SpecialCellType)).toBe("C2:C3");
  expect(await special("Formulas" as Excel.SpecialCellType, "Errors")).toBe("C3");
  expect(await special("Constants" as Excel.SpecialCellType, "Numbers")).toBe("B2");
  expect(await special("Constants" as Excel.SpecialCellType)).toBe("A1:C1,A2:B2,A3");
  expect(await special("Blanks" as Excel.SpecialCellType)).toBe("B3");
  await onFirst(async (sheet, context) => {
    sheet.getRange("2:2").rowHidden = true;
    await context.sync();
  });
  expect(await special("Visible")).toBe("A1:C1,A3:C3");
});

test("what is not there is null, or not found", async () => {
  expect(await special("Constants" as Excel.SpecialCellType, "Errors")).toBeNull();
  expect(
    await codeOf(
      onFirst(async (sheet, context) => {
        sheet.getRange("A1").getSpecialCells("Formulas");
        await context.sync();
      }),
    ),
  ).toBe("ItemNotFound");
});

test("text is replaced in entries and formulas, and the cells are counted", async () => {
  const read = await onFirst(async (sheet, context) => {
    const posts = sheet.getRange("A1:A3").replaceAll("p-", "D-", {});
    const factor = sheet.replaceAll("*2", "*3", {});
    const none = sheet.replaceAll("grade", "Rank", { matchCase: true });
    const range = sheet.getRange("A1:C2");
    range.load("formulas");
    await context.sync();
    return [posts.value, factor.value, none.value, range.formulas];
  });
  expect(read).toEqual([
    2,
    1,
    0,
    [
      ["Grade", "Posts", "Twice"],
      ["D-5", 3, "=B2*3"],
    ],
  ]);
});
