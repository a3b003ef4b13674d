import { ActionError } from "../../../../src/actions/ActionError";
import { aCheckFinding } from "../aProof";
import { type ADesk, aSession } from "../aDesk";

jest.useFakeTimers();

/** A pane over a workbook in which a section stands, with the checks in sight. */
async function checking(prepare: (desk: ADesk) => void = () => undefined) {
  const made = await aSession((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: ["29C.10"] };
    prepare(desk);
  });
  await made.session.checks.open();
  const { asked } = made.desk.proof;
  return { ...made, checks: made.session.checks, proof: made.desk.proof, since: () => asked.splice(0) };
}

const whileTyping = () => jest.advanceTimersByTimeAsync(100);
const aWhile = () => jest.advanceTimersByTimeAsync(1000);
const anEdit = { kind: "cells", sheet: "1" } as const;

test("opening the tab listens and checks once", async () => {
  const { checks, since } = await checking((desk) => {
    desk.proof.findings = [aCheckFinding()];
  });
  expect(since()).toEqual(["watch", "check"]);
  expect(checks.store.getState().result?.findings).toHaveLength(1);
});

test("typing is checked once it pauses", async () => {
  const { proof, since } = await checking();
  since();
  for (let key = 0; key < 5; key += 1) {
    proof.happen(anEdit);
    await whileTyping();
  }
  expect(since()).toEqual([]);
  await aWhile();
  expect(since()).toEqual(["check"]);
});

test("selecting another cell checks nothing", async () => {
  const { proof, since } = await checking();
  since();
  proof.happen({ kind: "selection" });
  await aWhile();
  expect(since()).toEqual([]);
});

test("nothing is asked while the tab is closed; it is checked when it opens again", async () => {
  const { checks, proof, since } = await checking();
  checks.close();
  since();
  proof.happen(anEdit);
  await aWhile();
  expect(since()).toEqual([]);
  await checks.open();
  expect(since()).toEqual(["check"]);
  checks.close();
  await checks.open();
  expect(since()).toEqual([]);
});

test("switched off, it listens no longer", async () => {
  const { checks, proof, since } = await checking();
  since();
  await checks.setLive(false);
  expect(since()).toEqual(["stop"]);
  proof.happen(anEdit);
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
  expect(desk.proof.asked).toEqual([]);
});

test("where Excel tells nothing the button still checks", async () => {
  const { checks, since } = await checking((desk) => {
    desk.proof.tells = false;
  });
  expect(checks.store.getState().canBeLive).toBe(false);
  since();
  await checks.check();
  expect(since()).toEqual(["check"]);
});

test("marks follow the findings until they are switched off", async () => {
  const { checks, proof } = await checking((desk) => {
    desk.proof.findings = [aCheckFinding()];
  });
  await checks.setMarking(true);
  proof.findings = [aCheckFinding(), aCheckFinding({ cell: "'29C.10'!C8" })];
  proof.happen(anEdit);
  await aWhile();
  await checks.setMarking(false);
  expect(proof.marked).toEqual([1, 2, 0]);
});

test("a failure is told, and gone once a check succeeds", async () => {
  const { checks, proof } = await checking();
  proof.failWith = new ActionError("Timeout", { seconds: 30 });
  await checks.check();
  expect(checks.store.getState().failure).toMatchObject({ task: "check", code: "Timeout" });
  proof.failWith = null;
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
