import { aWorkbook, type ABook } from "../aWorkbook";
import { corrected } from "../corrected";
import { cellsOf, sheetNames, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

test("a table that the model drops and has again takes its sheet again, with what was typed there", async () => {
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["A.8", "A.9"] });
  const before = await sheetNames(book);
  await type(book, "A.9", "L3", "mine");
  const without = corrected((model) => {
    const file = model as typeof model & { deliverables: { table?: string }[] };
    file.deliverables = file.deliverables.filter(({ table }) => table !== "A.9");
    model.tables.splice(
      model.tables.findIndex(({ id }) => id === "A.9"),
      1,
    );
    delete model.printed["A.9"];
  });
  expect((await book.actions.refresh(without)).notices.map(({ code }) => code)).toEqual(["TableGone"]);
  expect((await book.actions.refresh(without)).notices).toEqual([]);
  await book.actions.refresh({ model: "29c-2020" });
  expect(await sheetNames(book)).toEqual(before);
  expect(await cellsOf(book, "A.9", "L3")).toEqual([["mine"]]);
});
