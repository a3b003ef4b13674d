import { readFile, writeFile } from "node:fs/promises";
import { isOnSheet, MAX_COLUMNS, MAX_ROWS, type SheetArea } from "../engine/area";
import type { Engine } from "../engine/engine";
import { isLockedArea } from "../objects/rangeFormat";
import type { Step, StepAction } from "./automationSteps";
import { StepFailure } from "./failure";
import { locateSheet } from "./locate";
import type { Mishap } from "./openSession";

/** The names of the sheets, in the order of their tabs. */
export const sheets: StepAction = (_, { session: { engine } }) =>
  Promise.resolve({ sheets: engine.sheets.ids().map((id) => engine.sheets.name(id)) });

type Change = "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";

/** Inserts or deletes whole rows or columns. */
export function shift(change: Change): StepAction {
  return async (step, { session: { engine } }) => {
    const sheet = locateSheet(engine, textField(step, "sheet"));
    const [at, count] = [countField(step, "at") - 1, countField(step, "count", 1)];
    const area = change.endsWith("Rows")
      ? { row: at, rows: count, column: 0, columns: MAX_COLUMNS }
      : { row: 0, rows: MAX_ROWS, column: at, columns: count };
    if (!isOnSheet(area))
      throw new StepFailure("InvalidArgument", `A sheet has no more than ${MAX_ROWS} rows and ${MAX_COLUMNS} columns.`);
    const isInsert = change.startsWith("insert");
    const isRows = change.endsWith("Rows");
    await reshape(engine, sheet, () =>
      isInsert
        ? engine.structure.insert(sheet, area, isRows ? "Down" : "Right")
        : engine.structure.remove(sheet, area, isRows ? "Up" : "Left"),
    );
    return {};
  };
}

export const renameSheet: StepAction = async (step, { session: { engine } }) => {
  const sheet = locateSheet(engine, textField(step, "sheet"));
  const name = textField(step, "to");
  await rearrange(engine, () => engine.asOneStep(() => engine.sheets.rename(sheet, name)));
  return {};
};

/** Moves a sheet to a position, of which 1 is the first. */
export const moveSheet: StepAction = async (step, { session: { engine } }) => {
  const sheet = locateSheet(engine, textField(step, "sheet"));
  const position = countField(step, "to") - 1;
  if (position >= engine.sheets.ids().length)
    throw new StepFailure("InvalidArgument", `There are only ${engine.sheets.ids().length} sheets.`);
  await rearrange(engine, () => engine.asOneStep(() => engine.sheets.move(sheet, position)));
  return {};
};

export const deleteSheet: StepAction = async (step, { session: { engine } }) => {
  const sheet = locateSheet(engine, textField(step, "sheet"));
  await rearrange(engine, () => engine.sheets.remove(sheet));
  return {};
};

export const protectSheet: StepAction = (step, { session: { engine } }) => {
  const sheet = locateSheet(engine, textField(step, "sheet"));
  engine.state.updateSheet(sheet, () => ({ protection: { options: {}, password: null } }));
  // As in Excel, what was done before cannot be undone any more.
  engine.undo.clear();
  return Promise.resolve({});
};

/** A text field that the step cannot do without, and that says something. */
export function textField(step: Step, name: string): string {
  const value = step[name];
  return typeof value === "string" && value.trim() !== "" ? value : missing(step, name);
}

/** A whole number of at least 1. */
export function countField(step: Step, name: string, usual?: number): number {
  const value = step[name] ?? usual;
  if (value === undefined) return missing(step, name);
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1)
    throw new StepFailure("InvalidArgument", `"${name}" of ${step.do} must be a whole number from 1 up.`);
  return value;
}

function missing(step: Step, name: string): never {
  throw new StepFailure("InvalidArgument", `The step ${step.do} needs the field "${name}".`);
}

/** Types into cells as the user would: as one step of undo, and not into locked cells of a protected sheet. */
export async function typeInto(engine: Engine, target: SheetArea, write: () => void): Promise<void> {
  if (isLockedArea(engine, target)) refuse(engine, target.sheet);
  await engine.asOneStep(async () => {
    write();
  });
  await engine.settled();
}

/** Changes the rows or columns of a sheet as its user would, which a protected sheet does not let happen. */
async function reshape(engine: Engine, sheet: string, change: () => Promise<void>): Promise<void> {
  if (engine.state.sheet(sheet).protection !== null) refuse(engine, sheet);
  await engine.asOneStep(change);
  await engine.settled();
}

/** Changes the sheets of the workbook as its user would, which a protected workbook does not let happen. */
async function rearrange(engine: Engine, change: () => Promise<void>): Promise<void> {
  if (engine.state.value.isProtected) throw new StepFailure("AccessDenied", "The workbook is protected.");
  await change();
  await engine.settled();
}

function refuse(engine: Engine, sheet: string): never {
  throw new StepFailure("AccessDenied", `The sheet "${engine.sheets.name(sheet)}" is protected.`);
}

/**
 * Spoils a coming request of the add-in: it fails at once, or before one of its actions while what precedes it stays
 * done, or hangs.
 */
export const fault: StepAction = (step, { session }) => {
  session.spoil(countField(step, "request", 1), mishap(step));
  return Promise.resolve({});
};

function mishap(step: Step): Mishap {
  if (step["hang"] === true) return { hang: true };
  const code = textField(step, "code");
  return step["action"] === undefined ? { code } : { code, action: countField(step, "action") };
}

/** Takes back the last step of undo, as Ctrl+Z does; custom XML parts stay unless `parts` is `back`. */
export const ctrlZ: StepAction = async (step, { session: { engine } }) => {
  engine.undo.takesPartsBack = takesPartsBack(step);
  if (!(await engine.undo.undo())) throw new StepFailure("UndoNotSupported", "There is nothing to undo.");
  await engine.settled();
  return {};
};

/** Does again what was taken back, as Ctrl+Y does; `parts` as for {@link ctrlZ}. */
export const ctrlY: StepAction = async (step, { session: { engine } }) => {
  engine.undo.takesPartsBack = takesPartsBack(step);
  if (!(await engine.undo.redo())) throw new StepFailure("UndoNotSupported", "There is nothing to do again.");
  await engine.settled();
  return {};
};

function takesPartsBack({ do: name, parts = "stay" }: Step): boolean {
  if (parts === "stay" || parts === "back") return parts === "back";
  throw new StepFailure("InvalidArgument", `"parts" of ${name} must be stay or back.`);
}

/**
 * Runs JavaScript in the add-in's world: the body of an async function that may `await` and `return`. It finds what the
 * add-in finds there (`Excel`, `Office`, `OfficeExtension`, `CustomFunctions`, `OfficeRuntime`, `console`, `fetch` over
 * the add-in's own files, timers) and reaches the workbook as the add-in does, by `Excel.run`; there is no `document`,
 * and nothing of Node. Its result goes to the line as JSON; nothing, a function and `undefined` are null. Fails with
 * the code of what it throws, or `Timeout` when it never ends.
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
  const { saveWorkbook } = await import("../save/saveWorkbook");
  await writeFile(file, await saveWorkbook(session.engine, session.namespace));
  return { file };
};

/** Opens a workbook from a file in place of the one that is open; the add-in starts anew. */
export const open: StepAction = async (step, { desk, files }) => {
  const file = await readFile(files.find(textField(step, "file")));
  const { isWorkbook } = await import("../save/openWorkbook");
  if (!(await isWorkbook(file))) throw new StepFailure("InvalidArgument", "The file is no workbook.");
  await desk.replace(file);
  return {};
};
