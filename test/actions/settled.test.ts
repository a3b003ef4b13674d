import { aWorkbook, type ABook } from "./aWorkbook";
import { corrected, dropPostChanges } from "./corrected";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const fewer = corrected((model) => {
  dropPostChanges(model, (index) => index < 2);
});
const codesOf = ({ notices }: { readonly notices: readonly { readonly code: string }[] }) =>
  notices.map(({ code }) => code);

/** A refresh is cut off, and so is everything that would lead it back. */
async function cutOff(model: object): Promise<void> {
  book.bridge.fault({ request: 2, code: "GeneralException", action: 12 });
  for (const request of [3, 4]) book.bridge.fault({ request, code: "GeneralException" });
  await expect(book.actions.refresh(model)).rejects.toMatchObject({ code: "NotRestored" });
}

test("that a change was cut off and taken back is told with the next change, once", async () => {
  await book.actions.load({ ...fewer, language: "en", formulas: "native", tables: ["29C.6", "Annex II"] });
  await cutOff({ model: "29c-2020" });
  const { actions } = book.anew();
  expect(codesOf(await actions.refresh(fewer))).toEqual(["CutOffTakenBack"]);
  expect(codesOf(await actions.refresh(fewer))).toEqual([]);
});

test("it is told with an undo too", async () => {
  await book.actions.load({ ...fewer, language: "en", formulas: "native", tables: ["29C.6", "Annex II"] });
  await cutOff({ model: "29c-2020" });
  expect(await book.anew().actions.undo({ earlier: true })).toMatchObject({
    undone: "load",
    notices: [{ code: "CutOffTakenBack" }],
  });
});
