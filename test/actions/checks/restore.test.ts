import { type ABook, aWorkbook } from "../aWorkbook";
import { cellsOf, type } from "../theBook";

const tables = ["29C.4", "29C.5", "29C.9", "29C.10"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ tables, formulas: "native" });
});
afterEach(() => book.dispose());

const typedOver = async (): Promise<readonly (string | null)[]> =>
  (await book.actions.check({})).findings.filter((finding) => finding.typedOver).map(({ cell }) => cell);

test("a total that was typed over gets its formula again, and every other entry stays", async () => {
  const before = await cellsOf(book, "29C.10", "G7:G9");
  await type(book, "29C.10", "C7", 5800);
  await type(book, "29C.10", "G9", -653.2);
  await type(book, "29C.9", "G7", 12);
  expect(await typedOver()).toEqual(["'29C.9'!G7", "'29C.10'!G9"]);
  await expect(book.actions.restore({ cells: ["'29C.10'!G9"] })).resolves.toMatchObject({
    restored: ["'29C.10'!G9"],
  });
  expect(await cellsOf(book, "29C.10", "G7:G9")).toEqual(before);
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5800]]);
  expect(await typedOver()).toEqual(["'29C.9'!G7"]);
});

test("without a cell every formula comes again, and undo brings back what was typed", async () => {
  await type(book, "29C.10", "G9", -653.2);
  await type(book, "29C.9", "G7", "to come");
  await expect(book.actions.restore({})).resolves.toMatchObject({ restored: ["'29C.9'!G7", "'29C.10'!G9"] });
  expect(await typedOver()).toEqual([]);
  await expect(book.actions.undo({})).resolves.toMatchObject({ undone: "restore" });
  expect(await cellsOf(book, "29C.10", "G9")).toEqual([[-653.2]]);
  expect(await cellsOf(book, "29C.9", "G7")).toEqual([["to come"]]);
});

test("an address that is no cell of the tables is refused", async () => {
  await expect(book.actions.restore({ cells: ["'29C.10'!Z99"] })).rejects.toMatchObject({ code: "UnknownCell" });
});
