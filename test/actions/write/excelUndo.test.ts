import { aWorkbook, type ABook } from "../aWorkbook";
import { appropriation } from "../corrected";
import { cellsOf, everything, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.9", "29C.10"] });
});
afterEach(() => book.dispose());

const posts = async (): Promise<unknown> => (await cellsOf(book, "29C.10", "C7"))[0]?.[0];
const ctrlZ = async (): Promise<void> => {
  expect(await book.engine.undo.undo()).toBe(true);
  await book.engine.settled();
};
const ctrlY = async (): Promise<void> => {
  expect(await book.engine.undo.redo()).toBe(true);
  await book.engine.settled();
};

test("Excel's own undo takes back cells and the mark, but no custom XML", async () => {
  const xml = async (): Promise<unknown> => ((await everything(book)) as { xml: unknown }).xml;
  await book.actions.refresh(appropriation(6_000));
  const after = await xml();
  await ctrlZ();
  expect(await xml()).toEqual(after);
});

test("a correction that Ctrl+Z took back is applied again, and nothing of it counts as the user's", async () => {
  const was = await posts();
  await book.actions.refresh(appropriation(6_000));
  await ctrlZ();
  expect(await posts()).toBe(was);
  const { applied, kept, conflicts } = await book.actions.refresh(appropriation(6_000));
  expect({ kept, conflicts }).toEqual({ kept: [], conflicts: [] });
  expect(applied.map(({ cell }) => cell)).toContain("'29C.10'!C7");
  expect(await posts()).toBe(6_000);
});

test("so is another one, after two that were taken back", async () => {
  const was = await posts();
  await book.actions.refresh(appropriation(6_000));
  await book.actions.refresh(appropriation(6_100));
  await ctrlZ();
  await ctrlZ();
  expect(await posts()).toBe(was);
  const { kept, conflicts } = await book.actions.refresh(appropriation(6_200));
  expect({ kept, conflicts }).toEqual({ kept: [], conflicts: [] });
  expect(await posts()).toBe(6_200);
});

test("what the user entered before stays the user's", async () => {
  await type(book, "29C.10", "C8", 5_300);
  await book.actions.refresh(appropriation(6_000));
  await ctrlZ();
  const { kept } = await book.actions.refresh(appropriation(6_000));
  expect(kept.map(({ cell }) => cell)).toEqual(["'29C.10'!C8"]);
});

test("done again by Ctrl+Y it is the last step, which undo takes back", async () => {
  const was = await posts();
  await book.actions.refresh(appropriation(6_000));
  await ctrlZ();
  await ctrlY();
  expect(await posts()).toBe(6_000);
  expect((await book.actions.undo()).undone).toBe("refresh");
  expect(await posts()).toBe(was);
});

test("undo after Ctrl+Z takes back the step before", async () => {
  await book.actions.refresh(appropriation(6_000));
  await book.actions.refresh(appropriation(6_100));
  await ctrlZ();
  await book.actions.undo();
  const was = await posts();
  const { applied, kept } = await book.actions.refresh(appropriation(6_000));
  expect({ applied: applied.length > 0, kept }).toEqual({ applied: true, kept: [] });
  expect(was).not.toBe(6_000);
});

test("checks that follow the workbook know it, too", async () => {
  await book.actions.refresh(appropriation(6_000));
  const { live } = book;
  const stop = await live.watch(() => undefined);
  await live.check({ language: "en" });
  await ctrlZ();
  expect((await live.check({ language: "en" })).entries).toEqual([]);
  await stop?.();
});
