import { aSession } from "../session/aDesk";
import { aCheckFinding } from "../session/aLiveWorkbook";

async function standing() {
  const all = await aSession((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: [] };
  });
  await all.session.status.open();
  return { ...all, live: all.desk.live, state: () => all.session.status.store.getState() };
}

const later = () => jest.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("it says how many cells are edited, what does not tie, and whether the model is newer", async () => {
  const { live, session, state } = await standing();
  expect(state()).toEqual({
    status: { model: "29c-2020", edited: 0, missing: [], broken: 0 },
    isNewer: false,
    mine: 0,
    toUpdate: 0,
  });
  live.status = { edited: 3 };
  live.findings = [aCheckFinding(), aCheckFinding({ kind: "toUpdate" }), aCheckFinding({ standing: "page" })];
  live.happen({ kind: "cells", sheet: "1" });
  await later();
  expect(state()).toMatchObject({ status: { edited: 3 }, mine: 1, toUpdate: 1 });
  session.status.close();
});

test("it waits until typing pauses, and compares the model only when the model may have changed", async () => {
  const { live, session } = await standing();
  live.asked.length = 0;
  for (let key = 0; key < 20; key += 1) live.happen({ kind: "cells", sheet: "1" });
  expect(live.asked).toEqual([]);
  await later();
  expect(live.asked).toEqual(["statusOf", "check"]);
  await session.refresh();
  await later();
  expect(live.asked.slice(2)).toEqual(["statusOf", "check", "isNewer"]);
  session.status.close();
});

test("nothing is asked while nobody looks", async () => {
  const { live, session } = await standing();
  session.status.close();
  await later();
  live.asked.length = 0;
  live.happen({ kind: "cells", sheet: "1" });
  await later();
  expect(live.asked).toEqual([]);
});

test("a look that fails says nothing and disturbs nobody", async () => {
  const { live, session, state, store } = await standing();
  live.failWith = { code: "AccessDenied" };
  live.happen({ kind: "values" });
  await later();
  expect(state()).toEqual({ status: null, isNewer: false, mine: null, toUpdate: null });
  expect(store.getState().failure).toBeNull();
  session.status.close();
});

test("while somebody types in a cell, what was seen last stands, and is looked at again after that", async () => {
  const { live, session, state } = await standing();
  const before = state();
  live.failWith = { code: "InvalidOperationInCellEditMode" };
  live.happen({ kind: "values" });
  await later();
  expect(state()).toEqual(before);
  live.failWith = null;
  live.asked.length = 0;
  await later();
  expect(live.asked).not.toEqual([]);
  session.status.close();
});
