import { format } from "../locales/format";
import { localeOf } from "../locales/locales";
import type { MessageKey } from "../locales/locale";
import type { ActionError } from "./ActionError";
import type { Actions } from "./Actions";
import type { CellChoice, LineChoice, LoadArgs, RefreshArgs } from "./write/Written";
import type { ModelChoice } from "./ModelChoice";
import type { Notice } from "./Notice";
import type { ReadArgs } from "./reading/ReadDocument";
import type { ScenarioArgs } from "./scenarios/ScenarioStep";
import { toActionError } from "./toActionError";

/** A step's fields as they come from a script. */
export type StepFields = Readonly<Record<string, unknown>>;
/** Steps by name; each gives plain JSON, and fails with an error that has a code and an English message. */
export type Automation = Readonly<Record<string, (fields: StepFields) => Promise<unknown>>>;

/** The actions for scripts: fields that are missing or of another type count as not given. */
export function automationOf(actions: Actions): Automation {
  return {
    load: (fields) => told(actions.load({ ...modelChoice(fields), ...loadFields(fields) })),
    refresh: (fields) => told(actions.refresh(refreshFields(fields))),
    preview: (fields) => told(actions.preview(refreshFields(fields))),
    undo: (fields) => told(actions.undo({ earlier: fields["earlier"] === true })),
    redo: () => told(actions.redo()),
    check: (fields) => told(actions.check({ ...modelChoice(fields), language: text(fields["language"]) ?? "en" })),
    mark: (fields) => told(actions.mark({ off: fields["off"] === true })),
    settle: (fields) =>
      told(
        actions.settle({
          model: text(fields["model"]),
          findings: texts(fields["findings"]),
          off: fields["off"] === true,
        }),
      ),
    restore: (fields) =>
      told(actions.restore({ model: text(fields["model"]), cells: texts(fields["cells"] ?? fields["cell"]) })),
    report: (fields) => told(actions.report({ ...modelChoice(fields), language: text(fields["language"]) ?? "en" })),
    print: (fields) => told(actions.print({ model: text(fields["model"]), tables: texts(fields["tables"]) })),
    trace: (fields) =>
      told(actions.trace({ cell: text(fields["cell"]) ?? "", language: text(fields["language"]) ?? "en" })),
    audit: (fields) =>
      told(actions.audit({ range: text(fields["range"]), language: text(fields["language"]) ?? "en" })),
    read: (fields) => told(actions.read(readFields(fields))),
    export: (fields) =>
      told(
        actions.export({
          model: text(fields["model"]),
          scenario: text(fields["scenario"]),
          language: text(fields["language"]) ?? "en",
        }),
      ),
    scenario: (fields) => told(actions.scenario(scenarioFields(fields))),
    convert: (fields) =>
      told(actions.convert({ model: text(fields["model"]), formulas: text(fields["formulas"]) ?? "" })),
  };
}

function refreshFields(fields: StepFields): RefreshArgs {
  const [resolve, standing, language, formulas, preview] = [
    "resolve",
    "standing",
    "language",
    "formulas",
    "preview",
  ].map((name) => text(fields[name]));
  return {
    ...modelChoice(fields),
    resolve,
    standing,
    language,
    formulas,
    preview,
    choices: choicesIn(fields["choices"]),
    lines: linesIn(fields["lines"]),
  };
}

const choicesIn = (choices: unknown): readonly CellChoice[] => (Array.isArray(choices) ? choices.map(choiceIn) : []);

const linesIn = (lines: unknown): readonly LineChoice[] =>
  Array.isArray(lines)
    ? lines.map((line) => {
        const fields: StepFields = { ...(typeof line === "object" ? line : {}) };
        return { cell: text(fields["cell"]) ?? "", counts: text(fields["counts"]) ?? "" };
      })
    : [];

function choiceIn(choice: unknown): CellChoice {
  const fields: StepFields = { ...(typeof choice === "object" ? choice : {}) };
  const [cell, table, row, column, resolve] = ["cell", "table", "row", "column", "resolve"].map((name) =>
    text(fields[name]),
  );
  return { cell, table, row, column, resolve: resolve ?? "" };
}

function loadFields(fields: StepFields): LoadArgs {
  const { tables } = fields;
  return {
    language: text(fields["language"]),
    formulas: text(fields["formulas"]),
    tables: texts(tables),
  };
}

/** A Word file comes as the letters of its bytes, another file as its text. */
function readFields(fields: StepFields): ReadArgs {
  const { bytes, text: content } = fields;
  return {
    bytes: typeof bytes === "string" ? bytesOf(bytes) : undefined,
    text: typeof content === "string" ? content : undefined,
    range: text(fields["range"]),
    language: text(fields["language"]) ?? "en",
  };
}

/** Bytes from their form as text of sixty-four letters. */
function bytesOf(letters: string): Uint8Array {
  const plain = atob(letters);
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at += 1) bytes[at] = plain.charCodeAt(at);
  return bytes;
}

/** A name of null is as good as none: the sheets as proposed. */
function scenarioFields(fields: StepFields): ScenarioArgs {
  return {
    action: text(fields["action"]),
    ...{
      name: text(fields["name"]),
      to: text(fields["to"]),
      with: text(fields["with"]),
      saveAs: text(fields["saveAs"]),
    },
    drop: fields["drop"] === true,
    model: text(fields["model"]),
    language: text(fields["language"]) ?? "en",
  };
}

/** A built-in model by `model`, or the text of a file whose name is `file`. */
function modelChoice({ model, file, text: content, repair }: StepFields): ModelChoice {
  if (typeof content !== "string") return { model: text(model) };
  return { file: { name: text(file) ?? "model.json", text: content }, repair: repair === true };
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

/** One text, or several. */
const texts = (value: unknown): readonly string[] | undefined =>
  value === undefined || value === null ? undefined : (Array.isArray(value) ? value : [value]).map(String);

/** Adds English words to notices, and gives errors an English message. */
async function told<T extends object>(work: Promise<T>): Promise<unknown> {
  try {
    const result = await work;
    return "notices" in result && Array.isArray(result.notices)
      ? { ...result, notices: result.notices.map(noticeTold) }
      : result;
  } catch (error) {
    throw errorTold(toActionError(error));
  }
}

const noticeTold = (notice: Notice) => ({ ...notice, message: words(`notice.${notice.code}`, notice.args) });

function errorTold({ code, args, findings }: ActionError): Error {
  const message = words(`error.${code}`, { code, place: "Excel", ...args });
  return Object.assign(new Error(message), { code, args, ...(findings.length > 0 ? { findings } : {}) });
}

/** A message in English; a code without words of its own is told as one that gives no reason. */
function words(key: string, args: Readonly<Record<string, string | number>>): string {
  const { messages, tag } = localeOf("en");
  const known = (candidate: string): candidate is MessageKey => Object.hasOwn(messages, candidate);
  return format(known(key) ? messages[key] : messages["error.GeneralException"], args, tag);
}
