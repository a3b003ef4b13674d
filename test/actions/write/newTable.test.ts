import { aWorkbook, type ABook } from "../aWorkbook";
import { corrected } from "../corrected";
import { cellsOf, sheetNames } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

/** The section before that table was drawn up: another one is the source of what it prints. */
function without(table: string) {
  const { file } = corrected((model) => {
    const { tables } = model as unknown as { tables: { id: string }[] };
    Object.assign(model, {
      tables: tables.filter(({ id }) => id !== table),
      printed: { ...model.printed, [table]: undefined },
    });
  });
  return { file: { ...file, text: file.text.replaceAll(`"table":"${table}"`, '"table":"29C.9"') } };
}

test("where all tables were loaded, one comes with the model, and stays when it leaves the model", async () => {
  const earlier = without("29C.10");
  await book.actions.load({ ...earlier, language: "en", formulas: "native" });
  expect(await sheetNames(book)).not.toContain("29C.10");
  const { sheets, notices } = await book.actions.refresh({ model: "29c-2020" });
  expect({ notices, has: sheets.includes("29C.10") }).toEqual({ notices: [], has: true });
  expect(await sheetNames(book)).toEqual(expect.arrayContaining(["Contents", "29C.10", "Narrative"]));
  expect(JSON.stringify(await cellsOf(book, "29C.9", "B1:G20"))).toContain("'29C.10'!");
  expect(await book.actions.refresh({ model: "29c-2020" })).toMatchObject({ applied: [], kept: [], conflicts: [] });
  expect(await book.actions.refresh(earlier)).toMatchObject({
    notices: [{ code: "TableGone", args: { sheet: "29C.10", table: "29C.10" } }],
  });
  expect(await book.actions.refresh(earlier)).toMatchObject({ applied: [], notices: [] });
  expect(await sheetNames(book)).toContain("29C.10");
});
