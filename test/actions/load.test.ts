import { aWorkbook, type ABook } from "./aWorkbook";

let book: ABook;
beforeEach(async () => { book = await aWorkbook(); });
afterEach(() => { book.dispose(); });

test("a load takes two requests, one to look and one to write", async () => {
  const { sheets } = await book.actions.load({ model: "29c-2020" });
  expect(book.requests()).toBe(2);
  expect(sheets).toEqual(["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"]);
});
