import { ActionError } from "../../../src/actions/context/ActionError";
import { aWordFile, paragraph, table } from "../../reading/aWordFile";
import type { Work } from "../../../src/taskpane/session/PaneState";
import { aFinding, aSession, ict, legal, noon, sheets } from "../session/aDesk";

const file = { name: "8-2020.json", size: 12, text: () => Promise.resolve("{}") };

test("it begins with the first built-in model, in the language of the interface", async () => {
  const { store } = await aSession();
  expect(store.getState()).toMatchObject({
    models: [ict],
    choice: { model: "29c-2020", language: "en", formulas: "functions" },
    loaded: null,
  });
});

test("a workbook that was saved with tables in it is known again", async () => {
  const { store } = await aSession((desk) => {
    desk.standingModel = { model: "29c-2020", language: "zh", formulas: "native", sheets };
  });
  expect(store.getState().loaded).toEqual({
    model: "29c-2020",
    language: "zh",
    formulas: "native",
    sheets,
    when: null,
  });
});

test("outside Excel no workbook is asked for", async () => {
  const { store } = await aSession((desk) => {
    desk.standingModel = { model: "29c-2020", language: "zh", formulas: "native", sheets };
  }, false);
  expect(store.getState().loaded).toBeNull();
});

test("load writes what was chosen and says when", async () => {
  const { store, session, desk } = await aSession();
  session.chooseLanguage("zh");
  session.chooseFormulas("native");
  await session.load();
  expect(desk.loaded).toEqual([
    expect.objectContaining({ model: "29c-2020", language: "zh", formulas: "native", activate: true }),
  ]);
  expect(store.getState()).toMatchObject({
    loaded: { sheets, language: "zh", formulas: "native", when: noon },
    outcome: { task: "load" },
    failure: null,
    work: null,
    canUndo: true,
  });
});

test("the steps of the work are seen as they come, and then none", async () => {
  const { store, session } = await aSession();
  const seen: (Work | null)[] = [];
  store.subscribe(() => seen.push(store.getState().work));
  await session.load();
  expect(seen.filter((work) => work !== null)).toEqual(
    expect.arrayContaining([
      { task: "load", done: 0, total: 0, step: null },
      { task: "load", done: 0, total: 2, step: "look" },
      { task: "load", done: 1, total: 2, step: "write" },
    ]),
  );
  expect(seen.at(-1)).toBeNull();
});

test("a second press while something is done does nothing", async () => {
  const { session, desk } = await aSession();
  await Promise.all([session.load(), session.load(), session.refresh(), session.goTo("'29C.5'!A1")]);
  expect(desk.loaded).toHaveLength(1);
  expect(desk.refreshed).toHaveLength(0);
  expect(desk.shown).toEqual([]);
});

test("what fails is told with its code, and trying again does the same thing again", async () => {
  const { store, session, desk } = await aSession((each) => {
    each.failWith = new ActionError("SheetProtected", { sheet: "29C.5" });
  });
  await session.load();
  expect(store.getState()).toMatchObject({
    failure: { task: "load", code: "SheetProtected", args: { sheet: "29C.5" } },
    loaded: null,
    work: null,
  });
  desk.failWith = null;
  await session.retry();
  expect(store.getState()).toMatchObject({ failure: null, outcome: { task: "load" }, loaded: { model: "29c-2020" } });
});

test("undo brings the workbook back, and then there is nothing left to undo", async () => {
  const { store, session } = await aSession();
  await session.load();
  await session.undo();
  expect(store.getState()).toMatchObject({ loaded: null, canUndo: false, outcome: { task: "undo" } });
});

test("what was taken back can be done again", async () => {
  const { store, session } = await aSession();
  await session.load();
  await session.undo();
  expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
  await session.redo();
  expect(store.getState()).toMatchObject({ canUndo: true, canRedo: false, failure: null });
});

test("sheets that were there when the workbook was opened go only once somebody tries again", async () => {
  const { store, session, desk } = await aSession((each) => {
    each.failWith = new ActionError("UndoEarlier", { count: 1, sheets: "29C.5" });
  });
  await session.undo();
  expect(store.getState()).toMatchObject({ failure: { task: "undo", code: "UndoEarlier" } });
  desk.failWith = null;
  await session.retry();
  expect(desk.undone).toEqual([{ earlier: false }, { earlier: true }]);
});

test("what somebody says of a line of theirs is passed on with a refresh", async () => {
  const { session, desk } = await aSession();
  await session.load();
  await session.decideLine("'29C.10'!A8", "ofWhich");
  expect(desk.refreshed.at(-1)).toMatchObject({ lines: [{ cell: "'29C.10'!A8", counts: "ofWhich" }] });
});

test("converting changes the kind of formulas that the card shows", async () => {
  const { store, session } = await aSession();
  await session.load();
  await session.convert("native");
  expect(store.getState().loaded?.formulas).toBe("native");
});

describe("a model file", () => {
  test("is chosen once it is opened, in a language that it has", async () => {
    const { store, session } = await aSession();
    await session.openFile(file);
    expect(store.getState()).toMatchObject({ models: [ict, legal], choice: { model: "8-2020", language: "fr" } });
  });

  test("is what load and refresh take, so that a corrected file brings its corrections", async () => {
    const { session, desk } = await aSession();
    await session.openFile(file);
    await session.load();
    await session.refresh();
    expect(desk.loaded[0]?.file).toEqual({ name: "8-2020.json", text: "{}" });
    expect(desk.refreshed[0]?.file).toEqual({ name: "8-2020.json", text: "{}" });
    expect(desk.previewed[0]?.file).toEqual({ name: "8-2020.json", text: "{}" });
  });

  test("that is wrong leaves the choice as it was and tells every finding", async () => {
    const findings = [aFinding("money › no. 3", "A number is expected.")];
    const { store, session } = await aSession((desk) => {
      desk.opened = new ActionError("InvalidModel", { count: 1 }, findings);
    });
    await session.openFile(file);
    expect(store.getState()).toMatchObject({
      models: [ict],
      choice: { model: "29c-2020" },
      failure: { task: "open", code: "InvalidModel", findings },
    });
  });

  test("of a size that no model has is not even read", async () => {
    const text = jest.fn();
    const { store, session } = await aSession();
    await session.openFile({ name: "dump.json", size: 11 * 1024 * 1024, text });
    expect(store.getState().failure).toMatchObject({
      code: "FileTooLarge",
      args: { name: "dump.json", megabytes: 11, limit: 10 },
    });
    expect(text).not.toHaveBeenCalled();
  });

  test("that is a document becomes a model of its tables", async () => {
    const { store, session } = await aSession();
    const rows = [
      ["Object of expenditure", "2025 approved", "2026 estimate"],
      ["Posts", "10.0", "11.0"],
      ["Total", "10.0", "11.0"],
    ];
    const bytes = aWordFile(paragraph("Table 29C.14") + table(rows), { header: "A/80/6 (Sect. 29C)" });
    const arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
    await session.openFile({ ...file, name: "29C.docx", arrayBuffer });
    const [opened] = Object.values(store.getState().files);
    expect(store.getState().failure).toBeNull();
    expect(JSON.parse(opened?.text ?? "")).toMatchObject({
      section: "29C",
      tables: [{ id: "29C.14", family: "page" }],
    });
  });

  test("that is no document although its name says so is told with the reason", async () => {
    const { store, session } = await aSession();
    const arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer);
    await session.openFile({ ...file, name: "29C.docx", arrayBuffer });
    expect(store.getState().failure).toMatchObject({ code: "NotADocument" });
  });

  test("that vanished meanwhile is named", async () => {
    const { store, session } = await aSession();
    await session.openFile({ ...file, text: () => Promise.reject(new Error("NotReadableError")) });
    expect(store.getState().failure).toMatchObject({ code: "FileUnreadable", args: { name: "8-2020.json" } });
  });
});

test("pressing a cell's name goes there; a cell that is gone is told, and nothing else is lost", async () => {
  const { store, session, desk } = await aSession();
  await session.load();
  await session.goTo("'29C.5'!C8");
  expect(desk.shown).toEqual(["'29C.5'!C8"]);
  desk.failWith = { code: "ItemNotFound" };
  await session.goTo("'29C.5'!C8");
  expect(store.getState()).toMatchObject({
    failure: { task: "goTo", code: "ItemNotFound" },
    loaded: { model: "29c-2020" },
  });
});

test("what has no code is a failure without a reason", async () => {
  const { store, session } = await aSession((desk) => {
    desk.failWith = new TypeError("oops");
  });
  await session.load();
  expect(store.getState().failure).toMatchObject({ code: "GeneralException" });
});

test("what was said can be put away", async () => {
  const { store, session } = await aSession();
  await session.load();
  session.dismiss();
  expect(store.getState()).toMatchObject({ outcome: null, failure: null, loaded: { model: "29c-2020" } });
});
