import { type ABook, aWorkbook } from "../aWorkbook";
import { cellsOf, sheetNames, type } from "../theBook";

const tables = ["29C.4", "29C.5", "29C.6", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ tables, formulas: "native" });
});
afterEach(() => book.dispose());

const linesOf = async (sheet: string): Promise<readonly string[]> =>
  (await cellsOf(book, sheet, "A1:K60")).map((line) => line.join("|"));
const aWrongTotal = () => type(book, "29C.10", "G9", -653.2);

test("findings stand on a sheet of their own, as many as there are, with the numbers as printed", async () => {
  await aWrongTotal();
  const { sheet, findings } = await book.actions.report({ language: "en" });
  const lines = await linesOf(sheet);
  expect([sheet, lines.slice(4).filter((line) => !line.startsWith("|")).length]).toEqual(["Checks", findings]);
  expect(lines.find((line) => line.includes("29C.10!G9"))).toContain("29C.10!G9|(653.2)|(635.2)|(18.0)|");
});

test("the cell of a finding leads there", async () => {
  await aWrongTotal();
  await book.actions.report({ language: "en" });
  const row = (await linesOf("Checks")).findIndex((line) => line.includes("29C.10!G9"));
  const link = await book.byHand(async (context) => {
    const cell = context.workbook.worksheets.getItem("Checks").getCell(row, 5).load("hyperlink");
    await context.sync();
    return cell.hyperlink;
  });
  expect(link).toMatchObject({ documentReference: "'29C.10'!G9" });
});

test("it is written anew on the same sheet, whatever that is called by now", async () => {
  await aWrongTotal();
  await book.actions.report({ language: "en" });
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("Checks").name = "For the committee";
    await context.sync();
  });
  await type(book, "29C.10", "G9", "=SUM(G7:G8)");
  await book.actions.report({ language: "zh" });
  expect(await sheetNames(book)).not.toContain("Checks");
  expect((await linesOf("For the committee")).some((line) => line.includes("29C.10!G9"))).toBe(false);
});

test("a sheet of the user's of that name is not touched", async () => {
  await book.byHand(async (context) => {
    context.workbook.worksheets.add("Checks").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await expect(book.actions.report({ language: "en" })).resolves.toMatchObject({ sheet: "Checks (2)" });
  await book.actions.report({ language: "en" });
  expect(await cellsOf(book, "Checks", "A1")).toEqual([["mine"]]);
  expect((await sheetNames(book)).filter((name) => name.startsWith("Checks"))).toEqual(["Checks", "Checks (2)"]);
});

test("a report that was deleted comes again", async () => {
  await book.actions.report({ language: "en" });
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("Checks").delete();
    await context.sync();
  });
  await expect(book.actions.report({ language: "en" })).resolves.toMatchObject({ sheet: "Checks" });
});

test("a report is nothing that refresh or undo have to do with", async () => {
  await book.actions.report({ language: "en" });
  expect(await book.actions.refresh({})).toMatchObject({ applied: [], kept: [], conflicts: [] });
  await book.actions.undo({});
  expect(await sheetNames(book)).toContain("Checks");
});

test("a protected workbook takes no new sheet, and says so", async () => {
  await book.byHand(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(book.actions.report({ language: "en" })).rejects.toMatchObject({ code: "WorkbookProtected" });
});
