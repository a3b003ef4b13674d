import { codeOf, type Library, openLibrary } from "../wire/library";

let library: Library;
beforeEach(async () => {
  library = await openLibrary();
});
afterEach(() => {
  library.engine.dispose();
});

const onFirst = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  library.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));

test("cells take lines around them, and keep what is not said", async () => {
  const read = await onFirst(async (sheet, context) => {
    const cells = sheet.getRange("A1:B1");
    cells.format.font.italic = true;
    cells.setCellProperties([
      [{ format: { borders: { bottom: { style: "Double", weight: "Thick" }, left: { color: "#FF0000" } } } }, {}],
    ]);
    const line = (address: string, side: "EdgeBottom" | "EdgeLeft") =>
      sheet.getRange(address).format.borders.getItem(side).load("style,weight,color");
    const lines = [line("A1", "EdgeBottom"), line("A1", "EdgeLeft"), line("B1", "EdgeBottom")];
    cells.load("format/font/italic");
    await context.sync();
    return [...lines.map(({ style, color }) => `${style} ${color}`), cells.format.font.italic];
  });
  expect(read).toEqual(["Double #000000", "Continuous #FF0000", "None #000000", true]);
});

test("rows and columns take sizes, sight and looks, each its own", async () => {
  const read = await onFirst(async (sheet, context) => {
    sheet.getRange("A1:B2").setRowProperties([{ format: { rowHeight: 30, font: { bold: true } } }, {}]);
    sheet.getRange("C1:D1").setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    const [first, second, wide, hidden] = ["A1:B1", "A2:B2", "C1", "D1"].map((address) =>
      sheet.getRange(address).load("format/rowHeight,format/columnWidth,format/font/bold,columnHidden"),
    );
    await context.sync();
    return [
      [first?.format.rowHeight, first?.format.font.bold, second?.format.font.bold],
      [wide?.format.columnWidth, wide?.columnHidden, hidden?.columnHidden],
    ];
  });
  expect(read).toEqual([
    [30, true, false],
    [90, false, true],
  ]);
});

test("properties that have not the shape of the range, or are unknown, are refused", async () => {
  const given: readonly ((range: Excel.Range) => void)[] = [
    (range) => range.setCellProperties([[{}]]),
    (range) => range.setRowProperties([{}]),
    (range) => range.setColumnProperties([{}, {}, {}]),
  ];
  for (const set of given)
    expect(
      await codeOf(
        onFirst(async (sheet, context) => {
          set(sheet.getRange("A1:B2"));
          await context.sync();
        }),
      ),
    ).toBe("InvalidArgument");
});

test("one rule covers several areas at once, and an address has its limit", async () => {
  const address = await onFirst(async (sheet, context) => {
    const rule = sheet.getRanges("A1:B2,D4").conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
    const formats = sheet.getRange("D4").conditionalFormats.load("items/id");
    const other = sheet.getRange("C3").conditionalFormats.getCount();
    await context.sync();
    const areas = formats.items[0]?.getRanges().load("address");
    await context.sync();
    return [areas?.address, other.value];
  });
  expect(address).toEqual(["Sheet1!A1:B2,Sheet1!D4", 0]);
  const tooLong = onFirst(async (sheet, context) => {
    sheet.getRanges(new Array(3000).fill("A1").join(",")).load("address");
    await context.sync();
  });
  expect(await codeOf(tooLong)).toBe("InvalidArgument");
});
