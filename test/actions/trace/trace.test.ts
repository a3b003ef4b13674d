import type { TracedCell } from "../../../src/actions/trace/TraceResult";
import { aWorkbook, type ABook } from "../aWorkbook";
import { type } from "../theBook";

const tables = ["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
let book: ABook;
const open = async (): Promise<void> => {
  book = await aWorkbook();
  await book.actions.load({ tables, formulas: "native" });
};
const close = (): Promise<void> => book.dispose();

const trace = (cell: string) => book.actions.trace({ cell, language: "en" });
const leaves = (traced: TracedCell): readonly TracedCell[] =>
  traced.inputs.length === 0 ? [traced] : traced.inputs.flatMap(leaves);

describe("in a workbook as it was loaded", () => {
  beforeAll(open);
  afterAll(close);

  test("a cell of ours is told with its numbers, inputs by address, sources and checks", async () => {
    const traced = await trace("'29C.10'!G9");
    expect(traced).toMatchObject({
      table: "29C.10",
      row: "money/total",
      column: "change",
      words: "Total change, subprogramme 1, regular budget",
      sentence: "(635.2) = (360.8) + (274.4)",
      printed: "(635.2)",
    });
    expect(traced.inputs.map(({ cell }) => cell)).toEqual(["'29C.10'!G7", "'29C.10'!G8"]);
    expect(new Set(leaves(traced).map(({ source }) => source))).toEqual(new Set(["Table 29C.10"]));
    expect(traced.checks).toContainEqual(
      expect.objectContaining({ rule: "footing", holds: true, cell: "'29C.10'!G9" }),
    );
  });

  test("a figure leads to the table that it is drawn from", async () => {
    const drawn = await trace("图!C8");
    expect(drawn.words).toBe("图, 共计");
    expect(drawn.inputs.every(({ table }) => table?.startsWith("29C.") === true)).toBe(true);
  });

  test.each([
    ["29C.10!A9", "Table 29C.10, Total", "Table 29C.10"],
    ["29C.10!C4", "Table 29C.10, 2019 appropriation", "Table 29C.10"],
    ["29C.10!Z99", "'29C.10'!Z99", null],
  ])("%s is %s, from %s", async (cell, words, source) => {
    expect(await trace(cell)).toMatchObject({ words, source, inputs: [] });
  });

  test.each(["nonsense", "'No such sheet'!A1", "29C.10"])("%s is no cell", async (cell) => {
    await expect(trace(cell)).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

describe("in a workbook in which somebody works", () => {
  beforeEach(open);
  afterEach(close);

  test("the numbers are those that stand in the sheet now", async () => {
    await type(book, "29C.10", "F7", -260.8);
    expect((await trace("29C.10!G9")).sentence).toBe("(535.2) = (260.8) + (274.4)");
  });

  test("a cell of the user's is followed into our tables", async () => {
    await type(book, "Sheet1", "A1", "='29C.8'!G9");
    await type(book, "Sheet1", "A2", "=A1/'29C.8'!C9*100");
    const traced = await trace("Sheet1!A2");
    expect(traced.formula).toBe("=A1/'29C.8'!C9*100");
    expect(traced.inputs.map(({ cell }) => cell)).toEqual(["'Sheet1'!A1", "'29C.8'!C9"]);
    expect(traced.inputs[0]?.inputs[0]).toMatchObject({
      words: "Total change, executive direction and management, regular budget",
      value: "75.7",
    });
  });

  test("a name leads to the cell that it stands for, and a named number stands in the sentence", async () => {
    await book.byHand(async (context) => {
      context.workbook.names.add("Estimate", "='29C.10'!$I$9");
      context.workbook.names.add("Share", "=0.25");
      await context.sync();
    });
    await type(book, "Sheet1", "A1", "=Estimate*Share");
    const traced = await trace("Sheet1!A1");
    expect(traced).toMatchObject({ formula: "=Estimate*Share", sentence: "2584.125 = 10 336.5*0.25" });
    expect(traced.inputs.map(({ cell }) => cell)).toEqual(["'29C.10'!I9"]);
  });

  test("a total that was typed over is not said to be the sum of its parts", async () => {
    await type(book, "29C.10", "G9", -653.2);
    expect((await trace("29C.10!G9")).sentence).toBe("(653.2) ≠ (360.8) + (274.4)");
  });

  test("a number that the user entered ends the trace", async () => {
    await type(book, "Sheet1", "B1", "=C1");
    await type(book, "Sheet1", "C1", 5);
    expect(leaves(await trace("Sheet1!B1"))).toEqual([
      expect.objectContaining({ cell: "'Sheet1'!C1", value: "5", source: "'Sheet1'!C1" }),
    ]);
  });

  test("nothing can be traced where nothing is loaded", async () => {
    await book.actions.undo();
    await expect(trace("Sheet1!A1")).rejects.toMatchObject({ code: "NothingLoaded" });
  });
});
