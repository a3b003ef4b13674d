/** Excel's limit for the name of a sheet. */
const SHEET_NAME = 31;

/** The wanted name of a sheet, or the first of `29C.5 (2)`, `29C.5 (3)`, ... that nobody has; Excel ignores case. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  return firstFree(wanted, taken, (count) => {
    const suffix = ` (${count})`;
    return wanted.slice(0, SHEET_NAME - suffix.length) + suffix;
  });
}

/** The wanted name of a list, or the first of `PostChanges2`, `PostChanges3`, ... that nobody has: not every spreadsheet reads a low line before a digit. */
export function freeListName(wanted: string, taken: ReadonlySet<string>): string {
  return firstFree(wanted, taken, (count) => `${wanted}${count}`);
}

function firstFree(wanted: string, taken: ReadonlySet<string>, next: (count: number) => string): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = next(count);
  return name;
}
