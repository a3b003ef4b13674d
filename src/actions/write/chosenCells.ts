import { columnNumber } from "../../sheets/formula/address";
import type { Choice, Chosen } from "../../refresh/choices";
import type { TableState } from "../../refresh/tableState";
import { ActionError } from "../ActionError";
import type { CellChoice, RefreshArgs } from "./Written";
import { resolutionOf } from "./choices";
import type { Standing } from "../standing";

/**
 * What was chosen, by key: cells are named by the addresses that they have now, or by table, row and column. Fails with
 * `UnknownResolution`, `UnknownTable`, or `UnknownCell` where an address is no cell of the model's tables.
 */
export function chosenCells(
  { resolve, choices = [] }: Pick<RefreshArgs, "resolve" | "choices">,
  standing: Standing,
): Chosen {
  return { resolve: resolutionOf(resolve), choices: choices.map((choice) => byKey(choice, standing)) };
}

function byKey({ cell, table, row, column, resolve }: CellChoice, { base, states }: Standing): Choice {
  const resolution = resolutionOf(resolve);
  if (cell !== undefined) return { ...keysAt(cell, states), resolve: resolution };
  const known = base.plan.sheets.map((sheet) => sheet.table);
  const found = known.find((id) => id.toLowerCase() === table?.trim().toLowerCase());
  if (found === undefined) throw new ActionError("UnknownTable", { table: String(table), known: known.join(", ") });
  return { table: found, row, column, resolve: resolution };
}

const ADDRESS = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/i;

function keysAt(cell: string, states: readonly TableState[]): Omit<Choice, "resolve"> {
  const [, quoted, plain, letters = "", digits = ""] = ADDRESS.exec(cell.trim()) ?? [];
  const sheet = (quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase();
  const state = states.find((each) => each.sheet.toLowerCase() === sheet);
  const [row, column] = [keyAt(state?.rows, Number(digits) - 1), keyAt(state?.columns, columnNumber(letters))];
  if (state === undefined || row === undefined || column === undefined) throw new ActionError("UnknownCell", { cell });
  return { table: state.table, row, column };
}

const keyAt = (keys: Readonly<Record<string, number>> = {}, at: number): string | undefined =>
  Object.keys(keys).find((key) => keys[key] === at);
