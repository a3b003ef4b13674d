import type { Model, Text } from "../../budget/model";
import { localeOf } from "../../locales/locales";
import { placementNow } from "../../refresh/print";
import { carry } from "../../scenarios/carry";
import { differencesOf } from "../../scenarios/differences";
import { countOf, type Edits, noEdits } from "../../scenarios/edits";
import { effective } from "../../scenarios/effective";
import { effectsByComponent, effectsByGrade } from "../../scenarios/effects";
import { componentLabel } from "../../tables/components";
import { tablesOf } from "../../tables/tablesOf";
import { ActionError } from "../ActionError";
import type { Tell } from "../perform";
import { modelOf } from "../findModel";
import type { Room } from "../Room";
import { writeReportSheet } from "../checks/writeReportSheet";
import { comparisonReport } from "./comparisonReport";
import { listOf } from "./decideScenario";
import { differenceInWords, effectInWords } from "./comparisonInWords";
import { arrivalOf, type EnteredModel, enteredModel } from "./EnteredModel";
import { scenarioNamed } from "./scenarioNamed";
import { type ComparisonTold, nothingDone, type ScenarioArgs, type ScenarioResult } from "./ScenarioStep";

/** The hidden name of the sheet with the comparison: a sheet of the user's that is called the same is none of ours. */
const ANCHOR = "_fascicle_scenarios";

/** Writes two scenarios side by side to a sheet of its own, anew each time: every cell that differs, and what it comes to. */
export async function compareScenarios(room: Room, args: ScenarioArgs, tell: Tell): Promise<ScenarioResult> {
  tell("look");
  const entered = enteredModel(await room.workbook.seeValues(), args.model);
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
