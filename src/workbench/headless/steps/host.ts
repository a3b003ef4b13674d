import { readFile, writeFile } from "node:fs/promises";
import { StepFailure } from "../failure";
import { countField, textField } from "../fields";
import type { Step } from "../script";
import type { Mishap } from "../session";
import type { StepAction } from "../stepAction";

/** Spoils a coming request of the add-in: it fails at once, or before one of its actions while what precedes it stays done, or hangs. */
export const fault: StepAction = (step, { session }) => {
  session.spoil(countField(step, "request", 1), mishap(step));
  return Promise.resolve({});
};

function mishap(step: Step): Mishap {
  if (step["hang"] === true) return { hang: true };
  const code = textField(step, "code");
  return step["action"] === undefined ? { code } : { code, action: countField(step, "action") };
}

/** Takes back the last step of undo, as Ctrl+Z does. */
export const ctrlZ: StepAction = async (_, { session: { engine } }) => {
  if (!(await engine.undo.undo())) throw new StepFailure("UndoNotSupported", "There is nothing to undo.");
  await engine.settled();
  return {};
};

/** Does again what was taken back, as Ctrl+Y does. */
export const ctrlY: StepAction = async (_, { session: { engine } }) => {
  if (!(await engine.undo.redo())) throw new StepFailure("UndoNotSupported", "There is nothing to do again.");
  await engine.settled();
  return {};
};

/**
 * Runs JavaScript in the add-in's world: the body of an async function that may `await` and `return`. It finds what the
 * add-in finds there (`Excel`, `Office`, `OfficeExtension`, `CustomFunctions`, `OfficeRuntime`, `console`, `fetch` over the
 * add-in's own files, timers) and reaches the workbook as the add-in does, by `Excel.run`; there is no `document`, and
 * nothing of Node. Its result goes to the line as JSON; nothing, a function and `undefined` are null. Fails with the code
 * of what it throws, or `Timeout` when it never ends.
 */
export const script: StepAction = async (step, { session, files }) => {
  const file = files.find(textField(step, "file"));
  const result = await session.realm.runBody(await readFile(file, "utf8"), file);
  await session.engine.settled();
  return { result: result ?? null };
};

/** What has crossed the wire since the last time this was asked. */
export const stats: StepAction = (_, { meter }) => Promise.resolve({ ...meter.sinceLast() });

/** Writes the workbook to a file. */
export const save: StepAction = async (step, { session, files }) => {
  const file = files.target(textField(step, "file"));
  // The file library takes half a second to load; most scripts save nothing.
  const { saveWorkbook } = await import("../../save/saveWorkbook");
  await writeFile(file, await saveWorkbook(session.engine, session.namespace));
  return { file };
};

/** Opens a workbook from a file in place of the one that is open; the add-in starts anew. */
export const open: StepAction = async (step, { desk, files }) => {
  const file = await readFile(files.find(textField(step, "file")));
  const { isWorkbook } = await import("../../save/open/openWorkbook");
  if (!(await isWorkbook(file))) throw new StepFailure("InvalidArgument", "The file is no workbook.");
  await desk.replace(file);
  return {};
};
