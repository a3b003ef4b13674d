import { type ABook, aWorkbook } from "../aWorkbook";
import { cellsOf, type } from "../theBook";

const tables = ["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ tables, formulas: "native" });
});
afterEach(() => book.dispose());

/** How many conditional formats lie over a cell. */
const formatsOf = (sheet: string, address: string): Promise<number> =>
  book.byHand(async (context) => {
    const count = context.workbook.worksheets.getItem(sheet).getRange(address).conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });

const formatsOfGoingLines = (sheet: string, address: string): Promise<unknown> =>
  book.byHand(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(address)
      .load("numberFormat,format/fill/color,format/font/color,format/font/bold");
    await context.sync();
    return [range.numberFormat, range.format.fill.color, range.format.font.color, range.format.font.bold];
  });

test("a finding marks its cell over its own format, and taken off nothing is left", async () => {
  const [formats, looks, before] = [
    await formatsOf("29C.10", "G9"),
    await formatsOfGoingLines("29C.10", "G9"),
    await cellsOf(book, "29C.10", "A1:K20"),
  ];
  await type(book, "29C.10", "G9", -653.2);
  const { marked } = await book.actions.mark({});
  expect(marked).toBeGreaterThan(0);
  expect([await formatsOf("29C.10", "G9"), await formatsOfGoingLines("29C.10", "G9")]).toEqual([formats + 1, looks]);
  await book.actions.mark({ off: true });
  expect([await formatsOf("29C.10", "G9"), await formatsOfGoingLines("29C.10", "G9")]).toEqual([formats, looks]);
  await book.actions.refresh({ resolve: "model" });
  expect(await cellsOf(book, "29C.10", "A1:K20")).toEqual(before);
});

test("the mark goes when the finding goes, and the user's own conditional format stays", async () => {
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").getRange("G9").conditionalFormats.add("Custom").custom.rule.formula =
      "=$G$9<0";
    await context.sync();
  });
  const formats = await formatsOf("29C.10", "G9");
  await type(book, "29C.10", "G9", -653.2);
  await book.actions.mark({});
  expect(await formatsOf("29C.10", "G9")).toBe(formats + 1);
  await book.actions.refresh({ resolve: "model" });
  await book.actions.mark({});
  expect(await formatsOf("29C.10", "G9")).toBe(formats);
});

test("marks are no edits: refresh, conversion and another language see nothing of them", async () => {
  await book.actions.mark({});
  expect(await book.actions.refresh({})).toMatchObject({ applied: [], kept: [], conflicts: [] });
  expect(await book.actions.convert({ formulas: "functions" })).toMatchObject({ kept: [], conflicts: [] });
  expect(await book.actions.load({ language: "zh", tables })).toMatchObject({ kept: [] });
});

test("marks do not stand in the way of undo", async () => {
  await book.actions.mark({});
  await expect(book.actions.undo({})).resolves.toMatchObject({ undone: "load" });
});

test("a mark moves with its cell", async () => {
  const formats = await formatsOf("29C.10", "G9");
  await type(book, "29C.10", "G9", -653.2);
  await book.actions.mark({});
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").getRange("3:3").insert("Down");
    await context.sync();
  });
  expect(await formatsOf("29C.10", "G10")).toBe(formats + 1);
  await book.actions.mark({ off: true });
  expect(await formatsOf("29C.10", "G10")).toBe(formats);
});

test("a protected sheet is left without marks, the others are marked", async () => {
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.4").protection.protect();
    await context.sync();
  });
  const formats = await formatsOf("29C.4", "B13");
  await type(book, "29C.10", "G9", -653.2);
  await expect(book.actions.mark({})).resolves.toMatchObject({ marked: expect.any(Number) });
  expect(await formatsOf("29C.4", "B13")).toBe(formats);
});
