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

const PLAIN = "0.0;(0.0);—";
const SPACED = "# ##0.0;(# ##0.0);—";

test("a number from a thousand on is printed with a space, by a conditional format on its value", async () => {
  const text = await onFirst(async (sheet, context) => {
    const range = sheet.getRange("A1:F1");
    range.values = [[10971.7, -635.2, 0, 999.9, -1234.5, 75.7]];
    range.numberFormat = [Array(6).fill(PLAIN)];
    const format = range.conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=-999.95", formula2: "=999.95", operator: "NotBetween" };
    format.cellValue.format.numberFormat = SPACED;
    range.load("text");
    await context.sync();
    return range.text;
  });
  expect(text).toEqual([["10 971.7", "(635.2)", "—", "999.9", "(1 234.5)", "75.7"]]);
});

test("a conditional format with a formula moves with the cell and follows its value", async () => {
  const read = await onFirst(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    range.values = [
      [10971.7, 5],
      [1, 2000],
    ];
    range.numberFormat = [
      [PLAIN, PLAIN],
      [PLAIN, PLAIN],
    ];
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=ABS(B2)>=999.95";
    format.custom.format.numberFormat = SPACED;
    format.custom.format.font.color = "#FF0000";
    range.load("text");
    await context.sync();
    const before = range.text;
    sheet.getRange("B2").values = [[3]];
    range.load("text");
    const formats = range.conditionalFormats;
    formats.load("items/type,items/priority,items/custom/rule/formula");
    await context.sync();
    return [before, range.text, formats.items.map((item) => [item.type, item.priority, item.custom.rule.formula])];
  });
  expect(read).toEqual([
    [
      ["10 971.7", "5.0"],
      ["1.0", "2 000.0"],
    ],
    [
      ["3.0", "5.0"],
      ["1.0", "2 000.0"],
    ],
    [["Custom", 0, "=ABS(B2)>=999.95"]],
  ]);
  expect(library.engine.display.of("sheet1", 2, 2).font).toEqual({ color: "#FF0000" });
});

test("conditional formats are cleared from the cells they are cleared from", async () => {
  const counts = await onFirst(async (sheet, context) => {
    sheet.getRange("A1:A4").conditionalFormats.add("Custom");
    sheet.getRange("A2").clear("Formats");
    const left = sheet.getRange("A1").conditionalFormats.getCount();
    const gone = sheet.getRange("A2").conditionalFormats.getCount();
    await context.sync();
    return [left.value, gone.value];
  });
  expect(counts).toEqual([1, 0]);
});

test("fonts, fills, alignment and borders are read as they were set", async () => {
  const read = await onFirst(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.format.font.set({ name: "Arial", size: 9, bold: true, italic: true, color: "#0000FF", underline: "Single" });
    range.format.fill.color = "yellow";
    range.format.horizontalAlignment = "Right";
    range.format.verticalAlignment = "Center";
    range.format.wrapText = true;
    range.format.indentLevel = 2;
    const edge = range.format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.weight = "Medium";
    edge.color = "#333333";
    const inner = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
    range.load("format/*,format/font/*,format/fill/color");
    edge.load("style,weight,color");
    inner.load("style");
    await context.sync();
    const { font, fill, horizontalAlignment, verticalAlignment, wrapText, indentLevel } = range.format;
    return [
      [font.name, font.size, font.bold, font.italic, font.color, font.underline],
      fill.color,
      [horizontalAlignment, verticalAlignment, wrapText, indentLevel],
      [edge.style, edge.weight, edge.color],
      inner.style,
    ];
  });
  expect(read).toEqual([
    ["Arial", 9, true, true, "#0000FF", "Single"],
    "#FFFF00",
    ["Right", "Center", true, 2],
    ["Continuous", "Medium", "#333333"],
    "None",
  ]);
});

test("what differs within a range reads as null", async () => {
  const read = await onFirst(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    const range = sheet.getRange("A1:B1");
    const plain = sheet.getRange("C1");
    range.load("format/font/bold");
    plain.load("format/fill/color,format/font/name");
    await context.sync();
    return [range.format.font.bold, plain.format.fill.color, plain.format.font.name];
  });
  expect(read).toEqual([null, "#FFFFFF", "Calibri"]);
});

test("each cell's format can be set in one stroke", async () => {
  const read = await onFirst(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([
      [{ format: { font: { bold: true }, fill: { color: "#EEEEEE" } } }, { format: { horizontalAlignment: "Center" } }],
    ]);
    const properties = range.getCellProperties({
      address: true,
      format: { font: { bold: true }, horizontalAlignment: true },
    });
    await context.sync();
    return properties.value;
  });
  expect(read).toEqual([
    [
      { address: "Sheet1!A1", format: { font: { bold: true }, horizontalAlignment: "General" } },
      { address: "Sheet1!B1", format: { font: { bold: false }, horizontalAlignment: "Center" } },
    ],
  ]);
});

test("a formula keeps its value when only its look changes", async () => {
  const read = await onFirst(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.formulas = [[2, "=A1*2"]];
    await context.sync();
    range.format.font.bold = true;
    range.numberFormat = [["0.00", "0.00"]];
    range.load("formulas,text");
    await context.sync();
    return [range.formulas, range.text];
  });
  expect(read).toEqual([[[2, "=A1*2"]], [["2.00", "4.00"]]]);
});

test("a drop-down list takes its source from text or cells", async () => {
  const read = await onFirst(async (sheet, context) => {
    const validation = sheet.getRange("A1:A5").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "P-5,P-4,P-3" } };
    validation.errorAlert = { title: "Grade", message: "Choose a grade.", style: "Warning", showAlert: true };
    validation.prompt = { title: "Grade", message: "One of the list.", showPrompt: true };
    sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
    sheet.getRange("C1").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
    const third = sheet.getRange("A3").dataValidation;
    const byCells = sheet.getRange("B1").dataValidation;
    const byNumber = sheet.getRange("C1").dataValidation;
    const none = sheet.getRange("E1").dataValidation;
    for (const one of [third, byCells, byNumber, none]) one.load("type,rule,errorAlert,prompt");
    await context.sync();
    return [third.type, third.rule, third.errorAlert, byCells.rule, byNumber.rule, none.type];
  });
  expect(read).toEqual([
    "List",
    { list: { source: "P-5,P-4,P-3", inCellDropDown: true } },
    { title: "Grade", message: "Choose a grade.", style: "Warning", showAlert: true },
    { list: { source: "=Sheet1!$D$1:$D$3", inCellDropDown: true } },
    { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } },
    "None",
  ]);
});

test("a link is kept with its text and leaves when cleared", async () => {
  const read = await onFirst(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "Sheet1!B5", textToDisplay: "29C.10", screenTip: "Go" };
    cell.load("hyperlink,values");
    await context.sync();
    const before = [cell.hyperlink, cell.values];
    cell.clear("Hyperlinks");
    cell.load("hyperlink");
    await context.sync();
    return [...before, cell.hyperlink];
  });
  expect(read).toEqual([
    { documentReference: "Sheet1!B5", textToDisplay: "29C.10", screenTip: "Go" },
    [["29C.10"]],
    null,
  ]);
});

test("cells are copied with their formulas, or as values alone", async () => {
  const read = await onFirst(async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[2, "=A1*2"]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A3").copyFrom("A1:B1");
    sheet.getRange("A4:B4").copyFrom("A1:B1", "Values");
    const range = sheet.getRange("A3:B4");
    const outline = sheet.getRange("A3");
    range.load("formulas");
    outline.load("format/font/bold");
    await context.sync();
    return [range.formulas, outline.format.font.bold];
  });
  expect(read).toEqual([
    [
      [2, "=A3*2"],
      [2, 4],
    ],
    true,
  ]);
});

test("merged cells keep the first entry", async () => {
  const read = await onFirst(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["a", "b"],
      ["c", "d"],
    ];
    range.merge();
    const merged = sheet.getRange("B2").getMergedAreasOrNullObject();
    range.load("values");
    merged.load("address");
    await context.sync();
    return [range.values, merged.address];
  });
  expect(read).toEqual([
    [
      ["a", ""],
      ["", ""],
    ],
    "Sheet1!A1:B2",
  ]);
});

test("of whole columns there is no array, and they take a format", async () => {
  const read = await onFirst(async (sheet, context) => {
    const column = sheet.getRange("A:A");
    column.format.columnWidth = 120;
    column.load("values,rowCount,isEntireColumn,format/columnWidth");
    await context.sync();
    return [column.values, column.rowCount, column.isEntireColumn, column.format.columnWidth];
  });
  expect(read).toEqual([null, 1_048_576, true, 120]);
});

test("text is found", async () => {
  const read = await onFirst(async (sheet, context) => {
    sheet.getRange("B2:B3").values = [["Total"], ["Subtotal"]];
    const found = sheet.getRange("A1:D9").findOrNullObject("total", { completeMatch: true });
    const none = sheet.getRange("A1:D9").findOrNullObject("nothing", {});
    const all = sheet.findAllOrNullObject("total", {});
    found.load("address");
    none.load("address");
    all.load("address");
    await context.sync();
    return [found.address, none.isNullObject, all.address];
  });
  expect(read).toEqual(["Sheet1!B2", true, "Sheet1!B2,Sheet1!B3"]);
});

test("a format that is none is refused", async () => {
  expect(
    await codeOf(
      onFirst(async (sheet, context) => {
        sheet.getRange("A1").numberFormat = [['"open']];
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});
