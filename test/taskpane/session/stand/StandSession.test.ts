import { aSession } from "../aDesk";
import { aCheckFinding } from "../aProof";

async function standing() {
  const all = await aSession((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: [] };
  });
  await all.session.stand.open();
  return { ...all, proof: all.desk.proof, state: () => all.session.stand.store.getState() };
}

const later = () => jest.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("it says how many cells are edited, what does not tie, and whether the model is newer", async () => {
  const { proof, session, state } = await standing();
  expect(state()).toEqual({
    stand: { model: "29c-2020", edited: 0, missing: [], broken: 0 },
    isNewer: false,
    errors: 0,
  });
  proof.stands = { edited: 3 };
  proof.findings = [aCheckFinding(), aCheckFinding({ severity: "note" }), aCheckFinding({ standing: "page" })];
  proof.happen({ kind: "cells", sheet: "1" });
  await later();
  expect(state()).toMatchObject({ stand: { edited: 3 }, errors: 1 });
  session.stand.close();
});

test("it waits until typing pauses, and compares the model only when the model may have changed", async () => {
  const { proof, session } = await standing();
  proof.asked.length = 0;
  for (let key = 0; key < 20; key += 1) proof.happen({ kind: "cells", sheet: "1" });
  expect(proof.asked).toEqual([]);
  await later();
  expect(proof.asked).toEqual(["stand", "check"]);
  await session.refresh();
  await later();
  expect(proof.asked.slice(2)).toEqual(["stand", "check", "isNewer"]);
  session.stand.close();
});

test("nothing is asked while nobody looks", async () => {
  const { proof, session } = await standing();
  session.stand.close();
  await later();
  proof.asked.length = 0;
  proof.happen({ kind: "cells", sheet: "1" });
  await later();
  expect(proof.asked).toEqual([]);
});

test("a look that fails says nothing and disturbs nobody", async () => {
  const { proof, session, state, store } = await standing();
  proof.failWith = { code: "AccessDenied" };
  proof.happen({ kind: "values" });
  await later();
  expect(state()).toEqual({ stand: null, isNewer: false, errors: null });
  expect(store.getState().failure).toBeNull();
  session.stand.close();
});

test("while somebody types in a cell, what was seen last stands, and is looked at again until that is done", async () => {
  const { proof, session, state } = await standing();
  const before = state();
  proof.failWith = { code: "InvalidOperationInCellEditMode" };
  proof.happen({ kind: "values" });
  await later();
  expect(state()).toEqual(before);
  proof.failWith = null;
  proof.asked.length = 0;
  await later();
  expect(proof.asked).not.toEqual([]);
  session.stand.close();
});
