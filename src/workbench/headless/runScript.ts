import { matrixOf } from "../engine/area";
import { type CellValue, isErrorText } from "../engine/cellValue";
import {
  automation,
  exported,
  type PaneServices,
  type ScriptFiles,
  type Step,
  type StepAction,
  type StepContext,
} from "./automationSteps";
import { failureOf, StepFailure } from "./failure";
import { addressOf, locate, locateEntries } from "./locate";
import {
  countField,
  ctrlY,
  ctrlZ,
  deleteSheet,
  fault,
  moveSheet,
  open,
  protectSheet,
  renameSheet,
  save,
  script,
  sheets,
  shift,
  stats,
  textField,
  typeInto,
} from "./sheetSteps";

/** A section of three hundred tables is loaded in a minute or two; nothing an add-in does takes as long as this. */
const STEP_LIMIT_MS = 300_000;

const NOT_IMPLEMENTED = "NotImplemented";

/**
 * Carries out steps in order, saying one line of JSON for each; true when all went well. A failed step does not end the
 * script.
 */
export async function runScript(
  steps: readonly Step[],
  desk: PaneServices,
  files: ScriptFiles,
  say: (line: string) => void,
  limit = STEP_LIMIT_MS,
): Promise<boolean> {
  let allWell = true;
  for (const [index, step] of steps.entries()) {
    const line = await carryOut(step, { desk, files, session: desk.session, meter: desk.meter }, limit);
    allWell &&= line["ok"] === true;
    say(JSON.stringify({ step: index, do: step.do, ...line }));
  }
  return allWell;
}

async function carryOut(step: Step, context: StepContext, limit: number): Promise<Readonly<Record<string, unknown>>> {
  try {
    checkFields(step);
    const added = await within(limit, actionOf(step.do)(step, context));
    return { ok: true, ...added };
  } catch (thrown) {
    const error = failureOf(thrown);
    // The next step is to find computed cells, whatever this one left behind.
    await within(limit, context.session.engine.settled()).catch(() => undefined);
    // What does not exist yet is told apart at a glance.
    return error.code === NOT_IMPLEMENTED ? { ok: false, code: error.code, error } : { ok: false, error };
  }
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StepFailure("Timeout", `The step took longer than ${Math.round(limit / 1000)} s.`));
    }, limit);
  });
  return Promise.race([work, expiry]).finally(() => {
    clearTimeout(timer);
  });
}

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number";
const isCell = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);
const isCells = (value: unknown): boolean =>
  isCell(value) || (Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCell)));

/** Kinds of fields by what a message calls them. */
const KINDS = {
  "a text": isText,
  "a number": isNumber,
  "true or false": (value: unknown) => typeof value === "boolean",
  "one cell's entry or rows of entries": isCells,
  "a list of texts": (value: unknown) => Array.isArray(value) && value.every(isText),
  "a text or a number": (value: unknown) => isText(value) || isNumber(value),
} as const;

/** The fields that steps know, and what may stand in them. Fields beyond these go to the add-in as they are. */
const FIELDS: Readonly<Record<string, keyof typeof KINDS>> = {
  model: "a text",
  file: "a text",
  language: "a text",
  formulas: "one cell's entry or rows of entries",
  tables: "a list of texts",
  range: "a text",
  values: "one cell's entry or rows of entries",
  formula: "a text",
  sheet: "a text",
  at: "a number",
  count: "a number",
  to: "a text or a number",
  cell: "a text",
  request: "a number",
  requests: "a number",
  value: "one cell's entry or rows of entries",
  action: "a text or a number",
  code: "a text",
  hang: "true or false",
};

/** Refuses a step in which something else stands in a field than it knows. */
function checkFields(step: Step): void {
  for (const [field, kind] of Object.entries(FIELDS)) {
    if (field in step && !KINDS[kind](step[field]))
      throw new StepFailure("InvalidArgument", `"${field}" of ${step.do} must be ${kind}.`);
  }
}

/** Everything about the cells of a range. */
export const get: StepAction = async (step, { session: { engine } }) => {
  const { sheet, area } = locate(engine, textField(step, "range"));
  await engine.settled();
  await engine.display.refresh(sheet);
  return {
    address: addressOf(engine, { sheet, area }),
    values: engine.cells.values(sheet, area),
    text: engine.display.texts(sheet, area),
    formulas: engine.cells.formulas(sheet, area),
    numberFormat: matrixOf(area, (row, column) => engine.cells.style(sheet, row, column, "numberFormat")),
  };
};

/** Types entries into cells. */
export const set: StepAction = async (step, { session: { engine } }) => {
  const { sheet, area } = locateEntries(engine, textField(step, "range"));
  const entries = entriesOf(step);
  const isSingle = !Array.isArray(entries);
  if (!isSingle && (entries.length !== area.rows || entries.some((row) => row.length !== area.columns))) {
    throw new StepFailure("InvalidArgument", `The entries must be ${area.rows} by ${area.columns}, as the range is.`);
  }
  await typeInto(engine, { sheet, area }, () => {
    engine.cells.write(sheet, area, (row, column) =>
      isSingle ? entries : (entries[row - area.row]?.[column - area.column] ?? null),
    );
  });
  return {};
};

/** The errors to which a custom function can add a message. */
const SPEAKING: readonly unknown[] = ["#VALUE!", "#N/A"];

/**
 * The value of a formula that is in no cell; references that name no sheet mean the active sheet. A formula that Excel
 * would not take fails with InvalidArgument.
 */
const evaluateFormula: StepAction = async (step, { session: { engine, functions } }) => {
  const text = textField(step, "formula").trim();
  const { value, cell } = await engine.scratch.evaluate(text.startsWith("=") ? text : `=${text}`);
  if (!isErrorText(value)) return { value };
  const message = SPEAKING.includes(value) ? functions.messageAt(cell) : undefined;
  return message === undefined ? { error: value } : { error: value, message };
};

/**
 * The user begins to type in a cell: Excel does nothing else until it is left, by `endEdit` or once it has refused so
 * many `requests` of the add-in. Where the step has a value, that is what the cell holds then.
 */
export const edit: StepAction = (step, { session: { engine, editing } }) => {
  const { sheet, area } = locateEntries(engine, textField(step, "range"));
  if (editing.isOpen) throw new StepFailure("InvalidOperationInCellEditMode", "A cell is being edited already.");
  const value = entryOf(step);
  const requests = step["requests"] === undefined ? null : countField(step, "requests");
  editing.begin(requests, async () => {
    if (value !== undefined)
      await typeInto(engine, { sheet, area: { ...area, rows: 1, columns: 1 } }, () => {
        engine.cells.write(sheet, { ...area, rows: 1, columns: 1 }, () => value);
      });
  });
  return Promise.resolve({});
};

/** The user leaves the cell. */
export const endEdit: StepAction = async (_, { session: { engine, editing } }) => {
  await editing.finish();
  await engine.settled();
  return {};
};

/** The steps that the workbench carries out itself. */
const STEPS: Readonly<Record<string, StepAction>> = {
  sheets,
  get,
  set,
  eval: evaluateFormula,
  insertRows: shift("insertRows"),
  deleteRows: shift("deleteRows"),
  insertColumns: shift("insertColumns"),
  deleteColumns: shift("deleteColumns"),
  renameSheet,
  moveSheet,
  deleteSheet,
  protectSheet,
  edit,
  endEdit,
  ctrlZ,
  ctrlY,
  fault,
  script,
  stats,
  save,
  export: exported,
  open,
};

/** How a step is carried out: by the workbench, or else by the add-in. */
function actionOf(name: string): StepAction {
  return Object.hasOwn(STEPS, name) ? (STEPS[name] ?? automation) : automation;
}

/** The script has been checked: what stands here are cells. */
function entriesOf(step: Step): CellValue | null | readonly (readonly (CellValue | null)[])[] {
  const entries = step["values"] ?? step["formulas"];
  if (entries === undefined)
    throw new StepFailure("InvalidArgument", `The step set needs the field "values" or "formulas".`);
  return entries as CellValue | null | readonly (readonly (CellValue | null)[])[];
}

/** The script has been checked: what stands here is one cell's entry. */
function entryOf(step: Step): CellValue | null | undefined {
  const entry = step["value"];
  if (Array.isArray(entry)) throw new StepFailure("InvalidArgument", `"value" of ${step.do} must be one cell's entry.`);
  return entry as CellValue | null | undefined;
}
