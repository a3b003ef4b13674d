import type { Base } from "../../excel/base";
import type { Sight } from "../../excel/look/sight";
import { ActionError } from "../ActionError";

/** The bases once one of them is new, the latest last; what else is kept with it stays. Undefined where nothing differs. */
export function basesWith({ contents }: Sight, base: Base): readonly Base[] | undefined {
  const others = contents.bases.filter(({ plan }) => plan.model !== base.plan.model);
  const was = contents.bases.find(({ plan }) => plan.model === base.plan.model);
  const is: Base = { ...was, ...base };
  return was !== undefined && JSON.stringify(was) === JSON.stringify(is) ? undefined : [...others, is];
}

/** Fails before anything is written where sheets are to come and the workbook's structure is protected. */
export function mustTakeSheets({ look }: Sight): void {
  if (look.structureProtected) throw new ActionError("WorkbookProtected");
}

/** Fails before anything is written where a sheet that is to change is protected. */
export function mustBeOpen({ look }: Sight, sheet: string): void {
  if (look.sheets.some((seen) => seen.name === sheet && seen.protected))
    throw new ActionError("SheetProtected", { sheet });
}
