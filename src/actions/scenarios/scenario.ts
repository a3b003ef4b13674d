import type { Model, Text } from "../../budget/model";
import type { SheetValues } from "../../changes/snapshot";
import { joined } from "../../checks/subject";
import { localeOf, term } from "../../locales/locales";
import { placementNow } from "../../refresh/print";
import { carry, isAddedKey } from "../../scenarios/carry";
import { type Difference, differencesOf } from "../../scenarios/differences";
import { countOf, type Edits, noEdits } from "../../scenarios/edits";
import { type Effect, effective, effectsByComponent, effectsByGrade } from "../../scenarios/effects";
import type { Placement } from "../../sheets/printFormula";
import { componentLabel } from "../../tables/components";
import { wordsIn } from "../../tables/frame";
import type { Table } from "../../tables/table";
import { tablesOf } from "../../tables/tablesOf";
import { cellOf } from "../checks/findingInWords";
import { writeReportSheet } from "../checks/report";
import { ActionError } from "../context/ActionError";
import type { ActionContext } from "../context/CheckedModels";
import { modelOf } from "../context/findModel";
import { perform, type Tell, withSteps } from "../context/perform";
import { arrivalOf, enteredModel, type EnteredModel } from "./EnteredModel";
import {
  type ComparisonTold,
  type DifferenceTold,
  type EffectTold,
  nothingDone,
  type ScenarioAction,
  scenarioActions,
  type ScenarioArgs,
  type ScenarioResult,
} from "./ScenarioStep";
import { comparisonReport } from "./comparisonReport";
import { decideScenario, isDeciding, listOf } from "./decideScenario";
import { scenarioNamed } from "./scenarioNamed";

/** Names what was entered on the sheets, switches between such sets of entries, and compares them. */
export function scenario(room: ActionContext, args: ScenarioArgs): Promise<ScenarioResult> {
  return withSteps(args.progress, async (tell) => {
    const action = actionNamed(args.action ?? "list");
    if (action === "compare") return compareScenarios(room, args, tell);
    if (isDeciding(action)) {
      const values = await shownNow(room, action === "save" || action === "update" || args.saveAs !== undefined);
      return perform(
        room,
        "scenario",
        tell,
        (snapshot) =>
          Promise.resolve(decideScenario(action, enteredModel({ snapshot, values }, args.model), args, snapshot)),
        () => scenario(room, { ...args, progress: undefined }),
      );
    }
    tell("look");
    const { snapshot } = { snapshot: await room.workbook.readSnapshot() };
    return { ...listOf(enteredModel({ snapshot, values: new Map() }, args.model)), ...nothingDone, action };
  });
}

/** What cells show is asked for only where entries are kept. */
async function shownNow({ workbook }: ActionContext, isWanted: boolean): Promise<ReadonlyMap<string, SheetValues>> {
  return isWanted ? (await workbook.readWithValues()).values : new Map();
}

function actionNamed(name: string): ScenarioAction {
  const found = scenarioActions.find((action) => action === name.trim().toLowerCase());
  if (found === undefined)
    throw new ActionError("UnknownScenarioAction", { action: name, known: scenarioActions.join(", ") });
  return found;
}

/** The hidden name of the sheet with the comparison: a sheet of the user's that is called the same is none of ours. */
const ANCHOR = "_fascicle_scenarios";

/**
 * Writes two scenarios side by side to a sheet of its own, anew each time: every cell that differs, and what it comes
 * to.
 */
async function compareScenarios(room: ActionContext, args: ScenarioArgs, tell: Tell): Promise<ScenarioResult> {
  tell("look");
  const entered = enteredModel(await room.workbook.readWithValues(), args.model);
  tell("plan");
  const language = args.language ?? room.language();
  const [first, second] = [
    chosen(entered, args.with ?? "", language),
    args.name === undefined ? onSheets(entered, language) : chosen(entered, args.name, language),
  ];
  const { model } = await modelOf(room, entered.standing.base);
  const comparison = compared(entered, model, first, second, language);
  const report = comparisonReport(comparison, model, language);
  tell("write");
  const sheet = await writeReportSheet(
    room,
    { anchor: ANCHOR, name: localeOf(language).messages["comparison.name"] },
    report,
  );
  return { ...listOf(entered), ...nothingDone, action: "compare", name: second.name, sheet, comparison };
}

interface Chosen {
  /** Null for the sheets as proposed, or for entries under no name. */
  readonly name: string | null;
  readonly label: string;
  readonly edits: Edits;
}

function chosen(entered: EnteredModel, name: string, language: string): Chosen {
  const {
    standing: { base },
    sides,
    now,
  } = entered;
  const scenario = scenarioNamed(base, name);
  if (scenario === null)
    return { name: null, label: localeOf(language).messages["scenarios.asProposed"], edits: noEdits };
  return {
    name: scenario.name,
    label: scenario.name,
    edits: effective(arrivalOf(entered, scenario.edits).after, sides, now),
  };
}

/** What is entered now, under the name of the scenario that is on where that says the same. */
function onSheets(entered: EnteredModel, language: string): Chosen {
  const { current, unsaved } = listOf(entered);
  if (countOf(entered.edits) === 0) throw new ActionError("NothingEdited");
  if (current !== null && unsaved === 0) return chosen(entered, current, language);
  return { name: null, label: localeOf(language).messages["scenarios.onSheets"], edits: entered.edits };
}

function compared(
  { sides, standing }: EnteredModel,
  model: Model,
  first: Chosen,
  second: Chosen,
  language: string,
): ComparisonTold {
  const { plan } = standing.base;
  const [one, other] = [
    carry(model, first.edits, plan.language).model,
    carry(model, second.edits, plan.language).model,
  ];
  const told = { model, tables: tablesOf(model), placement: placementNow(standing.states), language };
  return {
    first: first.label,
    second: second.label,
    differences: differencesOf(sides, first.edits, second.edits).map((difference) =>
      differenceInWords(difference, told),
    ),
    byComponent: effectsByComponent(one, other).map((effect) =>
      effectInWords(effect, told, (id) => componentName(model, id)),
    ),
    byGrade: effectsByGrade(one, other).map((effect) => effectInWords(effect, told, (grade) => grade)),
  };
}

function componentName({ components }: Model, id: string): Text {
  const component = components.find((each) => each.id === id);
  return component === undefined ? {} : componentLabel(component);
}

/** What a comparison is told with. */
interface Told {
  readonly model: Model;
  readonly tables: readonly Table[];
  readonly placement: Placement;
  readonly language: string;
}

function differenceInWords(found: Difference, { tables, placement, language }: Told): DifferenceTold {
  const { messages, tag } = localeOf(language);
  const table = tables.find(({ id }) => id === found.table);
  const row = table?.rows.find(({ key }) => key === found.row);
  const { grade, kind } = row?.cells ?? {};
  const label = isAddedKey(found.row) ? messages["comparison.lineAdded"] : wordsIn(row?.label ?? {}, tag);
  const line = [label, grade?.kind === "code" ? grade.code : "", kind?.kind === "text" ? wordsIn(kind.text, tag) : ""];
  const cell = row?.cells[found.column];
  return {
    ...found,
    cell: cellOf(found, placement, []).cell,
    tableName: wordsIn(table?.name ?? {}, tag) || wordsIn(table?.title ?? {}, tag) || found.table,
    rowName: line.filter((words) => words !== "").join(wordsIn(term("listSeparator"), tag)),
    columnName: wordsIn(joined(table?.columns.find(({ key }) => key === found.column)?.headings ?? []), tag),
    quantity: cell !== undefined && "quantity" in cell ? cell.quantity : isAddedKey(found.row) ? "posts" : null,
    difference: differenceOf(found),
  };
}

/** What is blank counts as nil, as it does in sums. */
function differenceOf({ first, second }: Difference): number | null {
  if (typeof (first ?? 0) !== "number" || typeof (second ?? 0) !== "number") return null;
  return tidy(Number(second ?? 0) - Number(first ?? 0));
}

/** Without what binary fractions leave: no amount has as many digits. */
const tidy = (value: number): number => Number(value.toFixed(6));

/** `name` gives the words of a component or grade by its identifier. */
function effectInWords(
  { id, of, fund, first, second }: Effect,
  { model, language }: Told,
  name: (id: string) => Text | string,
): EffectTold {
  const { messages, tag } = localeOf(language);
  const words = id === null ? messages["comparison.total"] : name(id);
  const fundName = model.funds.find((each) => each.id === fund)?.label ?? {};
  return {
    ...{ id, of, fund, first, second },
    label: typeof words === "string" ? words : wordsIn(words, tag),
    fundName: wordsIn(fundName, tag),
    difference: tidy(second - first),
  };
}
