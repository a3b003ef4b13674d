import type { ShownTables } from "../../checks/sheet/shown";
import type { Seen } from "../../excel/watch/KeptBook";
import { standingOf, type Standing } from "../standing";
import { shownTables } from "./shownTables";

/** A model whose tables are in the workbook, with what they show. */
export interface ShownModel {
  readonly standing: Standing;
  readonly tables: ShownTables;
}

/** Every model whose tables stand in the workbook, the last loaded first. */
export function shownModels({ sight, values }: Seen): readonly ShownModel[] {
  return sight.contents.bases.toReversed().flatMap(({ plan }) => {
    const standing = standingOf(sight, plan.model);
    return standing === null || standing.states.length === 0
      ? []
      : [{ standing, tables: shownTables(standing, values) }];
  });
}
