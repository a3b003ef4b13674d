import { openWorkbook } from "../../src/workbench/save/openWorkbook";
import { saveWorkbook } from "../../src/workbench/save/saveWorkbook";
import type { Actions } from "../../src/actions/automation";
import { aWorkbook, type ABook } from "./aWorkbook";
import { appropriation } from "./corrected";
import { cellsOf } from "./theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

/** The workbook is saved and closed, and opened where the add-in starts anew. */
async function savedAndOpened(): Promise<Actions> {
  const file = await saveWorkbook(book.engine, "BUDGET");
  await book.dispose();
  book = await aWorkbook();
  await openWorkbook(book.engine, file, "BUDGET");
  await book.engine.settled();
  return book.actions;
}

test("a user's row with note and colour outlives refresh, language, conversion and undo in saved files", async () => {
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.9", "29C.10"] });
  await book.byHand(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("29C.10");
    sheet.getRange("8:8").insert("Down");
    sheet.getRange("A8:C8").formulas = [["of which temporary", "", "=C7*0.1"]];
    sheet.getRange("C8").format.fill.color = "#FF0000";
    workbook.comments.add("'29C.10'!C8", "Ask the section");
    await workbook.context.sync();
  });
  const kept = () =>
    book.byHand(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("29C.10");
      const row = sheet.getRange("A8:C8").load("formulas");
      const fill = sheet.getRange("C8").format.fill.load("color");
      const note = workbook.comments.getItemByCell("'29C.10'!C8").load("content");
      await workbook.context.sync();
      return { row: row.formulas, fill: fill.color, note: note.content };
    });
  const before = await kept();
  const steps = [
    (actions: Actions) => actions.refresh(appropriation(5700)),
    (actions: Actions) =>
      actions.load({ ...appropriation(5700), language: "zh", formulas: "native", tables: ["29C.10"] }),
    (actions: Actions) => actions.convert({ formulas: "functions" }),
    (actions: Actions) => actions.undo(),
    (actions: Actions) => actions.refresh({ model: "29c-2020", resolve: "model" }),
  ];
  for (const step of steps) {
    await step(await savedAndOpened());
    expect(await kept()).toEqual(before);
  }
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5764.4]]);
});
