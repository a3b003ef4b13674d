import { addedSheet } from "../../excel/change/AddedSheet";
import { anchorsOf } from "../../excel/anchors";
import { type Change, noChange } from "../../excel/change/Change";
import type { Sight } from "../../excel/look/sight";
import { placementOf } from "../../sheets/formula/placement";
import type { Plan } from "../../sheets/plan";
import type { Notice } from "../Notice";
import type { FoundModel } from "../findModel";
import { named } from "./naming";
import { baseOf } from "../standing";
import { basesWith, mustTakeSheets } from "./writing";

/** What a first load writes. */
export interface FreshLoad {
  readonly change: Change;
  readonly sheets: readonly string[];
  readonly notices: readonly Notice[];
}

/** Decides a first load: every table on a sheet of its own at the end, nothing of the user's touched. */
export function decideFresh(
  plan: Plan,
  found: Pick<FoundModel, "model" | "file">,
  sight: Sight,
  activate: boolean,
): FreshLoad {
  mustTakeSheets(sight);
  const { sheets, notices } = named(plan.sheets, sight.look);
  const placement = placementOf({ sheets });
  const left = sight.look.keys.filter(({ model }) => model === plan.model).map(({ name }) => name);
  const change: Change = {
    ...noChange,
    added: sheets.map((sheet) => addedSheet(sheet, sheet.name, placement)),
    names: { removed: left, added: sheets.flatMap((sheet) => anchorsOf(plan.model, sheet, sheet.name)) },
    bases: basesWith(sight, baseOf({ ...plan, sheets }, found)),
    shown: activate ? (sheets[0]?.name ?? null) : null,
  };
  return { change, sheets: sheets.map(({ name }) => name), notices };
}
