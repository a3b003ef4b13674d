import type { Model } from "../../budget/model";
import type { Finding } from "../../checks/finding";
import { checkSheet } from "../../checks/sheet/checkSheet";
import { stillOpen } from "../../checks/sheet/stillOpen";
import type { Seen } from "../../excel/watch/KeptBook";
import { placementNow } from "../../refresh/print";
import { ActionError } from "../ActionError";
import type { CheckArgs, CheckFinding, CheckResult } from "./Checked";
import { findingInWords } from "./findingInWords";
import { findModel, fromBuiltIn, modelOf, mustStand } from "../findModel";
import { withSteps } from "../perform";
import type { CheckedModel } from "./CheckedModels";
import type { Room } from "../Room";
import { type ShownModel, shownModels } from "./shownModel";

/** Holds models to the rules, and their tables in the workbook, as `see` sees it, where they stand there. Writes nothing. */
export function check(
  room: Room,
  args: CheckArgs,
  see: () => Promise<Seen> = () => room.workbook.seeValues(),
): Promise<CheckResult> {
  return withSteps(args.progress, async (tell) => {
    const named = mustStand(room, args) ? null : await findModel(room, args);
    tell("look");
    const shown = shownModels(await see());
    tell("plan");
    const wanted = await toCheck(room, named?.model ?? null, mustStand(room, args) ? onlyOf(shown, args) : shown);
    const language = args.language ?? room.language();
    return {
      model: wanted[0]?.model.id ?? "",
      models: wanted.map(({ model }) => model.id),
      loaded: wanted.some(({ shown }) => shown !== null),
      findings: wanted.flatMap((each) => findingsInWords(room, each, language)),
    };
  });
}

interface ToCheck {
  readonly model: Model;
  /** Null where nothing of the model stands in the workbook. */
  readonly shown: ShownModel | null;
}

/** The model that is named, else every one that stands in the workbook, else the first that comes with the add-in. */
async function toCheck(room: Room, named: Model | null, shown: readonly ShownModel[]): Promise<readonly ToCheck[]> {
  if (named !== null)
    return [{ model: named, shown: shown.find(({ standing }) => standing.base.plan.model === named.id) ?? null }];
  if (shown.length > 0)
    return Promise.all(shown.map(async (each) => ({ model: await modelShown(room, each), shown: each })));
  const first = await fromBuiltIn(room.builtIn, room.builtIn.builtIn[0]?.id ?? "", room.language());
  return [{ model: first.model, shown: null }];
}

/** The one that is named among those that stand. */
function onlyOf(shown: readonly ShownModel[], { model = "" }: CheckArgs): readonly ShownModel[] {
  const modelOfShown = ({ standing }: ShownModel): string => standing.base.plan.model;
  const found = shown.filter((each) => modelOfShown(each) === model);
  if (found.length > 0) return found;
  throw shown.length === 0
    ? new ActionError("NothingLoaded")
    : new ActionError("NotLoaded", { model, known: shown.map(modelOfShown).join(", ") });
}

/** The model of tables that stand in the workbook. */
export const modelShown = (room: Room, { standing }: ShownModel): Promise<Model> =>
  room.checkedModels.modelOf(standing.base, (base) => modelOf(room, base));

function findingsInWords(room: Room, { model, shown }: ToCheck, language: string): readonly CheckFinding[] {
  const checked = room.checkedModels.of(model);
  const findings = shown === null ? checked.findings : findingsNow(checked, shown);
  const wording = {
    model: model.id,
    language,
    placement: shown === null ? {} : placementNow(shown.standing.states),
    added: shown?.tables.added ?? [],
  };
  return findings.map((finding) => findingInWords(finding, wording));
}

/** What is wrong now: in the model and on its page unless the workbook has put it right, and in the workbook. */
export function findingsNow({ subject, findings }: CheckedModel, { tables }: ShownModel): readonly Finding[] {
  return [...stillOpen(subject, findings, tables), ...checkSheet(subject, tables)];
}
