import type { Chosen } from "../../refresh/choices";
import type { ConvertArgs, RefreshArgs, RefreshResult } from "./Written";
import { formulaStyleOf, resolutionOf } from "./choices";
import { chosenCells } from "./chosenCells";
import { findModel } from "../findModel";
import { perform, withSteps } from "../perform";
import { mustBeAsPreviewed } from "../preview/previewToken";
import { type Refreshing, resultOf, toRefresh, update } from "./refreshing";
import type { Room } from "../Room";

/** Brings the sheets up to the model, in the language and style that they have unless others are asked for. */
export function refresh(room: Room, args: RefreshArgs): Promise<RefreshResult> {
  return withSteps(args.progress, async (tell) => {
    resolutionOf(args.resolve);
    const named = await findModel(room, args);
    return perform(room, "refresh", tell, async (sight) => {
      const refreshing = await toRefresh(room, named, sight, args);
      if (args.preview !== undefined) mustBeAsPreviewed(refreshing, args.preview);
      return decide(room, refreshing, chosenCells(args, refreshing.standing));
    });
  });
}

/** The same model in the other style of formulas: what the user changed is no formula of ours and stays. */
export function convert(room: Room, { model, formulas, progress }: ConvertArgs): Promise<RefreshResult> {
  return withSteps(progress, async (tell) => {
    formulaStyleOf(formulas);
    return perform(room, "convert", tell, async (sight) => decide(room, await toRefresh(room, null, sight, { standing: model, formulas }), { resolve: "keep" }));
  });
}

function decide({ models }: Room, refreshing: Refreshing, chosen: Chosen) {
  const decided = update(refreshing, chosen);
  models.add(refreshing.found.model);
  return { change: decided.change, result: resultOf(refreshing, decided, chosen) };
}
