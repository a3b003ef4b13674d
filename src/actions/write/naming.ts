import type { Look } from "../../excel/look/look";
import { ourSheets } from "../../excel/look/sight";
import type { SheetPlan } from "../../sheets/plan";
import type { Notice } from "../Notice";
import { freeListName, freeSheetName } from "./freeName";

/** Sheets with the names that they get in this workbook, and what to tell where those are not the wanted ones. */
export interface Named {
  readonly sheets: readonly SheetPlan[];
  readonly notices: readonly Notice[];
}

/** Gives every new sheet and list a name that is free: what the user has is never touched. */
export function named(sheets: readonly SheetPlan[], look: Look): Named {
  const sheetNames = new Set(look.sheets.map(({ name }) => name.toLowerCase()));
  const otherNames = new Set(look.takenNames);
  const all = sheets.map((plan) => {
    const name = freeSheetName(plan.name, sheetNames);
    sheetNames.add(name.toLowerCase());
    const list = plan.listObject && { ...plan.listObject, name: freeListName(plan.listObject.name, otherNames) };
    if (list !== null) otherNames.add(list.name.toLowerCase());
    return { plan, is: { ...plan, name, listObject: list } };
  });
  return { sheets: all.map(({ is }) => is), notices: all.flatMap(({ plan, is }) => noticesOf(plan, is, oursIn(look))) };
}

/** Names of sheets and lists of other sections: that they are taken is no surprise. */
function oursIn(look: Look): ReadonlySet<string> {
  const sheets = new Set(ourSheets(look));
  return new Set(
    [...sheets, ...look.lists.flatMap(({ name, sheet }) => (sheets.has(sheet) ? [name] : []))].map((name) =>
      name.toLowerCase(),
    ),
  );
}

function noticesOf(wanted: SheetPlan, is: SheetPlan, ours: ReadonlySet<string>): readonly Notice[] {
  const { table } = wanted;
  const sheet: readonly Notice[] =
    wanted.name === is.name || ours.has(wanted.name.toLowerCase())
      ? []
      : [{ code: "SheetNameTaken", args: { wanted: wanted.name, used: is.name, table } }];
  const [was, list] = [wanted.listObject?.name ?? "", is.listObject?.name ?? ""];
  return was === list || ours.has(was.toLowerCase())
    ? sheet
    : [...sheet, { code: "ListNameTaken", args: { wanted: was, used: list, table } }];
}
