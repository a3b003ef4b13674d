import { aWorkbook, type ABook } from "../../actions/aWorkbook";
import { type } from "../../actions/theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const charts = (sheet = "Figures") =>
  book.byHand(async (context) => {
    const all = context.workbook.worksheets
      .getItem(sheet)
      .charts.load("items/name,items/chartType,items/title/text,items/series/items/name");
    await context.sync();
    return all.items.map(({ name, chartType, title, series }) => ({
      name,
      chartType,
      title: title.text,
      series: series.items.map((each) => each.name),
    }));
  });

const seriesOf = (name: string) =>
  book.byHand(async (context) => {
    const chart = context.workbook.worksheets.getItem("Figures").charts.getItem(name);
    const count = chart.series.getCount();
    await context.sync();
    const all = Array.from({ length: count.value }, (_, at) => chart.series.getItemAt(at)).map(
      (series) => [series.getDimensionValues("Categories"), series.getDimensionValues("Values")] as const,
    );
    await context.sync();
    return all.map(([categories, values]) => ({ categories: categories.value, values: values.value }));
  });

/** The tables that the figures show; with these there are figures. */
const tables = ["29C.4", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
const load = (language = "en") => book.actions.load({ model: "29c-2020", language, formulas: "native", tables });

test("twelve charts are written with their tables in three requests", async () => {
  await load();
  expect(book.requests()).toBe(3);
  const all = await charts();
  expect(all.map(({ name }) => name)).toEqual(
    ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"].map(
      (numeral) => `Figure 29C.${numeral}`,
    ),
  );
  expect(all.map(({ chartType }) => chartType)).toEqual([
    "BarStacked100",
    "Pie",
    "BarStacked100",
    "ColumnClustered",
    "Pie",
    "Pie",
    ...Array.from({ length: 3 }, () => ["BarStacked100", "ColumnClustered"]).flat(),
  ]);
});

test("a chart shows the cells of its figure and follows a changed leaf", async () => {
  await load();
  expect(await seriesOf("Figure 29C.V")).toEqual([
    { categories: ["Posts: variance 236.8", "Non-post: variance (161.1)"], values: [1903.2, 916] },
    { categories: ["Posts: variance 236.8", "Non-post: variance (161.1)"], values: [2140, 754.9] },
  ]);
  await type(book, "29C.8", "C8", 1000);
  expect(await seriesOf("Figure 29C.V")).toEqual([
    { categories: ["Posts: variance 236.8", "Non-post: variance (161.1)"], values: [1903.2, 1000] },
    { categories: ["Posts: variance 236.8", "Non-post: variance (161.1)"], values: [2140, 838.9] },
  ]);
  expect((await seriesOf("Figure 29C.VI"))[0]!.values[1]).toBe(2978.9);
});

test("a refresh writes a chart again that is missing, and no other one", async () => {
  await load();
  await book.byHand(async (context) => {
    const { charts: all } = context.workbook.worksheets.getItem("Figures");
    all.getItem("Figure 29C.VI").delete();
    all.getItem("Figure 29C.V").title.text = "Mine";
    await context.sync();
  });
  await book.actions.refresh({});
  const after = await charts();
  expect(after).toHaveLength(12);
  expect(after.find(({ name }) => name === "Figure 29C.V")!.title).toBe("Mine");
  await book.actions.undo();
  expect(await charts()).toHaveLength(11);
});

test("another language changes titles and series, and undo changes them back", async () => {
  await load();
  const english = await charts();
  await load("zh");
  const chinese = await charts("图");
  expect(chinese).toHaveLength(12);
  expect(chinese[3]).toMatchObject({
    title: "图 29C.五\n行政领导和管理：按预算类别分列的 2020 年拟议资源和 2019 年批款之间差异\n(千美元)",
    series: ["2019 年批款", "2020 年估计数"],
  });
  await book.actions.undo();
  expect(await charts()).toEqual(english);
});

test("rows that come above a figure move its chart's cells with it", async () => {
  await load();
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("Figures").getRange("1:3").insert("Down");
    await context.sync();
  });
  expect((await seriesOf("Figure 29C.XIII"))[0]!.values).toEqual([7019.7, 7684.9]);
  await book.actions.refresh({});
  expect(await charts()).toHaveLength(12);
});
