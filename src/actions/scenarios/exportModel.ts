import { writeModelFile } from "../../models/write/writeModelFile";
import { readModel } from "../../models/readModel";
import { carry } from "../../scenarios/carry";
import { type Edits, noEdits } from "../../scenarios/edits";
import { straysOf } from "../../scenarios/strays";
import { inWords } from "../findings";
import { withSteps } from "../perform";
import { modelOf } from "../findModel";
import type { Room } from "../Room";
import { arrivalOf, type EnteredModel, enteredModel } from "./EnteredModel";
import type { ExportArgs, ExportResult } from "./Exported";
import { changeInWords, stayedInWords } from "./exportedInWords";
import { fileName } from "./fileName";
import { scenarioNamed } from "./scenarioNamed";

/** Makes a model file of what stands on the sheets, or of a scenario. Writes nothing to the workbook. */
export function exportModel(room: Room, args: ExportArgs): Promise<ExportResult> {
  return withSteps(args.progress, async (tell) => {
    tell("look");
    const entered = enteredModel(await room.workbook.seeValues(), args.model);
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
