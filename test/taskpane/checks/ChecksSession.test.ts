import { ActionError } from "../../../src/actions/context/ActionError";
import { aCheckFinding } from "../session/aLiveWorkbook";
import { type ADesk, aSession } from "../session/aDesk";

jest.useFakeTimers();

/** A pane over a workbook in which a section stands, with the checks in sight. */
async function checking(prepare: (desk: ADesk) => void = () => undefined) {
  const made = await aSession((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: ["29C.10"] };
    prepare(desk);
  });
  await made.session.checks.open();
  const { asked } = made.desk.live;
  return { ...made, checks: made.session.checks, live: made.desk.live, since: () => asked.splice(0) };
}

const whileTyping = () => jest.advanceTimersByTimeAsync(100);
const aWhile = () => jest.advanceTimersByTimeAsync(1000);
const anEdit = { kind: "cells", sheet: "1" } as const;

test("opening the tab listens and checks once", async () => {
  const { checks, since } = await checking((desk) => {
    desk.live.findings = [aCheckFinding()];
  });
  expect(since()).toEqual(["watch", "check"]);
  expect(checks.store.getState().result?.findings).toHaveLength(1);
});

test("typing is checked once it pauses", async () => {
  const { live, since } = await checking();
  since();
  for (let key = 0; key < 5; key += 1) {
    live.happen(anEdit);
    await whileTyping();
  }
  expect(since()).toEqual([]);
  await aWhile();
  expect(since()).toEqual(["check"]);
});

test("selecting another cell checks nothing", async () => {
  const { live, since } = await checking();
  since();
  live.happen({ kind: "selection" });
  await aWhile();
  expect(since()).toEqual([]);
});

test("nothing is asked while the tab is closed; it is checked when it opens again", async () => {
  const { checks, live, since } = await checking();
  checks.close();
  since();
  live.happen(anEdit);
  await aWhile();
  expect(since()).toEqual([]);
  await checks.open();
  expect(since()).toEqual(["check"]);
  checks.close();
  await checks.open();
  expect(since()).toEqual([]);
});

test("switched off, it listens no longer", async () => {
  const { checks, live, since } = await checking();
  since();
  await checks.setLive(false);
  expect(since()).toEqual(["stop"]);
  live.happen(anEdit);
  await aWhile();
  expect(since()).toEqual([]);
});

test("once no model stands in the workbook it listens no longer and shows nothing", async () => {
  const { checks, session, since } = await checking();
  since();
  await session.undo();
  await aWhile();
  expect(since()).toEqual(["stop"]);
  expect(checks.store.getState().result).toBeNull();
});

test("without a model nothing is asked", async () => {
  const { session, desk } = await aSession();
  await session.checks.open();
  expect(desk.live.asked).toEqual([]);
});

test("where Excel tells nothing the button still checks", async () => {
  const { checks, since } = await checking((desk) => {
    desk.live.tells = false;
  });
  expect(checks.store.getState().canBeLive).toBe(false);
  since();
  await checks.check();
  expect(since()).toEqual(["check"]);
});

test("marks follow the findings until they are switched off", async () => {
  const { checks, live } = await checking((desk) => {
    desk.live.findings = [aCheckFinding()];
  });
  await checks.setMarking(true);
  live.findings = [aCheckFinding(), aCheckFinding({ cell: "'29C.10'!C8" })];
  live.happen(anEdit);
  await aWhile();
  await checks.setMarking(false);
  expect(live.marked).toEqual([1, 2, 0]);
});

test("a formula that was typed over is marked without being asked for, until it stands there again", async () => {
  const { checks, live } = await checking((desk) => {
    desk.live.findings = [aCheckFinding({ typedOver: true }), aCheckFinding({ cell: "'29C.4'!B13" })];
  });
  expect(live.marked).toEqual([1]);
  await checks.restore(live.findings.slice(0, 1));
  await aWhile();
  expect(live.marked).toEqual([1, 0]);
  live.happen(anEdit);
  await aWhile();
  expect(live.marked).toEqual([1, 0]);
});

test("a failure is told, and gone once a check succeeds", async () => {
  const { checks, live } = await checking();
  live.failWith = new ActionError("Timeout", { seconds: 30 });
  await checks.check();
  expect(checks.store.getState().failure).toMatchObject({ task: "check", code: "Timeout" });
  live.failWith = null;
  await checks.check();
  expect(checks.store.getState().failure).toBeNull();
});

test("another language of the pane brings other words", async () => {
  const { session, since } = await checking();
  since();
  session.speak("zh");
  await aWhile();
  expect(since()).toEqual(["check"]);
});
