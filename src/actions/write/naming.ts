import { ourSheets, type Outline } from "../../changes/snapshot";
import type { SheetPlan } from "../../sheets/plan";
import type { Notice } from "../context/perform";

/** Sheets with the names that they get in this workbook, and what to tell where those are not the wanted ones. */
interface Named {
  readonly sheets: readonly SheetPlan[];
  readonly notices: readonly Notice[];
}

/** Gives every new sheet and list a name that is free: what the user has is never touched. */
export function named(sheets: readonly SheetPlan[], outline: Outline): Named {
  const sheetNames = new Set(outline.sheets.map(({ name }) => name.toLowerCase()));
  const otherNames = new Set(outline.takenNames);
  const all = sheets.map((plan) => {
    const name = freeSheetName(plan.name, sheetNames);
    sheetNames.add(name.toLowerCase());
    const list = plan.listObject && { ...plan.listObject, name: freeListName(plan.listObject.name, otherNames) };
    if (list !== null) otherNames.add(list.name.toLowerCase());
    return { plan, is: { ...plan, name, listObject: list } };
  });
  return {
    sheets: all.map(({ is }) => is),
    notices: all.flatMap(({ plan, is }) => noticesOf(plan, is, oursIn(outline))),
  };
}

/** Names of sheets and lists of other sections: that they are taken is no surprise. */
function oursIn(outline: Outline): ReadonlySet<string> {
  const sheets = new Set(ourSheets(outline));
  return new Set(
    [...sheets, ...outline.lists.flatMap(({ name, sheet }) => (sheets.has(sheet) ? [name] : []))].map((name) =>
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

/** Excel's limit for the name of a sheet. */
const SHEET_NAME = 31;

/** The wanted name of a sheet, or the first of `29C.5 (2)`, `29C.5 (3)`, ... that nobody has; Excel ignores case. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  return firstFree(wanted, taken, (count) => {
    const suffix = ` (${count})`;
    return wanted.slice(0, SHEET_NAME - suffix.length) + suffix;
  });
}

/**
 * The wanted name of a list, or the first of `PostChanges2`, `PostChanges3`, ... that nobody has: not every spreadsheet
 * reads a low line before a digit.
 */
function freeListName(wanted: string, taken: ReadonlySet<string>): string {
  return firstFree(wanted, taken, (count) => `${wanted}${count}`);
}

function firstFree(wanted: string, taken: ReadonlySet<string>, next: (count: number) => string): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = next(count);
  return name;
}
