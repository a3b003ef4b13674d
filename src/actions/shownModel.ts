import type { ShownTables } from "../checks/sheet/shown";
import type { Sight } from "../excel/sight";
import type { Workbook } from "../excel/Workbook";
import { onlyModel, type Standing, standingOf } from "./standing";
import { shownTables } from "./shownTables";

/** A model whose tables are in the workbook, with what they show. */
export interface ShownModel {
  readonly sight: Sight;
  readonly standing: Standing;
  readonly tables: ShownTables;
}

/** Reads the tables of a model from the workbook, or of the only model that is there; null where nothing of it is. */
export async function shownModel(workbook: Workbook, model: string | null): Promise<ShownModel | null> {
  const { sight, values } = await workbook.seeValues();
  if (sight.contents.bases.length === 0) return null;
  const standing = standingOf(sight, model ?? onlyModel(sight).plan.model);
  return standing === null ? null : { sight, standing, tables: shownTables(standing, values) };
}
