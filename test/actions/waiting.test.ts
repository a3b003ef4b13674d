import { aWorkbook, type ABook } from "./aWorkbook";
import { appropriation } from "./corrected";
import { cellsOf, everything, type } from "./theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const load = () => book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.10"] });
const told = ({ notices }: { readonly notices: readonly { readonly code: string }[] }) =>
  notices.map(({ code }) => code);

test("every action begun while a cell is being edited is done once it is left, and says so once", async () => {
  book.editing.begin(3);
  expect(told(await load())).toEqual(["WaitedForCell"]);
  book.editing.begin(2);
  const refreshed = await book.actions.refresh(appropriation(5700));
  expect(told(refreshed)).toEqual(["WaitedForCell"]);
  expect(refreshed.applied.map(({ cell }) => cell)).toEqual(["'29C.10'!C7"]);
  book.editing.begin(1);
  expect(told(await book.actions.undo())).toEqual(["WaitedForCell"]);
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5764.4]]);
  expect(told(await book.actions.refresh({}))).toEqual([]);
});

test("what is typed into the cell that was waited for is an edit like any other", async () => {
  await load();
  book.editing.begin(2, () => type(book, "29C.10", "C8", 5000));
  expect(await book.actions.refresh(appropriation(5700))).toMatchObject({
    applied: [{ cell: "'29C.10'!C7" }],
    kept: [{ cell: "'29C.10'!C8", sheet: 5000 }],
  });
});

test("someone who does not want to wait is told why nothing was done, and nothing was", async () => {
  await load();
  const before = await everything(book);
  book.editing.begin();
  book.retryPolicy.subscribe(() => {
    if (book.retryPolicy.waiting !== null) book.retryPolicy.giveUp();
  });
  await expect(book.actions.refresh(appropriation(5700))).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
  book.editing.leave();
  expect(await everything(book)).toEqual(before);
});

test("what follows the workbook by itself does not wait, and nobody is told of it", async () => {
  await load();
  book.editing.begin();
  const heard = jest.fn();
  book.retryPolicy.subscribe(heard);
  await expect(book.live.statusOf("29c-2020")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  await expect(book.live.selected()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(heard).not.toHaveBeenCalled();
  book.editing.leave();
  expect(await book.live.statusOf("29c-2020")).toMatchObject({ edited: 0 });
});
