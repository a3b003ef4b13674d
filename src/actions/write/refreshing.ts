import type { Sight } from "../../excel/look/sight";
import type { Chosen } from "../../refresh/choices";
import type { FormulaStyle, Plan } from "../../sheets/plan";
import { planOf } from "../../sheets/planOf";
import { ActionError } from "../ActionError";
import type { RefreshArgs, RefreshResult } from "./Written";
import { formulaStyleOf, languageOf } from "./choices";
import { decideUpdate, type Update } from "./decideUpdate";
import { type FoundModel, modelOf } from "../findModel";
import type { Room } from "../Room";
import { onlyModel, type Standing, standingOf } from "../standing";
import { tablesWanted } from "./tablesWanted";
import { linesAway } from "./linesAway";
import { takenOf } from "./takenOf";

/** A model that stands in the workbook, and what is wanted of it. */
export interface Refreshing {
  readonly found: FoundModel;
  readonly standing: Standing;
  readonly plan: Plan;
  readonly sight: Sight;
}

/** Finds the model in the workbook: the one that was named, or the one that stands there, as it is now at its source. */
export async function toRefresh(
  room: Room,
  named: FoundModel | null,
  sight: Sight,
  args: Pick<RefreshArgs, "standing" | "language" | "formulas">,
): Promise<Refreshing> {
  const found =
    named ??
    (await modelOf(room, args.standing === undefined ? onlyModel(sight) : standingModel(sight, args.standing).base));
  const standing = standingModel(sight, found.model.id);
  return { found, standing, sight, plan: wanted(found, standing.base.plan, args) };
}

/** Decides what is chosen about a model that stands. */
export const update = ({ found, standing, plan, sight }: Refreshing, chosen: Chosen): Update =>
  decideUpdate(plan, found, standing, sight, chosen);

/** What a refresh answers. */
export function resultOf(
  { found: { model, findings }, plan, standing }: Refreshing,
  { merges, sheets, applied, kept, conflicts, questions, notices }: Update,
  chosen: Chosen,
): RefreshResult {
  const taken = merges.flatMap((merged) => takenOf(merged, chosen));
  const away = linesAway(merges, standing.base.plan, plan);
  return {
    model: model.id,
    language: plan.language,
    formulas: plan.formulas,
    sheets,
    applied,
    kept,
    conflicts,
    questions,
    taken,
    notices: [...notices, ...away],
    findings,
  };
}

function wanted(
  { model }: FoundModel,
  was: Plan,
  { language, formulas }: { readonly language?: string | undefined; readonly formulas?: string | undefined },
): Plan {
  const style: FormulaStyle = formulas === undefined ? was.formulas : formulaStyleOf(formulas);
  const tables = tablesWanted(model, was);
  return planOf(model, {
    language: languageOf(model, language ?? was.language),
    formulas: style,
    ...(tables && { tables }),
  });
}

function standingModel(sight: Sight, model: string): Standing {
  const standing = standingOf(sight, model);
  if (standing === null) throw notLoaded(sight, model);
  return standing;
}

function notLoaded({ contents }: Sight, model: string): ActionError {
  const known = contents.bases.map(({ plan }) => plan.model);
  return known.length === 0
    ? new ActionError("NothingLoaded")
    : new ActionError("NotLoaded", { model, known: known.join(", ") });
}
