import type { Sight } from "../../excel/look/sight";
import type { Plan } from "../../sheets/plan";
import { planOf } from "../../sheets/planOf";
import type { LoadArgs, LoadResult } from "./Written";
import type { Notice } from "../Notice";
import { formulaStyleOf, languageOf, tablesOf } from "./choices";
import { decideFresh } from "./decideFresh";
import { decideUpdate } from "./decideUpdate";
import { atNewNames, followLanguage, sheetsNow } from "./followLanguage";
import { tablesWanted } from "./tablesWanted";
import { findModel, type FoundModel, fromBuiltIn } from "../findModel";
import { perform, withSteps } from "../perform";
import type { Room } from "../Room";
import { type Standing, standingOf, standingWithoutBase } from "../standing";

/** Writes the tables of a model; one that is in the workbook already is brought up to date in the wanted language and style. */
export function load(room: Room, args: LoadArgs): Promise<LoadResult> {
  return withSteps(args.progress, async (tell) => {
    const found =
      (await findModel(room, args)) ??
      (await fromBuiltIn(room.builtIn, room.builtIn.builtIn[0]?.id ?? "", room.language()));
    const wanted = planOfLoad(found, args, null);
    const { result, isInOther } = await perform(
      room,
      "load",
      tell,
      (sight, notices) => Promise.resolve(decide(found, args, wanted, sight, notices)),
      () => load(room, { ...args, progress: undefined }),
    );
    room.models.add(found.model);
    if (!isInOther) return result;
    const renamed = await followLanguage(room);
    return { ...result, sheets: sheetsNow(result.sheets, renamed), kept: atNewNames(result.kept, renamed) };
  });
}

/** Tables that are in the workbook already stay with the ones that are asked for, since their formulas refer to each other. */
function planOfLoad({ model }: FoundModel, args: LoadArgs, standing: Plan | null): Plan {
  const tables = tablesWanted(model, standing, tablesOf(model, args.tables));
  return planOf(model, {
    language: languageOf(model, args.language),
    formulas: formulaStyleOf(args.formulas),
    ...(tables && { tables }),
  });
}

function decide(found: FoundModel, args: LoadArgs, wanted: Plan, sight: Sight, notices: readonly Notice[]) {
  const known = standingOf(sight, wanted.model);
  const standing = known ?? standingWithoutBase(sight, wanted, found.file);
  const lost: readonly Notice[] = known === null && standing !== null ? [{ code: "BaseUnreadable", args: {} }] : [];
  const { change, ...decided } =
    standing === null
      ? { ...decideFresh(wanted, found, sight, args.activate ?? false), kept: [] }
      : again(found, args, standing, sight);
  const result: LoadResult = {
    model: wanted.model,
    language: wanted.language,
    formulas: wanted.formulas,
    sheets: decided.sheets,
    notices: [...notices, ...lost, ...decided.notices],
    findings: found.findings,
    kept: decided.kept,
  };
  const isInOther = known !== null && known.base.plan.language !== wanted.language;
  return { change, result: { result, isInOther } };
}

function again(found: FoundModel, args: LoadArgs, standing: Standing, sight: Sight) {
  const plan = planOfLoad(found, args, standing.base.plan);
  const { change, sheets, notices, kept, conflicts } = decideUpdate(plan, found, standing, sight, { resolve: "keep" });
  return { change, sheets, notices, kept: [...kept, ...conflicts] };
}
