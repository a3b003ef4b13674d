import type { Positions } from "../refresh/axis";
import { keysInOrder } from "../refresh/tableState";
import type { SheetPlan } from "../sheets/plan";
import type { SheetPlacement } from "../sheets/printFormula";
import { columnLetters, sheetPrefix } from "../spreadsheet/address";
import type { NameChange } from "./Change";
import { lineNames, sheetName } from "./keyNames";

type Added = NameChange["added"];
type Place = Pick<SheetPlacement, "sheet" | "rows" | "columns">;

/** Hidden names for the sheet of a table and for each of its lines. */
export function anchorsOf(model: string, plan: SheetPlan, sheet: string): Added {
  const own = { name: sheetName(model, plan.table), refersTo: `=${sheetPrefix(sheet)}$A$1` };
  const place = { sheet, rows: plan.rows, columns: plan.columns };
  return [
    own,
    ...lineAnchors(model, plan, place, "row", () => true),
    ...lineAnchors(model, plan, place, "column", () => true),
  ];
}

/**
 * Names for lines of one axis; those of a list are found by the key that stands in them, wherever the user sorts them.
 */
export function lineAnchors(
  model: string,
  plan: SheetPlan,
  place: Place,
  axis: "row" | "column",
  wanted: (key: string) => boolean,
): Added {
  const names = namesOf(model, plan, axis);
  const [along, across] = axis === "row" ? [place.rows, place.columns] : [place.columns, place.rows];
  return Object.entries(along).flatMap(([key, at]) => {
    const name = names.get(key);
    return name === undefined || !wanted(key)
      ? []
      : [{ name, refersTo: `=${sheetPrefix(place.sheet)}${acrossTable(axis, at, across)}` }];
  });
}

/** The name of each line that has one. */
export function namesOf(model: string, plan: SheetPlan, axis: "row" | "column"): ReadonlyMap<string, string> {
  const lines = listLines(plan);
  const keys =
    axis === "row" ? keysInOrder(plan.rows).filter((key) => !lines?.keys.has(key)) : keysInOrder(plan.columns);
  return lineNames(model, plan.table, axis, keys);
}

/**
 * A line across the whole table: it is not lost with one of its cells. It is no whole row or column of the sheet,
 * because not every spreadsheet moves names of those.
 */
function acrossTable(axis: "row" | "column", at: number, across: Positions): string {
  const [first, last] = [Math.min(...Object.values(across)), Math.max(...Object.values(across))];
  return axis === "row" ? area(at, first, at, last) : area(first, at, last, at);
}

function area(top: number, left: number, bottom: number, right: number): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

/**
 * The lines of a sheet's list, which carry their own keys in a column: they are found by it wherever the user sorts
 * them.
 */
interface ListLines {
  readonly column: string;
  readonly keys: ReadonlySet<string>;
}

/** Null where there is no list, or no column that holds the keys. */
export function listLines({ listObject, rows, columns, cells }: SheetPlan): ListLines | null {
  if (listObject === null) return null;
  const { top, bottom } = listObject.area;
  const keys = new Set(Object.keys(rows).filter((key) => (rows[key] ?? -1) > top && (rows[key] ?? -1) <= bottom));
  const column = Object.keys(columns).find((candidate) => {
    const ofColumn = cells.filter(({ row, column: key }) => key === candidate && keys.has(row));
    return ofColumn.length > 0 && ofColumn.every(({ row, content }) => content === row);
  });
  return column === undefined ? null : { column, keys };
}
