import { columnNumber } from "../../sheets/formula/address";
import { type Choice, type Chosen, countings, type OwnLine } from "../../refresh/choices";
import type { TableState } from "../../refresh/tableState";
import { ActionError } from "../ActionError";
import { labelAt } from "../../refresh/ownLines";
import type { CellChoice, LineChoice, RefreshArgs } from "./Written";
import { resolutionOf } from "./choices";
import type { Standing } from "../standing";

/**
 * What was chosen, by key: cells are named by the addresses that they have now, or by table, row and column. Fails with
 * `UnknownResolution`, `UnknownTable`, or `UnknownCell` where an address is no cell of the model's tables.
 */
export function chosenCells(
  { resolve, choices = [], lines = [] }: Pick<RefreshArgs, "resolve" | "choices" | "lines">,
  standing: Standing,
): Chosen {
  return {
    resolve: resolutionOf(resolve),
    choices: choices.map((choice) => byKey(choice, standing)),
    ownLines: lines.map((line) => ownLine(line, standing)),
  };
}

/** A line of the user's by one of its cells; fails with `UnknownCounting`, or with `UnknownCell` where no such line is. */
function ownLine({ cell, counts }: LineChoice, { states }: Standing): OwnLine {
  const counting = countings.find((known) => known.toLowerCase() === counts.trim().toLowerCase());
  if (counting === undefined) throw new ActionError("UnknownCounting", { counts, known: countings.join(", ") });
  const { state, row, column } = placeOf(cell, states);
  const along = keyAt(state?.rows, row) === undefined ? "rows" : "columns";
  const label = state === undefined ? "" : labelAt(state, along, along === "rows" ? row : column);
  const isOurs = keyAt(state?.rows, row) !== undefined && keyAt(state?.columns, column) !== undefined;
  if (state === undefined || isOurs || label === "") throw new ActionError("UnknownCell", { cell });
  return { table: state.table, label, counts: counting };
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

interface PlaceAt {
  readonly state: TableState | undefined;
  readonly row: number;
  readonly column: number;
}

function placeOf(cell: string, states: readonly TableState[]): PlaceAt {
  const [, quoted, plain, letters = "", digits = ""] = ADDRESS.exec(cell.trim()) ?? [];
  const sheet = (quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase();
  const state = states.find((each) => each.sheet.toLowerCase() === sheet);
  return { state, row: Number(digits) - 1, column: columnNumber(letters) };
}

function keysAt(cell: string, states: readonly TableState[]): Omit<Choice, "resolve"> {
  const { state, ...at } = placeOf(cell, states);
  const [row, column] = [keyAt(state?.rows, at.row), keyAt(state?.columns, at.column)];
  if (state === undefined || row === undefined || column === undefined) throw new ActionError("UnknownCell", { cell });
  return { table: state.table, row, column };
}

const keyAt = (keys: Readonly<Record<string, number>> = {}, at: number): string | undefined =>
  Object.keys(keys).find((key) => keys[key] === at);
