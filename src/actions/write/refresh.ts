import type { Chosen } from "../../refresh/choices";
import type { ConvertArgs, RefreshArgs, RefreshResult } from "./Written";
import { formulaStyleOf, resolutionOf } from "./choices";
import { chosenCells } from "./chosenCells";
import { atNewNames, followLanguage, type Renamed, sheetsNow } from "./followLanguage";
import type { Notice } from "../Notice";
import { perform, withSteps } from "../perform";
import { mustBeAsPreviewed } from "../preview/previewToken";
import { namedModel } from "./namedModel";
import { type Refreshing, resultOf, toRefresh, update } from "./refreshing";
import type { Room } from "../Room";

/** Brings the sheets up to the model, in the language and style that they have unless others are asked for. */
export function refresh(room: Room, asked: RefreshArgs): Promise<RefreshResult> {
  return withSteps(asked.progress, async (tell) => {
    resolutionOf(asked.resolve);
    const { named, args } = await namedModel(room, asked);
    const { result, isInOther } = await perform(
      room,
      "refresh",
      tell,
      async (sight, notices) => {
        const refreshing = await toRefresh(room, named, sight, args);
        if (args.preview !== undefined) mustBeAsPreviewed(refreshing, args.preview);
        const decided = decide(room, refreshing, chosenCells(args, refreshing.standing), notices);
        const isInOther = refreshing.standing.base.plan.language !== refreshing.plan.language;
        return { ...decided, result: { result: decided.result, isInOther } };
      },
      () => refresh(room, { ...asked, preview: undefined, progress: undefined }),
    );
    return isInOther ? withNewNames(result, await followLanguage(room)) : result;
  });
}

/** The same model in the other style of formulas: what the user changed is no formula of ours and stays. */
export function convert(room: Room, { model, formulas, progress }: ConvertArgs): Promise<RefreshResult> {
  return withSteps(progress, async (tell) => {
    formulaStyleOf(formulas);
    return perform(
      room,
      "convert",
      tell,
      async (sight, notices) =>
        decide(room, await toRefresh(room, null, sight, { standing: model, formulas }), { resolve: "keep" }, notices),
      () => convert(room, { model, formulas }),
    );
  });
}

const withNewNames = (result: RefreshResult, renamed: Renamed): RefreshResult => ({
  ...result,
  sheets: sheetsNow(result.sheets, renamed),
  applied: atNewNames(result.applied, renamed),
  kept: atNewNames(result.kept, renamed),
  conflicts: atNewNames(result.conflicts, renamed),
  taken: atNewNames(result.taken, renamed),
  questions: atNewNames(result.questions, renamed).map((question) => ({
    ...question,
    sheet: renamed.get(question.sheet) ?? question.sheet,
  })),
});

function decide({ models }: Room, refreshing: Refreshing, chosen: Chosen, notices: readonly Notice[]) {
  const decided = update(refreshing, chosen);
  models.add(refreshing.found.model);
  const result = resultOf(refreshing, decided, chosen);
  return { change: decided.change, result: { ...result, notices: [...notices, ...result.notices] } };
}
