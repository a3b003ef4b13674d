import { type ADesk, aSession } from "../session/aDesk";

jest.useFakeTimers();

async function tracing(prepare: (desk: ADesk) => void = () => undefined) {
  const made = await aSession((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: ["29C.10"] };
    prepare(desk);
  });
  await made.session.trace.open();
  const { asked } = made.desk.live;
  return { ...made, trace: made.session.trace, live: made.desk.live, since: () => asked.splice(0) };
}

const aWhile = () => jest.advanceTimersByTimeAsync(1000);

test("opening the tab traces the selected cell", async () => {
  const { trace, since } = await tracing();
  expect(since()).toEqual(["watch", "selected", "trace"]);
  expect(trace.store.getState().result?.cell).toBe("'29C.10'!G9");
});

test("it follows the selection, asking once for a run over many cells", async () => {
  const { trace, live, since } = await tracing();
  since();
  live.cell = "'29C.4'!B12";
  for (let cell = 0; cell < 8; cell += 1) live.happen({ kind: "selection" });
  await aWhile();
  expect(since()).toEqual(["selected", "trace"]);
  expect(trace.store.getState().result?.cell).toBe("'29C.4'!B12");
});

test("closed, or told not to follow, it asks nothing and listens no longer", async () => {
  const { trace, live, since } = await tracing();
  since();
  await trace.setFollows(false);
  expect(since()).toEqual(["stop"]);
  live.happen({ kind: "selection" });
  await aWhile();
  expect(since()).toEqual([]);
  await trace.setFollows(true);
  since();
  trace.close();
  await aWhile();
  expect(since()).toEqual(["stop"]);
});

test("an input leads to its cell, and back again", async () => {
  const { trace, desk, live } = await tracing();
  live.cell = "'29C.10'!C9";
  await trace.goTo("'29C.10'!C9");
  expect(trace.store.getState().trail).toEqual(["'29C.10'!G9"]);
  live.cell = "'29C.10'!G9";
  await trace.back();
  expect(desk.shown).toEqual(["'29C.10'!C9", "'29C.10'!G9"]);
  expect(trace.store.getState()).toMatchObject({ trail: [], result: { cell: "'29C.10'!G9" } });
});
