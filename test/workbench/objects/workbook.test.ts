import { eventually } from "../../eventually";
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

test("names belong to the workbook or to a sheet, and mean cells, constants or formulas", async () => {
  const read = await onFirst(async (sheet, context) => {
    const { names } = context.workbook;
    names.add("Total", sheet.getRange("B2:C3"), "the total");
    names.add("Rate", "=0.5");
    names.add("BothRows", "=SUM(Sheet1!$A$1:$A$2)");
    sheet.names.add("Local", sheet.getRange("A1"));
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("D1:D3").formulas = [["=Rate*10"], ["=BothRows"], ["=Local+1"]];
    const cells = sheet.getRange("D1:D3");
    const range = names.getItem("Total").getRange();
    const none = names.getItemOrNullObject("Local");
    names.load("items/name,items/type,items/formula,items/scope,items/comment");
    sheet.names.load("items/name,items/scope");
    cells.load("values");
    range.load("address");
    none.load("name");
    await context.sync();
    return [
      names.items.map(({ name, type, formula, scope, comment }) => [name, type, formula, scope, comment]),
      sheet.names.items.map(({ name, scope }) => [name, scope]),
      cells.values,
      range.address,
      none.isNullObject,
    ];
  });
  expect(read).toEqual([
    [
      ["BothRows", "String", "=SUM(Sheet1!$A$1:$A$2)", "Workbook", ""],
      ["Rate", "Double", "=0.5", "Workbook", ""],
      ["Total", "Range", "=Sheet1!$B$2:$C$3", "Workbook", "the total"],
    ],
    [["Local", "Worksheet"]],
    [[5], [3], [2]],
    "Sheet1!B2:C3",
    true,
  ]);
});

test.each([
  ["Total", "ItemAlreadyExists"],
  ["A1", "InvalidArgument"],
  ["two words", "InvalidArgument"],
  ["1st", "InvalidArgument"],
])("a name cannot be %j", async (name, code) => {
  expect(
    await codeOf(
      library.run(async (context) => {
        context.workbook.names.add("Total", "=1");
        await context.sync();
        context.workbook.names.add(name, "=2");
        await context.sync();
      }),
    ),
  ).toBe(code);
});

test("a name that is deleted means nothing any more", async () => {
  const values = await onFirst(async (sheet, context) => {
    context.workbook.names.add("Rate", "=5");
    sheet.getRange("A1").formulas = [["=Rate*2"]];
    await context.sync();
    context.workbook.names.getItem("Rate").delete();
    const range = sheet.getRange("A1");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["#NAME?"]]);
});

test("custom XML parts are found by namespace", async () => {
  const read = await library.run(async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add('<base xmlns="urn:fascicle:base"><cell key="a">1</cell></base>');
    customXmlParts.add('<f:other xmlns:f="urn:other"/>');
    await context.sync();
    const part = customXmlParts.getByNamespace("urn:fascicle:base").getOnlyItemOrNullObject();
    const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    part.load("id,namespaceUri");
    none.load("id");
    const before = part.getXml();
    const count = customXmlParts.getCount();
    await context.sync();
    part.setXml('<base xmlns="urn:fascicle:base"/>');
    const after = part.getXml();
    await context.sync();
    part.delete();
    customXmlParts.load("items/namespaceUri");
    await context.sync();
    return [
      part.namespaceUri,
      none.isNullObject,
      before.value,
      count.value,
      after.value,
      customXmlParts.items.map((item) => item.namespaceUri),
    ];
  });
  expect(read).toEqual([
    "urn:fascicle:base",
    true,
    '<base xmlns="urn:fascicle:base"><cell key="a">1</cell></base>',
    2,
    '<base xmlns="urn:fascicle:base"/>',
    ["urn:other"],
  ]);
});

test.each(["", "no xml", "<a>", "<a></b>"])("%j is no custom XML part", async (xml) => {
  expect(
    await codeOf(
      library.run(async (context) => {
        context.workbook.customXmlParts.add(xml);
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});

test("settings and properties hold what they are given", async () => {
  const read = await onFirst(async (sheet, context) => {
    const { settings, properties } = context.workbook;
    settings.add("base", { model: "29c-2020", cells: [1, 2] });
    settings.add("gone", 1);
    settings.getItem("gone").delete();
    properties.title = "A/74/6 (Sect. 29C)";
    properties.custom.add("Model", "29c-2020");
    sheet.customProperties.add("table", "29C.10");
    const base = settings.getItem("base");
    const gone = settings.getItemOrNullObject("gone");
    const key = sheet.customProperties.getItemOrNullObject("table");
    const model = properties.custom.getItemOrNullObject("model");
    base.load("value");
    gone.load("value");
    key.load("value");
    model.load("key,value,type");
    properties.load("title");
    await context.sync();
    return [base.value, gone.isNullObject, key.value, model.key, model.value, model.type, properties.title];
  });
  expect(read).toEqual([
    { model: "29c-2020", cells: [1, 2] },
    true,
    "29C.10",
    "Model",
    "29c-2020",
    "String",
    "A/74/6 (Sect. 29C)",
  ]);
});

test("the page is laid out for printing", async () => {
  const read = await onFirst(async (sheet, context) => {
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.setPrintArea("A1:K20");
    layout.setPrintTitleRows("$1:$4");
    layout.setPrintMargins("Centimeters", { top: 2.54 });
    layout.headersFooters.defaultForAllPages.centerFooter = "Page &P";
    const rows = layout.getPrintTitleRowsOrNullObject();
    const area = layout.getPrintAreaOrNullObject();
    const columns = layout.getPrintTitleColumnsOrNullObject();
    layout.load("orientation,paperSize,zoom,centerHorizontally,topMargin");
    layout.headersFooters.defaultForAllPages.load("centerFooter");
    rows.load("address");
    area.load("address");
    columns.load("address");
    await context.sync();
    return [
      layout.orientation,
      layout.paperSize,
      layout.zoom,
      layout.centerHorizontally,
      layout.topMargin,
      layout.headersFooters.defaultForAllPages.centerFooter,
      rows.address,
      area.address,
      columns.isNullObject,
    ];
  });
  expect(read).toEqual([
    "Landscape",
    "A4",
    { horizontalFitToPages: 1, verticalFitToPages: 0 },
    true,
    72,
    "Page &P",
    "Sheet1!1:4",
    "Sheet1!A1:K20",
    true,
  ]);
});

test("a chart takes names and categories from the headings of its cells, and follows them", async () => {
  const read = await onFirst(async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      ["", "2019", "2020"],
      ["EDM", 10, 12],
      ["PW", 20, 24],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    chart.name = "Figure 29C.II";
    chart.title.text = "Resources";
    chart.legend.position = "Right";
    chart.axes.valueAxis.title.text = "Thousands";
    chart.setPosition("E2", "H10");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("B3").values = [[11]];
    const found = sheet.charts.getItem("Figure 29C.II");
    const series = found.series.getItemAt(0);
    series.format.fill.setSolidColor("#4472C4");
    series.hasDataLabels = true;
    const values = series.getDimensionValues("Values");
    const categories = series.getDimensionValues("Categories");
    const none = sheet.charts.getItemOrNullObject("none");
    found.load("name,chartType,title/text,legend/position,axes/valueAxis/title/text,series/count,top,left");
    series.load("name,hasDataLabels");
    none.load("name");
    await context.sync();
    return [
      found.name,
      found.chartType,
      found.title.text,
      found.legend.position,
      found.axes.valueAxis.title.text,
      found.series.count,
      series.name,
      series.hasDataLabels,
      values.value,
      categories.value,
      none.isNullObject,
    ];
  });
  expect(read).toEqual([
    "Figure 29C.II",
    "ColumnClustered",
    "Resources",
    "Right",
    "Thousands",
    2,
    "2019",
    true,
    [11, 20],
    ["EDM", "PW"],
    true,
  ]);
});

test("a cell has one comment, found by the cell", async () => {
  const read = await onFirst(async (sheet, context) => {
    const comment = context.workbook.comments.add("Sheet1!B2", "Why?");
    comment.resolved = true;
    sheet.getRange("1:1").insert("Down");
    const found = context.workbook.comments.getItemByCell("Sheet1!B3");
    found.load("content,resolved,authorName");
    await context.sync();
    return [found.content, found.resolved];
  });
  expect(read).toEqual(["Why?", true]);
  expect(
    await codeOf(
      library.run(async (context) => {
        context.workbook.comments.add("Sheet1!B3", "Again?");
        await context.sync();
      }),
    ),
  ).toBe("ItemAlreadyExists");
});

test("changes, selections and new sheets are told to those who asked", async () => {
  const heard: unknown[] = [];
  const done = await onFirst(async (sheet, context) => {
    sheet.load("id");
    sheet.onChanged.add(async (event) => {
      heard.push([event.type, event.address, event.changeType, event.source]);
    });
    context.workbook.worksheets.onChanged.add(async (event) => {
      heard.push(["any", event.worksheetId === sheet.id, event.address]);
    });
    sheet.onSelectionChanged.add(async (event) => {
      heard.push([event.type, event.address]);
    });
    context.workbook.worksheets.onAdded.add(async (event) => {
      heard.push([event.type]);
    });
    await context.sync();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("C3").select();
    context.workbook.worksheets.add("New");
    await context.sync();
    return true;
  });
  expect(done).toBe(true);
  await eventually(
    () => heard,
    expect.arrayContaining([
      ["WorksheetChanged", "A1:B2", "RangeEdited", "Local"],
      ["any", true, "A1:B2"],
      ["WorksheetSelectionChanged", "C3"],
      ["WorksheetAdded"],
    ]),
  );
});

test("an event says whether the add-in is behind it, and leads to its range wherever that has gone", async () => {
  const heard: unknown[] = [];
  const events: Excel.WorksheetChangedEventArgs[] = [];
  await onFirst(async (sheet, context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      events.push(event);
      heard.push([event.address, event.triggerSource]);
    });
    context.workbook.worksheets.onNameChanged.add(async (event) => {
      heard.push([event.nameBefore, event.nameAfter]);
    });
    await context.sync();
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.name = "29C.10";
    await context.sync();
  });
  const sheet = library.engine.sheets.find("29C.10")!;
  await library.engine.asOneStep(async () => {
    library.engine.cells.write(sheet, { row: 4, column: 0, rows: 1, columns: 1 }, () => 7);
  });
  await eventually(
    () => heard,
    [
      ["A1:B1", "ThisLocalAddin"],
      ["Sheet1", "29C.10"],
      ["A5", "Unknown"],
    ],
  );
  const moved = await library.run(async (context) => {
    context.workbook.worksheets.getItem("29C.10").getRange("1:2").insert("Down");
    const range = events[1]!.getRange(context).load("address");
    await context.sync();
    return range.address;
  });
  expect(moved).toBe("'29C.10'!A7");
});

test("nothing is told while events are off", async () => {
  const heard: unknown[] = [];
  await onFirst(async (sheet, context) => {
    sheet.load("id");
    sheet.onChanged.add(async (event) => {
      heard.push(event.address);
    });
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  await eventually(() => heard, ["A2"]);
});

test("the selected cell is the active cell", async () => {
  const read = await onFirst(async (sheet, context) => {
    sheet.getRange("B2:C5").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load("address");
    cell.load("address");
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(read).toEqual(["Sheet1!B2:C5", "Sheet1!B2"]);
});
