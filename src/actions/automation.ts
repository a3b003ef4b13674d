import type { MessageKey } from "../locales/en/locale";
import { format } from "../locales/format";
import { localeOf } from "../locales/locales";
import type { AuditArgs, AuditResult } from "./audit/auditArea";
import type {
  CheckArgs,
  CheckResult,
  MarkArgs,
  MarkResult,
  ReportResult,
  RestoreArgs,
  RestoreResult,
  SettleArgs,
  SettleResult,
} from "./checks/CheckResult";
import { type ActionError, toActionError } from "./context/ActionError";
import type { WithProgress } from "./context/Progress";
import type { ModelChoice } from "./context/findModel";
import type { Notice } from "./context/perform";
import type { PreviewResult } from "./preview/PreviewResult";
import type { PrintArgs, PrintResult } from "./print/print";
import { documentFile } from "./reading/documentFile";
import type { LiveArgs, LiveResult } from "./reading/live";
import type { ReadArgs, ReadResult } from "./reading/ReadDocument";
import type { ExportArgs, ExportResult } from "./scenarios/ExportResult";
import type { ScenarioArgs, ScenarioResult } from "./scenarios/ScenarioStep";
import type { TraceArgs, TraceResult } from "./trace/TraceResult";
import type {
  CellChoice,
  ConvertArgs,
  LineChoice,
  LoadArgs,
  LoadResult,
  RedoResult,
  RefreshArgs,
  RefreshResult,
  UndoArgs,
  UndoResult,
} from "./write/argsAndResults";

/**
 * What can be done with a workbook. Every action fails with an `ActionError` and then leaves the workbook as it was.
 */
export interface Actions {
  /** Writes the tables of a model; a model that is in the workbook already is brought up to date, edits kept. */
  load(args: LoadArgs): Promise<LoadResult>;
  /** Brings the sheets up to the model; edits stay unless `resolve` is `model`. */
  refresh(args: RefreshArgs): Promise<RefreshResult>;
  /** Tells what a refresh with the same arguments would do. Writes nothing. */
  preview(args: RefreshArgs): Promise<PreviewResult>;
  /**
   * Takes back the last load, refresh or conversion that the workbook keeps, also after it was closed; sheets of a load
   * that was done before the workbook was opened go only when that is asked for.
   */
  undo(args?: UndoArgs): Promise<UndoResult>;
  /** Does again what was last taken back in this session, as long as nothing else was done since. */
  redo(args?: WithProgress): Promise<RedoResult>;
  /** Rewrites our formulas in the other style, edits untouched. */
  convert(args: ConvertArgs): Promise<RefreshResult>;
  /** Holds a model, and its tables where they stand in the workbook, to the rules. Writes nothing. */
  check(args: CheckArgs): Promise<CheckResult>;
  /**
   * Marks the cells that checks find something about, or takes the marks away; contents and formats stay as they are.
   */
  mark(args: MarkArgs): Promise<MarkResult>;
  /** Settles slips of the source, so that they are no longer told among what is open; the workbook keeps it. */
  settle(args: SettleArgs): Promise<SettleResult>;
  /** Writes formulas again over which something was typed; every other entry stays. */
  restore(args: RestoreArgs): Promise<RestoreResult>;
  /** Writes what checks find to a sheet of its own, anew each time. */
  report(args: CheckArgs): Promise<ReportResult>;
  /** Writes sheets that show the tables as the document prints them, linked to the tables, anew each time. */
  print(args: PrintArgs): Promise<PrintResult>;
  /** Follows a cell to the printed facts that it comes from. Writes nothing. */
  trace(args: TraceArgs): Promise<TraceResult>;
  /** Makes a model file of what stands on the sheets, or of a scenario. Writes nothing to the workbook. */
  export(args: ExportArgs): Promise<ExportResult>;
  /** Names what was entered on the sheets, switches between such sets of entries, and compares them. */
  scenario(args: ScenarioArgs): Promise<ScenarioResult>;
  /** Finds what does not add up in any table of a budget document, ours or not. Writes nothing. */
  audit(args: AuditArgs): Promise<AuditResult>;
  /** Reads a document, or tables in a range, and tells what was understood of it. Writes nothing. */
  read(args: ReadArgs): Promise<ReadResult>;
  /** Writes formulas into a range of anybody's for what is proved to follow from other cells of it. */
  live(args: LiveArgs): Promise<LiveResult>;
}

/** A step's fields as they come from a script. */
type StepFields = Readonly<Record<string, unknown>>;
/** Steps by name; each gives plain JSON, and fails with an error that has a code and an English message. */
export type Automation = Readonly<Record<string, (fields: StepFields) => Promise<unknown>>>;

/** The actions for scripts: fields that are missing or of another type count as not given. */
export function automationOf(actions: Actions): Automation {
  return {
    load: (fields) => toldOf(fields, (choice) => actions.load({ ...choice, ...loadFields(fields) })),
    refresh: (fields) => toldOf(fields, (choice) => actions.refresh({ ...choice, ...refreshFields(fields) })),
    preview: (fields) => toldOf(fields, (choice) => actions.preview({ ...choice, ...refreshFields(fields) })),
    undo: (fields) => told(actions.undo({ earlier: fields["earlier"] === true })),
    redo: () => told(actions.redo()),
    check: (fields) =>
      toldOf(fields, (choice) => actions.check({ ...choice, language: text(fields["language"]) ?? "en" })),
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
    report: (fields) =>
      toldOf(fields, (choice) => actions.report({ ...choice, language: text(fields["language"]) ?? "en" })),
    print: (fields) => told(actions.print({ model: text(fields["model"]), tables: texts(fields["tables"]) })),
    trace: (fields) =>
      told(actions.trace({ cell: text(fields["cell"]) ?? "", language: text(fields["language"]) ?? "en" })),
    audit: (fields) =>
      told(actions.audit({ range: text(fields["range"]), language: text(fields["language"]) ?? "en" })),
    read: (fields) => told(actions.read(readFields(fields))),
    live: (fields) =>
      told(
        actions.live({
          range: text(fields["range"]),
          formulas: text(fields["formulas"]),
          language: text(fields["language"]) ?? "en",
        }),
      ),
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

function refreshFields(fields: StepFields): Omit<RefreshArgs, keyof ModelChoice> {
  const [resolve, standing, language, formulas, preview] = [
    "resolve",
    "standing",
    "language",
    "formulas",
    "preview",
  ].map((name) => text(fields[name]));
  return {
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

/**
 * A built-in model by `model`, or a file whose name is `file`: the text of a model file, or a document by its text or
 * bytes.
 */
async function modelChoice({ model, file, text: content, bytes, repair }: StepFields): Promise<ModelChoice> {
  const given = typeof bytes === "string" ? bytesOf(bytes) : content;
  if (typeof given !== "string" && !(given instanceof Uint8Array)) return { model: text(model) };
  return { file: await documentFile(text(file) ?? "model.json", given), repair: repair === true };
}

/** What an action tells about the model that a step chooses. */
const toldOf = <T extends object>(fields: StepFields, act: (choice: ModelChoice) => Promise<T>): Promise<unknown> =>
  told(modelChoice(fields).then(act));

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
