import type { CellContent } from "../refresh/cellContent";
import { Ground } from "../refresh/ground";
import { print } from "../refresh/print";
import { sheetPrefix } from "../sheets/formula/address";
import type { Placement } from "../sheets/formula/placement";
import type { SheetPlan } from "../sheets/plan";

/** A sheet that is about to be added, with the name that it really gets and its cells as Excel takes them. */
export interface AddedSheet {
  readonly name: string;
  readonly plan: SheetPlan;
  /** From the first row and column of the sheet. */
  readonly contents: readonly (readonly CellContent[])[];
  /** Cells that lead to a place in the workbook. */
  readonly links: readonly CellLink[];
}

export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly documentReference: string;
}

/** Prints every cell of a plan to where the keys will stand. */
export function addedSheet(plan: SheetPlan, name: string, placement: Placement): AddedSheet {
  const height = 1 + Math.max(-1, ...Object.values(plan.rows));
  const width = 1 + Math.max(-1, ...Object.values(plan.columns));
  const contents = Array.from({ length: height }, () => new Array<CellContent>(width).fill(null));
  const ground = new Ground({ sheets: [plan] }, placement);
  for (const { row, column, content } of plan.cells) {
    const line = contents[plan.rows[row] ?? -1];
    const at = plan.columns[column];
    const printed = print(content, ground, plan.table);
    if (line !== undefined && at !== undefined) line[at] = printed === undefined ? "#REF!" : printed;
  }
  return { name, plan, contents, links: linksOf(plan, contents, placement) };
}

/** Links to sheets that are there, from cells that have words. */
function linksOf({ links = [], rows, columns }: SheetPlan, contents: AddedSheet["contents"], placement: Placement): readonly CellLink[] {
  return links.flatMap(({ row, column, to }): CellLink[] => {
    const [at, across, sheet] = [rows[row], columns[column], placement[to]?.sheet];
    if (at === undefined || across === undefined || sheet === undefined) return [];
    return [{ row: at, column: across, text: String(contents[at]?.[across] ?? ""), documentReference: `${sheetPrefix(sheet)}A1` }];
  });
}
