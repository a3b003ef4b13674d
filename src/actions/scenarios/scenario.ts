import type { SheetValues } from "../../excel/look/values";
import { ActionError } from "../ActionError";
import { perform, withSteps } from "../perform";
import type { Room } from "../Room";
import { compareScenarios } from "./compareScenarios";
import { decideScenario, isDeciding, listOf } from "./decideScenario";
import { enteredModel } from "./EnteredModel";
import {
  nothingDone,
  type ScenarioAction,
  scenarioActions,
  type ScenarioArgs,
  type ScenarioResult,
} from "./ScenarioStep";

/** Names what was entered on the sheets, switches between such sets of entries, and compares them. */
export function scenario(room: Room, args: ScenarioArgs): Promise<ScenarioResult> {
  return withSteps(args.progress, async (tell) => {
    const action = actionNamed(args.action ?? "list");
    if (action === "compare") return compareScenarios(room, args, tell);
    if (isDeciding(action)) {
      const values = await shownNow(room, action === "save" || action === "update" || args.saveAs !== undefined);
      return perform(
        room,
        "scenario",
        tell,
        (sight) => Promise.resolve(decideScenario(action, enteredModel({ sight, values }, args.model), args, sight)),
        () => scenario(room, { ...args, progress: undefined }),
      );
    }
    tell("look");
    const { sight } = { sight: await room.workbook.see() };
    return { ...listOf(enteredModel({ sight, values: new Map() }, args.model)), ...nothingDone, action };
  });
}

/** What cells show is asked for only where entries are kept. */
async function shownNow({ workbook }: Room, isWanted: boolean): Promise<ReadonlyMap<string, SheetValues>> {
  return isWanted ? (await workbook.seeValues()).values : new Map();
}

function actionNamed(name: string): ScenarioAction {
  const found = scenarioActions.find((action) => action === name.trim().toLowerCase());
  if (found === undefined)
    throw new ActionError("UnknownScenarioAction", { action: name, known: scenarioActions.join(", ") });
  return found;
}
