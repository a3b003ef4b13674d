import { aWorkbook, type ABook } from "../aWorkbook";
import { appropriation } from "../corrected";
import { cellsOf } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

test("a row that the user deleted stays away, is told, and comes back alone where that is chosen", async () => {
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.10"] });
  const before = await cellsOf(book, "29C.10", "A1:I16");
  const away = [9, 8].map((row) => String(before[row - 1]![0]));
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("29C.10");
    for (const row of [9, 8]) sheet.getRange(`${row}:${row}`).delete("Up");
    await context.sync();
  });
  const preview = await book.actions.preview(appropriation(5700));
  const lines = preview.lines.filter(({ fate }) => fate === "away");
  expect(lines).toHaveLength(2);
  for (const words of away)
    expect(lines).toContainEqual(expect.objectContaining({ words: expect.stringContaining(words) }));
  const told = { code: "LinesAway", args: { sheet: "29C.10", lines: expect.stringContaining(away[0]!) } };
  expect(preview.notices).toMatchObject([told]);
  expect((await book.actions.refresh(appropriation(5700))).notices).toMatchObject([told]);
  const chosen = lines.find(({ words }) => words.endsWith(away[1]!))!;
  const choices = [{ table: chosen.table, row: chosen.key, resolve: "model" }];
  expect(
    (await book.actions.preview({ ...appropriation(5700), choices })).lines.map(({ fate }) => fate).sort(),
  ).toEqual(["away", "returns"]);
  await book.actions.refresh({ ...appropriation(5700), choices });
  expect((await cellsOf(book, "29C.10", "A8"))[0]).toEqual([away[1]]);
  expect((await cellsOf(book, "29C.10", "A9"))[0]).not.toEqual([away[0]]);
});
