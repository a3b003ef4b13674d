import type { Base } from "../excel/base";
import type { Sight } from "../excel/sight";
import type { Resolution } from "../refresh/verdict";
import type { FormulaStyle } from "../sheets/plan";
import { planOf } from "../sheets/planOf";
import { ActionError } from "./ActionError";
import type { ConvertArgs, RefreshArgs, RefreshResult } from "./Actions";
import { formulaStyleOf, languageOf, resolutionOf } from "./choices";
import { decideUpdate } from "./decideUpdate";
import { findModel, type FoundModel, fromBuiltIn, fromFile } from "./findModel";
import { perform, withSteps } from "./perform";
import type { Room } from "./Room";
import { onlyModel, standingOf } from "./standing";

/** Brings the sheets up to the model in the language and style that they have. */
export function refresh(room: Room, args: RefreshArgs): Promise<RefreshResult> {
  return withSteps(args.progress, async (tell) => {
    const resolve = resolutionOf(args.resolve);
    const named = await findModel(room, args);
    return perform(room, "refresh", tell, async (sight) => decide(room, named ?? (await modelOf(room, onlyModel(sight))), sight, resolve, null));
  });
}

/** The same model in the other style of formulas: what the user changed is no formula of ours and stays. */
export function convert(room: Room, args: ConvertArgs): Promise<RefreshResult> {
  return withSteps(args.progress, async (tell) => {
    const style = formulaStyleOf(args.formulas);
    return perform(room, "convert", tell, async (sight) => decide(room, await modelOf(room, onlyModel(sight)), sight, "keep", style));
  });
}

/** The model as it is now at the place from which it was loaded: the add-in's own, or the file that the workbook keeps. */
export async function modelOf({ builtIn, language }: Room, { plan, file }: Base): Promise<FoundModel> {
  return file === null ? fromBuiltIn(builtIn, plan.model, language()) : fromFile(file, language());
}

function decide({ models }: Room, { model, file, findings }: FoundModel, sight: Sight, resolve: Resolution, style: FormulaStyle | null) {
  const standing = standingOf(sight, model.id);
  if (standing === null) throw notLoaded(sight, model.id);
  const was = standing.base.plan;
  const tables = was.sheets.map(({ table }) => table);
  const plan = planOf(model, { language: languageOf(model, was.language), formulas: style ?? was.formulas, tables });
  const { change, ...update } = decideUpdate(plan, file, standing, sight, resolve);
  models.add(model);
  const result: RefreshResult = { model: model.id, language: plan.language, formulas: plan.formulas, ...update, findings };
  return { change, result };
}

function notLoaded({ contents }: Sight, model: string): ActionError {
  const known = contents.bases.map(({ plan }) => plan.model);
  return known.length === 0 ? new ActionError("NothingLoaded") : new ActionError("NotLoaded", { model, known: known.join(", ") });
}
