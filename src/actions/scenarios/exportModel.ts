import type { Model } from "../../budget/model";
import { placeWords } from "../../checks/subject";
import type { MessageKey } from "../../locales/en/locale";
import { format } from "../../locales/format";
import { localeOf } from "../../locales/locales";
import { readModel } from "../../models/readModel";
import { writeModelFile } from "../../models/writeModelFile";
import { placementNow } from "../../refresh/print";
import { carry, isAddedKey } from "../../scenarios/carry";
import { type Edits, noEdits } from "../../scenarios/edits";
import type { FactChange } from "../../scenarios/lineChange";
import { type NotCarried, straysOf } from "../../scenarios/strays";
import { cellAddress, columnLetters, sheetPrefix } from "../../spreadsheet/address";
import { tableName, wordsIn } from "../../tables/frame";
import { tablesOf } from "../../tables/tablesOf";
import { cellOf } from "../checks/findingInWords";
import type { ActionContext } from "../context/CheckedModels";
import { inWords, modelOf } from "../context/findModel";
import { withSteps } from "../context/perform";
import { arrivalOf, type EnteredModel, enteredModel } from "./EnteredModel";
import type { ExportArgs, ExportedChange, ExportResult, Stayed } from "./ExportResult";
import { scenarioNamed } from "./scenarioNamed";

/** Makes a model file of what stands on the sheets, or of a scenario. Writes nothing to the workbook. */
export function exportModel(room: ActionContext, args: ExportArgs): Promise<ExportResult> {
  return withSteps(args.progress, async (tell) => {
    tell("look");
    const entered = enteredModel(await room.workbook.readWithValues(), args.model);
    tell("plan");
    const { scenario, edits } = chosen(entered, args.scenario);
    const { model } = await modelOf(room, entered.standing.base);
    const carried = carry(model, edits, entered.standing.base.plan.language);
    const text = writeModelFile(carried.model);
    const language = args.language ?? room.language();
    const told = { model, language, entered };
    const strays = scenario === null ? straysOf(entered.sides, entered.now) : [];
    return {
      model: model.id,
      scenario,
      name: fileName(model.id, scenario, carried.changes.length > 0),
      text,
      changes: carried.changes.map((change) => changeInWords(change, told)),
      notCarried: [...carried.left, ...strays].map((left) => stayedInWords(left, told)),
      findings: inWords(readModel(text).findings, language),
    };
  });
}

/** The edits of a scenario, or those that stand on the sheets. */
function chosen(
  entered: EnteredModel,
  name: string | undefined,
): { readonly scenario: string | null; readonly edits: Edits } {
  if (name === undefined) return { scenario: null, edits: entered.edits };
  const found = scenarioNamed(entered.standing.base, name);
  return { scenario: found?.name ?? null, edits: found === null ? noEdits : arrivalOf(entered, found.edits).after };
}

/** What changes are told with. */
interface Told {
  readonly model: Model;
  readonly language: string;
  readonly entered: EnteredModel;
}

function changeInWords(change: FactChange, told: Told): ExportedChange {
  return {
    fact: factInWords(change, told),
    ...cellOf(change, placementNow(told.entered.standing.states), []),
    from: change.from,
    to: change.to,
  };
}

/** The cell in words, or that a line is new or gone. */
function factInWords({ table, row, column, from, to }: FactChange, { model, language }: Told): string {
  const { tag } = localeOf(language);
  const name = wordsIn(tableName(table), tag);
  if (isAddedKey(row)) return say("export.lineAdded", language, { table: name });
  const isGone = from === row && to === null;
  const words = wordsIn(
    placeWords(tablesOf(model), { table, row, column: isGone ? "label" : column }, model.headings),
    tag,
  );
  return isGone ? say("export.lineRemoved", language, { line: words }) : words;
}

function stayedInWords(
  { reason, table, row, column, at, shown }: NotCarried,
  { model, language, entered }: Told,
): Stayed {
  const { tag } = localeOf(language);
  const state = entered.standing.states.find((each) => each.table === table);
  const prefix = sheetPrefix(state?.sheet ?? table);
  const place =
    wordsIn(placeWords(tablesOf(model), { table, row: row ?? "", column: column ?? "" }, model.headings), tag) || table;
  const message = say(`stayed.${reason}`, language);
  const line =
    at === null
      ? null
      : at.row !== null
        ? `${prefix}${String(at.row + 1)}:${String(at.row + 1)}`
        : `${prefix}${columnLetters(at.column ?? 0)}:${columnLetters(at.column ?? 0)}`;
  const [r, c] = [state?.rows[row ?? ""], state?.columns[column ?? ""]];
  const cell = line ?? (r === undefined || c === undefined ? null : prefix + cellAddress(r, c));
  return { reason, message, place, cell, shown };
}

function say(key: MessageKey, language: string, args: Readonly<Record<string, string>> = {}): string {
  const { messages, tag } = localeOf(language);
  return format(messages[key], args, tag);
}

/** A name for a model file that every system takes: that of the model, of the scenario, or that it was edited. */
function fileName(model: string, scenario: string | null, isEdited: boolean): string {
  const suffix = scenario ?? (isEdited ? "edited" : "");
  const plain = suffix
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MOST);
  return plain === "" ? `${model}.json` : `${model} (${plain}).json`;
}

/** Characters of a scenario's name in that of a file. */
const MOST = 60;
