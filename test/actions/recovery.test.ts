import { aWorkbook, type ABook } from "./aWorkbook";
import { appropriate, appropriation, corrected, dropPostChanges } from "./corrected";
import { cellsOf, everything, sheetNames, type } from "./theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const fewer = corrected((model) => {
  dropPostChanges(model, (index) => index < 2);
});
const load = (model: object = { model: "29c-2020" }, tables: readonly string[] = ["29C.10"]) =>
  book.actions.load({ ...model, language: "en", formulas: "native", tables });

/** The add-in starts anew in the same workbook, as after it was saved, closed and opened. */
const reopened = () => book.anew().actions;

/**
 * Holds back the next request that writes; what is returned lets Excel carry it out, long after everyone has given up.
 */
function holdWriting(): () => Promise<void> {
  const { native } = book.bridge;
  const send = native.sendMessageToHost;
  let held = "";
  native.sendMessageToHost = (text) => {
    if (held === "" && text.includes("urn:fascicle:since")) {
      if (!text.includes("setXml") && text.includes("fascicle xmlns")) {
        held = text;
        book.giveUp();
        return;
      }
    }
    send.call(native, text);
  };
  return async () => {
    send.call(native, held);
    await book.byHand((context) => context.sync());
  };
}

test("a request that hangs leaves everything as it was, and the next try succeeds", async () => {
  await load();
  const before = await everything(book);
  for (const request of [1, 2]) {
    book.bridge.fault({ request, hang: true });
    await expect(book.actions.refresh(appropriation(5700))).rejects.toMatchObject({
      code: "Timeout",
      args: { seconds: 30 },
    });
    expect(await everything(book)).toEqual(before);
  }
  expect((await book.actions.refresh(appropriation(5700))).applied).toHaveLength(1);
});

test("a refresh that Excel carries out after it was given up is there at the next try, once", async () => {
  await load(fewer, ["29C.6", "Annex II"]);
  const late = holdWriting();
  await expect(book.actions.refresh({ model: "29c-2020" })).rejects.toMatchObject({ code: "Timeout" });
  await late();
  expect(await book.actions.refresh({ model: "29c-2020" })).toMatchObject({ applied: [], kept: [], conflicts: [] });
  const written = await cellsOf(book, "Annex II", "A1:K60");
  await book.actions.undo();
  await book.actions.refresh({ model: "29c-2020" });
  expect(await cellsOf(book, "Annex II", "A1:K60")).toEqual(written);
});

test("a refresh that Excel carries out after minutes is looked for again, and found to be done", async () => {
  await load();
  const { native } = book.bridge;
  const send = native.sendMessageToHost;
  const frozen: string[] = [];
  let requests = 0;
  native.sendMessageToHost = (text) => {
    requests += 1;
    // The request that writes, and four that look again.
    if (requests >= 2 && requests <= 6) {
      frozen.push(text);
      book.giveUp();
      return;
    }
    for (const held of frozen.splice(0)) send.call(native, held);
    send.call(native, text);
  };
  expect((await book.actions.refresh(appropriation(5700))).applied).toHaveLength(1);
  expect(requests).toBeGreaterThan(6);
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5700]]);
});

test("a refresh that Excel carries out after it was tried again changes nothing twice", async () => {
  await load(fewer, ["29C.6", "Annex II"]);
  const late = holdWriting();
  await expect(book.actions.refresh({ model: "29c-2020" })).rejects.toMatchObject({ code: "Timeout" });
  await book.actions.refresh({ model: "29c-2020" });
  const before = await everything(book);
  await late();
  expect(await everything(book)).toEqual(before);
});

test("a load that Excel carries out after it was tried again changes nothing twice", async () => {
  const late = holdWriting();
  await expect(load()).rejects.toMatchObject({ code: "Timeout" });
  await load();
  const before = await everything(book);
  await late();
  expect(await everything(book)).toEqual(before);
});

describe("a workbook that was saved while something was being written, and opened again", () => {
  /** The refresh is cut off, and so is everything that would lead it back. */
  async function cutOff(action: number, model: object): Promise<void> {
    book.bridge.fault({ request: 2, code: "GeneralException", action });
    for (const request of [3, 4]) book.bridge.fault({ request, code: "GeneralException" });
    await expect(book.actions.refresh(model)).rejects.toMatchObject({
      code: "NotRestored",
      args: { code: "GeneralException" },
    });
  }

  test.each([6, 9, 12, 15])(
    "is settled before the next change, whether it was cut off at action %d or at another",
    async (action) => {
      await load(fewer, ["29C.6", "Annex II"]);
      await type(book, "Annex II", "C10", 7);
      const before = await everything(book);
      await cutOff(action, { model: "29c-2020" });
      const actions = reopened();
      await actions.refresh({ ...fewer });
      expect(await everything(book)).toEqual(before);
      expect((await actions.refresh({ model: "29c-2020" })).applied.length).toBeGreaterThan(5);
    },
  );

  test("names the cells that may be half-written", async () => {
    await load();
    book.bridge.fault({ request: 2, code: "GeneralException", action: 8 });
    for (const request of [3, 4]) book.bridge.fault({ request, code: "AccessDenied" });
    await expect(book.actions.refresh(appropriation(5700))).rejects.toMatchObject({
      code: "NotRestored",
      args: { cells: "'29C.10'!C7", code: "GeneralException" },
    });
  });
});

describe("taking back", () => {
  test("works after the workbook was closed and opened, one step after the other", async () => {
    const empty = await everything(book);
    await load(fewer, ["29C.6", "29C.10", "Annex II"]);
    const first = await everything(book);
    await book.actions.refresh(appropriation(5700));
    const second = await everything(book);
    await book.actions.convert({ formulas: "functions" });
    const actions = reopened();
    expect((await actions.undo()).undone).toBe("convert");
    expect(await everything(book)).toEqual(second);
    expect((await actions.undo()).undone).toBe("refresh");
    expect(await everything(book)).toEqual(first);
    expect((await actions.undo({ earlier: true })).undone).toBe("load");
    expect(await everything(book)).toEqual(empty);
    await expect(actions.undo()).rejects.toMatchObject({ code: "NothingToUndo" });
  });

  test("keeps what was typed since, and tells it", async () => {
    await load();
    await type(book, "29C.10", "C7", 5800);
    await type(book, "29C.10", "C8", 5300);
    await book.actions.refresh({ resolve: "model" });
    await type(book, "29C.10", "C7", 5900);
    await type(book, "29C.10", "K3", "mine");
    expect((await book.actions.undo()).kept).toEqual(["'29C.10'!C7"]);
    expect(await cellsOf(book, "29C.10", "C7:C8")).toEqual([[5900], [5300]]);
    expect(await cellsOf(book, "29C.10", "K3")).toEqual([["mine"]]);
  });

  test("finds sheets that were renamed and moved since", async () => {
    await load();
    await book.actions.refresh(appropriation(5700));
    await book.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("29C.10");
      sheet.name = "Mine";
      sheet.position = 0;
      await context.sync();
    });
    await book.actions.undo();
    expect(await cellsOf(book, "Mine", "C7")).toEqual([[5764.4]]);
  });

  test("takes away again the sheet of a table that the user had deleted", async () => {
    await load({ model: "29c-2020" }, ["29C.9", "29C.10"]);
    await book.byHand(async (context) => {
      context.workbook.worksheets.getItem("29C.10").delete();
      await context.sync();
    });
    await book.actions.refresh({});
    await book.engine.settled();
    const repaired = await cellsOf(book, "29C.9", "A1:I21");
    expect((await book.actions.undo()).undone).toBe("refresh");
    expect(await sheetNames(book)).toEqual(["Sheet1", "29C.9"]);
    await book.actions.refresh({});
    expect(await cellsOf(book, "29C.9", "A1:I21")).toEqual(repaired);
  });

  test("finds its cells again where rows came between since", async () => {
    await load();
    await book.actions.refresh(appropriation(5700));
    await book.byHand(async (context) => {
      context.workbook.worksheets.getItem("29C.10").getRange("5:5").insert("Down");
      await context.sync();
    });
    expect(await book.actions.undo()).toMatchObject({ undone: "refresh", kept: [] });
    expect(await cellsOf(book, "29C.10", "C7:C8")).toEqual([[expect.anything()], [5764.4]]);
  });
});

test.each([true, false])("after Ctrl+Z record and sheets agree, custom XML taken back: %s", async (takesPartsBack) => {
  /** Steps are told apart by marks of chance. */
  const seen = async (): Promise<unknown> => {
    const { sheets, names } = (await everything(book)) as { sheets: unknown; names: [string][] };
    return { sheets, names: names.filter(([name]) => name !== "_fascicle.mark") };
  };
  book.engine.undo.takesPartsBack = takesPartsBack;
  await load(fewer, ["29C.6", "Annex II"]);
  const before = await seen();
  await book.actions.refresh({ model: "29c-2020" });
  const after = await seen();
  await book.engine.undo.undo();
  await book.engine.settled();
  expect(await seen()).toEqual(before);
  expect(await book.actions.refresh(fewer)).toMatchObject({ applied: [], kept: [], conflicts: [] });
  await book.actions.refresh({ model: "29c-2020" });
  expect(await seen()).toEqual(after);
});

test.each([1, 10])("a refresh of %d changed amounts sends little more than those", async (count) => {
  await load({ model: "29c-2020" }, ["29C.8", "29C.10", "29C.11", "29C.12"]);
  await book.actions.refresh({});
  const model = corrected((each) => {
    const amounts = ["EDM", "SP1", "SP2", "SP3"].flatMap((component) =>
      ["posts", "nonPost"].map((category) => ({ component, category })),
    );
    for (const { component, category } of amounts.slice(0, count)) appropriate(each, 4321, component, category);
  });
  const unchanged = book.bridge.stats.bytesOut;
  await book.actions.refresh({});
  const looking = book.bridge.stats.bytesOut - unchanged;
  const start = book.bridge.stats.bytesOut;
  const { applied } = await book.actions.refresh(model);
  expect(applied.length).toBeGreaterThanOrEqual(Math.min(count, 8));
  expect(book.bridge.stats.bytesOut - start - looking).toBeLessThan(12_000 + 1_500 * count);
});
