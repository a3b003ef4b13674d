import type { Base } from "../excel/base";
import { writeBases } from "../excel/base";
import type { Sight } from "../excel/sight";
import { ActionError } from "./ActionError";

/** The text of the part with the bases once one of them is new; undefined where nothing differs. */
export function basesWith({ contents }: Sight, base: Base): string | undefined {
  const others = contents.bases.filter(({ plan }) => plan.model !== base.plan.model);
  const was = contents.bases.find(({ plan }) => plan.model === base.plan.model);
  if (was !== undefined && JSON.stringify(was) === JSON.stringify(base)) return undefined;
  return writeBases([...others, base]);
}

/** Fails before anything is written where sheets are to come and the workbook's structure is protected. */
export function mustTakeSheets({ look }: Sight): void {
  if (look.structureProtected) throw new ActionError("WorkbookProtected");
}

/** Fails before anything is written where a sheet that is to change is protected. */
export function mustBeOpen({ look }: Sight, sheet: string): void {
  if (look.sheets.some((seen) => seen.name === sheet && seen.protected)) throw new ActionError("SheetProtected", { sheet });
}
