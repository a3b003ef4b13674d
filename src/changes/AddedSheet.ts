import type { Positions } from "../refresh/axis";
import { KeyPlaces } from "../refresh/keyPlaces";
import { print } from "../refresh/print";
import type { Area, Link, SheetPlan } from "../sheets/plan";
import type { Placement, SheetPlacement } from "../sheets/printFormula";
import type { CellContent } from "../spreadsheet/cellContent";
import { lineNames, sheetName } from "./keyNames";

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

interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly documentReference: string;
}

/**
 * Prints every cell of a plan to where the keys will stand; `written` is where they stand as long as lines that go are
 * there.
 */
export function addedSheet(
  plan: SheetPlan,
  name: string,
  placement: Placement,
  written: Placement = placement,
): AddedSheet {
  const height = 1 + Math.max(-1, ...Object.values(plan.rows));
  const width = 1 + Math.max(-1, ...Object.values(plan.columns));
  const contents = Array.from({ length: height }, () => new Array<CellContent>(width).fill(null));
  const ground = new KeyPlaces({ sheets: [plan] }, placement, written);
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

/** Where an area of a plan stands once its lines have moved; null where all its keys are gone. */
export function planArea(
  { top, left, bottom, right }: Area,
  plan: SheetPlan,
  place: Pick<SheetPlacement, "rows" | "columns">,
): Area | null {
  const rows = span(top, bottom, plan.rows, place.rows);
  const columns = span(left, right, plan.columns, place.columns);
  return rows === null || columns === null
    ? null
    : { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
}

function span(
  first: number,
  last: number,
  planned: Positions,
  placed: Positions,
): { readonly first: number; readonly last: number } | null {
  const inside = Object.keys(planned).filter((key) => {
    const at = planned[key] ?? -1;
    return first <= at && at <= last;
  });
  const stand = inside.flatMap((key) => placed[key] ?? []);
  return stand.length === 0 ? null : { first: Math.min(...stand), last: Math.max(...stand) };
}

/** Bytes of a value as JSON within JSON, as a request carries it: quotes and backslashes count twice. */
export function byteLength(value: unknown): number {
  const text = JSON.stringify(value) ?? "";
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOf(text.charCodeAt(at));
  return bytes;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function bytesOf(code: number): number {
  if (code === QUOTE || code === BACKSLASH) return 2;
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}
