import type { CellContent } from "../../refresh/cellContent";
import { Ground } from "../../refresh/ground";
import { print } from "../../refresh/print";
import type { Placement } from "../../sheets/formula/placement";
import type { Link, SheetPlan } from "../../sheets/plan";
import { lineNames, sheetName } from "../look/keyNames";

/** A sheet that is about to be added, with the name that it really gets and its cells as Excel takes them. */
export interface AddedSheet {
  readonly name: string;
  readonly plan: SheetPlan;
  /** Its place among all sheets, from 0; last where it has none. */
  readonly position?: number | undefined;
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

/** Prints every cell of a plan to where the keys will stand; `written` is where they stand as long as lines that go are there. */
export function addedSheet(
  plan: SheetPlan,
  name: string,
  placement: Placement,
  written: Placement = placement,
): AddedSheet {
  const height = 1 + Math.max(-1, ...Object.values(plan.rows));
  const width = 1 + Math.max(-1, ...Object.values(plan.columns));
  const contents = Array.from({ length: height }, () => new Array<CellContent>(width).fill(null));
  const ground = new Ground({ sheets: [plan] }, placement, written);
  for (const { row, column, content } of plan.cells) {
    const line = contents[plan.rows[row] ?? -1];
    const at = plan.columns[column];
    const printed = print(content, ground, plan.table);
    if (line !== undefined && at !== undefined) line[at] = printed === undefined ? "#REF!" : printed;
  }
  return { name, plan, contents, links: linksOf(plan, contents) };
}

/** Links lead to names, which follow their sheets and rows wherever those are moved and however they are called. */
function linksOf({ links = [], rows, columns }: SheetPlan, contents: AddedSheet["contents"]): readonly CellLink[] {
  return links.flatMap(({ row, column, to }): CellLink[] => {
    const [at, across] = [rows[row], columns[column]];
    return at === undefined || across === undefined
      ? []
      : [{ row: at, column: across, text: String(contents[at]?.[across] ?? ""), documentReference: placeName(to) }];
  });
}

const placeName = ({ model, table, row }: Link["to"]): string =>
  row === null ? sheetName(model, table) : (lineNames(model, table, "row", [row]).get(row) ?? "");
