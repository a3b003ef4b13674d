import { keysInOrder } from "../refresh/cells";
import type { Positions } from "../refresh/axis";
import { columnLetters, sheetPrefix } from "../sheets/formula/address";
import type { SheetPlan } from "../sheets/plan";
import type { NameChange } from "./Change";
import { listLines } from "./listLines";
import { lineNames, sheetName } from "./keyNames";

type Added = NameChange["added"];

/** Hidden names for the sheet of a table and for each of its lines. */
export function anchorsOf(model: string, plan: SheetPlan, sheet: string): Added {
  const own = { name: sheetName(model, plan.table), refersTo: `=${sheetPrefix(sheet)}$A$1` };
  return [own, ...lineAnchors(model, plan, sheet, "row", plan.rows, () => true), ...lineAnchors(model, plan, sheet, "column", plan.columns, () => true)];
}

/** Names for lines of one axis; those of a list are found by the key that stands in them, wherever the user sorts them. */
export function lineAnchors(model: string, plan: SheetPlan, sheet: string, axis: "row" | "column", positions: Positions, wanted: (key: string) => boolean): Added {
  const names = namesOf(model, plan, axis);
  return Object.entries(positions).flatMap(([key, at]) => {
    const name = names.get(key);
    return name === undefined || !wanted(key) ? [] : [{ name, refersTo: `=${sheetPrefix(sheet)}${wholeLine(axis, at)}` }];
  });
}

/** The name of each line that has one. */
export function namesOf(model: string, plan: SheetPlan, axis: "row" | "column"): ReadonlyMap<string, string> {
  const lines = listLines(plan);
  const keys = axis === "row" ? keysInOrder(plan.rows).filter((key) => !lines?.keys.has(key)) : keysInOrder(plan.columns);
  return lineNames(model, plan.table, axis, keys);
}

function wholeLine(axis: "row" | "column", at: number): string {
  return axis === "row" ? `$${at + 1}:$${at + 1}` : `$${columnLetters(at)}:$${columnLetters(at)}`;
}
