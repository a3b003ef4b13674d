import { type ABook, aWorkbook } from "./aWorkbook";

// Whole workbooks are calculated.

let book: ABook;
afterEach(() => book.dispose());

const tables = ["29C.4", "29C.6", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
const load = (language: string, all = false) =>
  book.actions.load({ model: "29c-2020", language, ...(all ? {} : { tables }) });

/** A formula as it reads after a sheet that it names was renamed: quotes stand only around names that need them. */
const withoutQuotes = (content: unknown): unknown =>
  typeof content === "string" ? content.replace(/'([^']+)'!/g, "$1!") : content;

/**
 * What a load writes on every sheet: contents, sizes, what may be entered, what is printed around, charts and links.
 */
const everySheet = () =>
  book.byHand(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const read = sheets.items.map((sheet) => {
      const used = sheet.getUsedRange(true).load("formulas,rowCount,columnCount,columnIndex,rowIndex");
      const page = sheet.pageLayout.headersFooters.defaultForAllPages.load("centerHeader,centerFooter");
      const charts = sheet.charts.load("items/name,items/title/text");
      return { name: sheet.name, sheet, used, page, charts };
    });
    await context.sync();
    const lines = read.map(({ name, sheet, used, page, charts }) => ({
      name,
      formulas: used.formulas,
      page: [page.centerHeader, page.centerFooter],
      charts: charts.items.map((chart) => ({
        name: chart.name,
        title: chart.title.text,
        series: chart.series.load("items/name"),
      })),
      heights: Array.from({ length: used.rowCount }, (_, row) =>
        sheet.getCell(used.rowIndex + row, 0).load("format/rowHeight,hyperlink"),
      ),
      widths: Array.from({ length: used.columnCount }, (_, column) =>
        sheet.getCell(0, used.columnIndex + column).load("format/columnWidth"),
      ),
      rules: Array.from({ length: used.rowCount }, (_, row) =>
        sheet.getCell(used.rowIndex + row, 2).dataValidation.load("rule,prompt"),
      ),
    }));
    await context.sync();
    return lines
      .filter(({ name }) => name !== "Sheet1")
      .map(({ name, formulas, page, charts, heights, widths, rules }) => ({
        name,
        formulas: formulas.map((row: unknown[]) => row.map(withoutQuotes)),
        page,
        charts: charts.map(({ series, ...chart }) => ({ ...chart, series: series.items.map((each) => each.name) })),
        heights: heights.map(({ format }) => format.rowHeight),
        links: heights.map(({ hyperlink }) => hyperlink),
        widths: widths.map(({ format }) => format.columnWidth),
        rules: rules.map(({ rule, prompt }) => ({ rule, prompt })),
      }));
  });

const fresh = async (language: string, all = false) => {
  book = await aWorkbook();
  await load(language, all);
  const sheets = await everySheet();
  await book.dispose();
  return sheets;
};

test.each([
  ["zh", "en", false],
  ["en", "zh", true],
] as const)(
  "from %s to %s every sheet becomes what a first load writes, to links, charts and what is printed around it",
  async (first, then, all) => {
    const wanted = await fresh(then, all);
    book = await aWorkbook();
    await load(first, all);
    await load(then, all);
    const sheets = await everySheet();
    for (const [at, sheet] of wanted.entries()) expect(sheets[at]).toEqual(sheet);
  },
);

test("widths, heights and words that the user has set stay, and undo brings the other language back", async () => {
  book = await aWorkbook();
  await load("zh");
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("29C.10");
  await book.byHand(async (context) => {
    sheetOf(context).getRange("A1").format.columnWidth = 300;
    sheetOf(context).getRange("A6").format.rowHeight = 40;
    sheetOf(context).getRange("A8").values = [["My posts"]];
    sheetOf(context).pageLayout.headersFooters.defaultForAllPages.centerFooter = "mine";
    await context.sync();
  });
  const before = await everySheet();
  await load("en");
  const sheet = (await everySheet()).find(({ name }) => name === "29C.10")!;
  expect([sheet.widths[0], sheet.heights[5], sheet.formulas[7]![0], sheet.page[1]]).toEqual([
    300,
    40,
    "My posts",
    "mine",
  ]);
  expect(sheet.formulas[0]![0]).toBe("Table 29C.10");
  await book.actions.undo();
  expect(await everySheet()).toEqual(before);
});

test("sheets are called in the language of their tables until that is undone; the user's names stay", async () => {
  book = await aWorkbook();
  const names = () =>
    book.byHand(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name).slice(1);
    });
  const some = ["Performance", "29C.10", "Annex II"];
  await book.actions.load({ model: "29c-2020", language: "en", tables: some });
  await book.byHand(async ({ workbook, sync }) => {
    workbook.worksheets.getItem("Performance").name = "Results";
    await sync();
  });
  const { sheets } = await book.actions.refresh({ language: "zh" });
  expect(sheets).toEqual(["Results", "29C.10", "附件二"]);
  expect(await names()).toEqual(["Results", "29C.10", "附件二"]);
  expect((await book.actions.refresh({})).applied).toEqual([]);
  await book.actions.undo();
  expect(await names()).toEqual(["Results", "29C.10", "Annex II"]);
  await book.actions.redo();
  expect(await names()).toEqual(["Results", "29C.10", "附件二"]);
});
