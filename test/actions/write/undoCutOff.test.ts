import { aWorkbook, type ABook } from "../aWorkbook";
import { corrected, dropPostChanges } from "../corrected";
import { everything } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

/** Excel may put names of sheets in quotes that need none. */
const seen = async (): Promise<unknown> => JSON.parse(JSON.stringify(await everything(book)).replaceAll("'", ""));

const fewer = corrected((model) => {
  dropPostChanges(model, (index) => index < 2 || index === 9);
});

test("what leads back is led on where it was cut off, in the formulas of other sheets too", async () => {
  await book.actions.load({ ...fewer, language: "en", formulas: "native" });
  const before = await seen();
  const cuts = (process.env["CUT_AT"] ?? "20").split(",").map(Number);
  for (const action of cuts) {
    await book.actions.refresh({ model: "29c-2020" });
    book.bridge.fault({ request: 2, code: "GeneralException", action });
    expect(await book.actions.undo()).toMatchObject({ undone: "refresh", kept: [] });
    expect({ action, seen: await seen() }).toEqual({ action, seen: before });
  }
});
