import type { SheetMerge } from "../../refresh/merge";
import type { Plan } from "../../sheets/plan";
import type { Notice } from "../Notice";
import { SheetWords } from "../preview/previewWords";

/** Rows and columns that the user had deleted and that stay away, by what they are called: one notice for a sheet. */
export function linesAway(merges: readonly SheetMerge[], base: Plan, model: Plan): readonly Notice[] {
  return merges.flatMap(({ table, place }): readonly Notice[] => {
    const [was, is] = [base, model].map(({ sheets }) => sheets.find((sheet) => sheet.table === table));
    if (was === undefined || is === undefined) return [];
    const away = (along: "rows" | "columns"): readonly string[] =>
      Object.keys(is[along]).filter((key) => Object.hasOwn(was[along], key) && !Object.hasOwn(place[along], key));
    const words = new SheetWords([is]);
    const lines = [
      ...away("rows").map((key) => words.row(key)),
      ...away("columns").map((key) => words.column(key)),
    ].filter((line) => line !== "");
    return lines.length === 0 ? [] : [{ code: "LinesAway", args: { sheet: place.sheet, lines: lines.join(", ") } }];
  });
}
