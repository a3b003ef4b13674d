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

test("inserted rows push formulas, names, tables, merges and conditional formats down", async () => {
  const read = await onFirst(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["Grade", "Posts"],
      ["P-5", 3],
      ["P-4", 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "PostChanges";
    sheet.getRange("D5").formulas = [["=SUM(B2:B3)"]];
    sheet.getRange("D6").formulas = [["=SUM(PostChanges[Posts])"]];
    sheet.getRange("A8:B8").merge();
    context.workbook.names.add("Total", sheet.getRange("D5"));
    sheet.getRange("D9").formulas = [["=Total+1"]];
    const format = sheet.getRange("D5").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
    format.cellValue.format.numberFormat = "0.00";
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A2:B3").values = [
      ["D-1", 10],
      ["P-3", 20],
    ];
    const cells = sheet.getRange("D7:D11");
    const area = table.getRange();
    const name = context.workbook.names.getItem("Total");
    cells.load("formulas,values,text");
    area.load("address");
    name.load("formula,value,type");
    await context.sync();
    return {
      formulas: cells.formulas,
      values: cells.values,
      text: cells.text[0],
      table: area.address,
      name: [name.formula, name.value, name.type],
    };
  });
  expect(read).toEqual({
    formulas: [["=SUM(B4:B5)"], ["=SUM(PostChanges[Posts])"], [""], [""], ["=Total+1"]],
    values: [[7], [37], [""], [""], [8]],
    text: ["7.00"],
    table: "Sheet1!A1:B5",
    name: ["=Sheet1!$D$7", "Sheet1!$D$7", "Range"],
  });
});

test("a range that is held keeps its cells when rows come above it", async () => {
  const read = await onFirst(async (sheet, context) => {
    const held = sheet.getRange("B2");
    held.values = [["here"]];
    held.load("address");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A:A").insert("Right");
    held.load("address,values");
    await context.sync();
    return [held.address, held.values];
  });
  expect(read).toEqual(["Sheet1!C3", [["here"]]]);
});

test("a held range whose cells are deleted is an invalid reference", async () => {
  expect(
    await codeOf(
      onFirst(async (sheet, context) => {
        const held = sheet.getRange("B2");
        held.load("address");
        await context.sync();
        sheet.getRange("2:2").delete("Up");
        held.load("values");
        await context.sync();
      }),
    ),
  ).toBe("InvalidReference");
});

test("deleted rows leave #REF! where their cells were meant", async () => {
  const values = await onFirst(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C5:C6").formulas = [["=A2"], ["=SUM(A1:A3)"]];
    sheet.getRange("2:2").delete("Up");
    const range = sheet.getRange("C4:C5");
    range.load("values,formulas");
    await context.sync();
    return [range.values, range.formulas[1]];
  });
  expect(values).toEqual([[["#REF!"], [4]], ["=SUM(A1:A2)"]]);
});

test("cells cannot be pushed through a table that they meet in part", async () => {
  expect(
    await codeOf(
      onFirst(async (sheet, context) => {
        sheet.getRange("A3:B4").values = [
          ["Grade", "Posts"],
          ["P-5", 3],
        ];
        sheet.tables.add("A3:B4", true);
        sheet.getRange("A1").insert("Down");
        await context.sync();
      }),
    ),
  ).toBe("InsertDeleteConflict");
});

test("part of a row makes room to the right", async () => {
  const values = await onFirst(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
    sheet.getRange("B1").insert("Right");
    const range = sheet.getRange("A1:D1");
    range.load("formulas");
    await context.sync();
    return range.formulas;
  });
  expect(values).toEqual([[1, "", 2, "=A1+C1"]]);
});

test("a deleted sheet leaves #REF!, a renamed one is followed", async () => {
  const read = await onFirst(async (sheet, context) => {
    const other = context.workbook.worksheets.add("29C.10");
    other.getRange("A1").values = [[5]];
    sheet.getRange("A1").formulas = [["='29C.10'!A1"]];
    other.name = "EDM";
    const range = sheet.getRange("A1");
    range.load("formulas,values");
    await context.sync();
    const renamed = [range.formulas, range.values];
    other.delete();
    range.load("values");
    await context.sync();
    return [...renamed, range.values];
  });
  expect(read).toEqual([[["=EDM!A1"]], [[5]], [["#REF!"]]]);
});

test("a sheet that is added or shown again does not take the user away from the active one", async () => {
  const active = await onFirst(async (sheet, context) => {
    sheet.activate();
    const added = context.workbook.worksheets.add("29C.10");
    added.visibility = "Hidden";
    await context.sync();
    added.visibility = "Visible";
    await context.sync();
    const shown = context.workbook.worksheets.getActiveWorksheet();
    shown.load("name");
    await context.sync();
    return shown.name;
  });
  expect(active).toBe("Sheet1");
});

test("the sheets of a protected workbook stay as they are, and its cells can be changed", async () => {
  const tries: ((sheet: Excel.Worksheet, sheets: Excel.WorksheetCollection) => void)[] = [
    (_, sheets) => {
      sheets.add("29C.10");
    },
    (sheet) => {
      sheet.name = "EDM";
    },
    (sheet) => {
      sheet.delete();
    },
    (sheet) => {
      sheet.position = 0;
    },
    (sheet) => {
      sheet.visibility = "Hidden";
    },
    (sheet) => {
      sheet.getRange("A1").values = [[1]];
    },
  ];
  await library.run(async (context) => {
    context.workbook.protection.protect("word");
    await context.sync();
  });
  const codes = [];
  for (const attempt of tries)
    codes.push(
      await codeOf(
        onFirst(async (sheet, context) => {
          attempt(sheet, context.workbook.worksheets);
          await context.sync();
        }),
      ),
    );
  expect(codes).toEqual([...Array.from({ length: 5 }, () => "AccessDenied"), ""]);
  const unprotect = (password: string) =>
    codeOf(
      library.run(async (context) => {
        context.workbook.protection.unprotect(password);
        await context.sync();
      }),
    );
  expect([await unprotect("guess"), await unprotect("word")]).toEqual(["AccessDenied", ""]);
});

test("sheets are moved, hidden, coloured and frozen", async () => {
  const read = await library.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Contents");
    sheet.position = 0;
    sheet.tabColor = "#4472C4";
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    const location = sheet.freezePanes.getLocationOrNullObject();
    const first = context.workbook.worksheets.getItem("Sheet1");
    first.visibility = "VeryHidden";
    location.load("address");
    sheet.load("position,tabColor,showGridlines");
    first.load("visibility");
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return [
      location.address,
      sheet.position,
      sheet.tabColor,
      sheet.showGridlines,
      first.visibility,
      context.workbook.worksheets.items.map((item) => item.name),
    ];
  });
  expect(read).toEqual(["Contents!A1:B3", 0, "#4472C4", false, "VeryHidden", ["Contents", "Sheet1"]]);
});

test("widths, heights and hidden rows are kept", async () => {
  const read = await onFirst(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    range.format.columnWidth = 90;
    range.format.rowHeight = 30;
    sheet.getRange("5:5").rowHidden = true;
    const hidden = sheet.getRange("A5");
    range.load("format/columnWidth,format/rowHeight");
    hidden.load("rowHidden,columnHidden");
    await context.sync();
    return [range.format.columnWidth, range.format.rowHeight, hidden.rowHidden, hidden.columnHidden];
  });
  expect(read).toEqual([90, 30, true, false]);
});

test("the used range is the smallest that holds every entry", async () => {
  const read = await onFirst(async (sheet, context) => {
    const none = sheet.getUsedRangeOrNullObject(true);
    none.load("address");
    await context.sync();
    sheet.getRange("C4").values = [[1]];
    sheet.getRange("B6").format.fill.color = "#FFFF00";
    const values = sheet.getUsedRange(true);
    const all = sheet.getUsedRange();
    values.load("address");
    all.load("address");
    await context.sync();
    return [none.isNullObject, values.address, all.address];
  });
  expect(read).toEqual([true, "Sheet1!C4", "Sheet1!B4:C6"]);
});

test("ranges lead to other ranges", async () => {
  const addresses = await onFirst(async (sheet, context) => {
    const range = sheet.getRange("B2:D5");
    const found = [
      range.getCell(1, 1),
      range.getRow(0),
      range.getColumn(2),
      range.getOffsetRange(1, -1),
      range.getResizedRange(1, 1),
      range.getLastCell(),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getBoundingRect("F9"),
      range.getIntersection("C1:C3"),
      range.getRowsBelow(2),
      range.getColumnsBefore(1),
      sheet.getRangeByIndexes(1, 1, 2, 2),
      sheet.getCell(0, 0),
    ];
    for (const one of found) one.load("address");
    const apart = range.getIntersectionOrNullObject("F9");
    apart.load("address");
    await context.sync();
    return [...found.map((one) => one.address.split("!")[1]), apart.isNullObject];
  });
  expect(addresses).toEqual([
    "C3",
    "B2:D2",
    "D2:D5",
    "A3:C6",
    "B2:E6",
    "D5",
    "2:5",
    "B:D",
    "B2:F9",
    "C2:C3",
    "B6:D7",
    "A2:A5",
    "B2:C3",
    "A1",
    true,
  ]);
});
