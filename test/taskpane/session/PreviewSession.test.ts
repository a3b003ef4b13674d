import { ActionError } from "../../../src/actions/context/ActionError";
import { aSession, type ADesk } from "./aDesk";
import { aChange, aConflict, anEdit, elsewhere, tables } from "./aPreview";

async function loaded(prepare: (desk: ADesk) => void) {
  const all = await aSession(prepare);
  await all.session.load();
  return { ...all, preview: () => all.store.getState().preview };
}

test("where nothing would change, that is said at once, and no more is asked than that", async () => {
  const { desk, session, store, preview } = await loaded(() => undefined);
  await session.refresh();
  expect(preview()).toBeNull();
  expect(desk.refreshed).toEqual([expect.objectContaining({ standing: "29c-2020", preview: "seen" })]);
  expect(store.getState().outcome).toMatchObject({ task: "refresh", result: { applied: [] } });
});

test("where something would change, nothing is written before it was looked at", async () => {
  const { desk, session, preview } = await loaded((each) => {
    each.foreseen = { cells: [aChange()], tables };
  });
  await session.refresh();
  expect(desk.refreshed).toEqual([]);
  expect(preview()?.result.cells).toHaveLength(1);
  await session.preview.apply();
  expect(desk.refreshed).toEqual([expect.objectContaining({ preview: "seen", choices: [] })]);
  expect(preview()).toBeNull();
});

test("the user's own changes alone are no reason to ask, but can be looked at", async () => {
  const { desk, session, preview } = await loaded((each) => {
    each.foreseen = { cells: [anEdit()], tables };
  });
  await session.refresh();
  expect([preview(), desk.refreshed.length]).toEqual([null, 1]);
  await session.refresh("edits");
  expect(preview()?.result.cells).toEqual([anEdit()]);
});

test("a conflict stays the user's until the user says otherwise, for a cell, a table, or all", async () => {
  const conflicts = [aConflict(), elsewhere()];
  const { desk, session } = await loaded((each) => {
    each.foreseen = { cells: [...conflicts, aChange({ row: "money/total" })], tables };
  });
  const choices = async (choose: () => void) => {
    await session.refresh();
    choose();
    await session.preview.apply();
    return desk.refreshed.at(-1)?.choices?.map(({ table, resolve }) => `${table ?? ""} ${resolve}`);
  };
  expect(await choices(() => undefined)).toEqual([]);
  expect(await choices(() => session.preview.choose([elsewhere()], "model"))).toEqual(["29C.11 model"]);
  expect(await choices(() => session.preview.choose(conflicts, "model"))).toEqual(["29C.10 model", "29C.11 model"]);
  expect(
    await choices(() => {
      session.preview.choose(conflicts, "model");
      session.preview.choose([aConflict()], "keep");
    }),
  ).toEqual(["29C.11 model"]);
});

test("a conflict that was decided is reported as what it became", async () => {
  const [taken, kept] = [
    { cell: "'29C.10'!C7", base: 1, sheet: 2, model: 3 },
    { cell: "'29C.11'!C7", base: 1, sheet: 2, model: 3 },
  ];
  const { session, store } = await loaded((each) => {
    each.foreseen = { cells: [aConflict(), elsewhere()], tables };
    each.report = { conflicts: [taken, kept], taken: [taken] };
  });
  await session.refresh();
  await session.preview.apply();
  expect(store.getState().outcome).toMatchObject({ result: { applied: [taken], kept: [kept], conflicts: [] } });
});

test("what changed in the meantime is shown anew, and a choice counts only where its cell is the same", async () => {
  const { desk, session, preview, store } = await loaded((each) => {
    each.foreseen = { cells: [aConflict(), elsewhere()], tables };
  });
  await session.refresh();
  session.preview.choose([aConflict(), elsewhere()], "model");
  const { refresh } = desk.actions;
  Object.assign(desk.actions, { refresh: () => Promise.reject(new ActionError("PreviewOutdated")) });
  desk.foreseen = { cells: [aConflict({ sheet: 5801 }), elsewhere()], tables, token: "again" };
  await session.preview.apply();
  expect(preview()).toMatchObject({ isRenewed: true, result: { token: "again" } });
  expect(store.getState().failure).toBeNull();
  Object.assign(desk.actions, { refresh });
  await session.preview.apply();
  expect(desk.refreshed.at(-1)).toMatchObject({ preview: "again", choices: [{ table: "29C.11", resolve: "model" }] });
});

test("what fails leaves the preview with its choices, to be applied again", async () => {
  const { desk, session, preview, store } = await loaded((each) => {
    each.foreseen = { cells: [aConflict()], tables };
  });
  await session.refresh();
  session.preview.choose([aConflict()], "model");
  desk.failWith = new ActionError("SheetProtected", { sheet: "29C.10" });
  await session.preview.apply();
  expect(store.getState().failure).toMatchObject({ task: "refresh", code: "SheetProtected" });
  expect(preview()?.taken.size).toBe(1);
});

test("leaving writes nothing", async () => {
  const { desk, session, preview } = await loaded((each) => {
    each.foreseen = { cells: [aConflict()], tables };
  });
  await session.refresh();
  session.preview.leave();
  expect([preview(), desk.refreshed]).toEqual([null, []]);
});

test("a file of the section that is loaded is refreshed with at once; one of another is only chosen", async () => {
  const { desk, session, preview } = await loaded((each) => {
    each.foreseen = { cells: [aChange()], tables };
  });
  const file = { name: "x.json", size: 2, text: () => Promise.resolve("{}") };
  await session.refreshFrom(file);
  expect(preview()).toBeNull();
  desk.opened = {
    id: "29c-2020",
    section: "29C",
    year: 2020,
    symbol: "A/74/6",
    title: { en: "ICT" },
    languages: ["en"],
  };
  await session.refreshFrom(file);
  expect(desk.previewed.at(-1)?.file).toEqual({ name: "x.json", text: "{}" });
  expect(preview()).not.toBeNull();
});
