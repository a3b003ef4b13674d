import type { FormulaStyle } from "../../src/sheets/plan";
import { plan, sheetOf, written } from "./plans";
import { carryOut } from "./spreadsheet";

const of = (language: string, formulas: FormulaStyle = "native") => plan({ language, formulas });
const figures = (language: string) => sheetOf(of(language), "Figures");
const value = (row: string, column: string) => ({ table: "Figures", row, column });

test("the figures stand behind the last table that they show", () => {
  const tables = of("zh").sheets.map(({ table }) => table);
  expect(tables[tables.indexOf("Figures") - 1]).toBe("29C.12");
});

test("there are no figures where a table that they show is left out", () => {
  expect(plan({ tables: ["29C.8", "29C.10"] }).sheets.map(({ table }) => table)).toEqual(["29C.8", "29C.10"]);
});

test("each chart says number, caption and unit in the language of the plan, and keeps its name", () => {
  const [zh, en] = [figures("zh").charts!, figures("en").charts!];
  expect(zh).toHaveLength(13);
  expect(en.map(({ name }) => name)).toEqual(zh.map(({ name }) => name));
  expect(zh[4]!.title).toBe("图 29C.六\n工作方案所需资源占经常预算的百分比\n(百万美元)");
  expect(en[4]!.title).toBe(
    "Figure 29C.VI\nProgramme of work: resources as a percentage of the regular budget\n(Millions of " +
      "United States dollars)",
  );
});

test("every series is bound to cells of the sheet", () => {
  const { rows, columns, charts } = figures("en");
  const ends = charts!.flatMap(({ series }) =>
    series.flatMap(({ values, categories }) => [values.from, values.to, categories.from, categories.to]),
  );
  for (const { row, column } of ends) expect([rows[row], columns[column]]).not.toContain(undefined);
});

test("numbers beside the charts are linked to the tables", () => {
  expect(written(of("en"), "Figures", "29C.IV/posts/P", "first")).toBe("='29C.8'!I11");
  expect(written(of("en"), "Figures", "29C.VII/SP1", "first")).toBe("='29C.10'!I9");
});

test("two figures share a page", () => {
  const { print, rows } = figures("en");
  expect(print.pageStarts).toEqual([
    ...["IV", "VI", "VIII", "X", "XII"].map((numeral) => rows[`29C.${numeral}/#chart`]),
    rows["clientSatisfaction/#chart"],
  ]);
});

test("a measure that the document shows as a chart is one, with a blank where its rate is unknown", () => {
  expect(written(of("en"), "Figures", "clientSatisfaction/2018", "first")).toMatch(/'Performance'!/);
  expect(figures("zh").charts!.at(-1)).toMatchObject({ title: "业绩计量\n客户满意度\n(百分比)", type: "columns" });
});

test("abbreviations are explained under the figures that use them", () => {
  const note = (language: string) => written(of(language), "Figures", "29C.IV/#note/0", "label");
  expect(note("en")).toBe(
    "Abbreviations: ASG, Assistant Secretary-General; GS (OL), General Service (Other level); GS (PL), " +
      "General Service (Principal level).",
  );
  expect(note("zh")).toMatch(/^缩写：ASG，助理秘书长；/);
});

describe.each(["native", "functions"] as const)("with %s formulas", (formulas) => {
  test("the figures show the numbers of the tables and follow a changed leaf", async () => {
    const book = await carryOut(of("en", formulas));
    await book.calculated();
    expect(book.value(value("29C.II/fund/RB", "first"))).toBe(183);
    expect(book.value(value("29C.II/total", "second"))).toBe(138709.4);
    expect(book.value(value("29C.III/component", "second"))).toBe(6);
    expect(book.value(value("29C.VI/rest", "first"))).toBe(2894.9);
    expect(book.value(value("29C.V/nonPost", "label"))).toBe("Non-post: variance (161.1)");
    expect(book.value(value("29C.XI/posts", "third"))).toBe(921.8);
    book.set({ table: "29C.8", row: "money/nonPost", column: "appropriation" }, 3000);
    await book.calculated();
    expect(book.value(value("29C.V/nonPost", "second"))).toBe(2838.9);
    expect(book.value(value("29C.III/component", "first"))).toBe(4978.9);
    expect(book.value(value("29C.III/component", "label"))).toBe("Executive direction and management: 9.8%");
    book.dispose();
  });
});
