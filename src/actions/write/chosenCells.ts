import type { Model } from "../../budget/model";
import { locales } from "../../locales/locales";
import { type Choice, type Chosen, countings, type OwnLine, type Resolution } from "../../refresh/choices";
import { labelAt } from "../../refresh/ownLines";
import type { TableState } from "../../refresh/tableState";
import type { FormulaStyle } from "../../sheets/plan";
import { columnNumber } from "../../spreadsheet/address";
import { ActionError } from "../context/ActionError";
import type { LoadedModel } from "../context/loadedModel";
import type { CellChoice, LineChoice, RefreshArgs } from "./argsAndResults";

/**
 * What was chosen, by key: cells are named by the addresses that they have now, or by table, row and column. Fails with
 * `UnknownResolution`, `UnknownTable`, or `UnknownCell` where an address is no cell of the model's tables.
 */
export function chosenCells(
  { resolve, choices = [], lines = [] }: Pick<RefreshArgs, "resolve" | "choices" | "lines">,
  standing: LoadedModel,
): Chosen {
  return {
    resolve: resolutionOf(resolve),
    choices: choices.map((choice) => byKey(choice, standing)),
    ownLines: lines.map((line) => ownLine(line, standing)),
  };
}

/**
 * A line of the user's by one of its cells; fails with `UnknownCounting`, or with `UnknownCell` where no such line is.
 */
function ownLine({ cell, counts }: LineChoice, { states }: LoadedModel): OwnLine {
  const counting = countings.find((known) => known.toLowerCase() === counts.trim().toLowerCase());
  if (counting === undefined) throw new ActionError("UnknownCounting", { counts, known: countings.join(", ") });
  const { state, row, column } = placeOf(cell, states);
  const along = keyAt(state?.rows, row) === undefined ? "rows" : "columns";
  const label = state === undefined ? "" : labelAt(state, along, along === "rows" ? row : column);
  const isOurs = keyAt(state?.rows, row) !== undefined && keyAt(state?.columns, column) !== undefined;
  if (state === undefined || isOurs || label === "") throw new ActionError("UnknownCell", { cell });
  return { table: state.table, label, counts: counting };
}

function byKey({ cell, table, row, column, resolve }: CellChoice, { base, states }: LoadedModel): Choice {
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

const formulaStyles = ["functions", "native"] as const satisfies readonly FormulaStyle[];
const resolutions = ["keep", "model"] as const satisfies readonly Resolution[];

/**
 * A language by its tag, with or without region (`zh-CN`): one of the model's, or one that the tables have words in,
 * whose labels are then those of the document. The document's own where none is asked for.
 */
export function languageOf(model: Model, tag: string | undefined): string {
  if (tag === undefined) return model.languages[0];
  const wanted = String(tag).toLowerCase();
  const known = [...new Set([...model.languages, ...locales.map((locale) => locale.tag)])];
  const found =
    known.find((language) => language.toLowerCase() === wanted) ??
    known.find((language) => language.toLowerCase() === wanted.split(/[-_]/)[0]);
  if (found === undefined) throw new ActionError("UnknownLanguage", { language: String(tag), known: list(known) });
  return found;
}

export function formulaStyleOf(formulas: string | undefined): FormulaStyle {
  const found = formulaStyles.find((style) => style === (formulas ?? "functions"));
  if (found === undefined)
    throw new ActionError("UnknownFormulaStyle", { formulas: String(formulas), known: list(formulaStyles) });
  return found;
}

export function resolutionOf(resolve: string | undefined): Resolution {
  const found = resolutions.find((resolution) => resolution === (resolve ?? "keep"));
  if (found === undefined)
    throw new ActionError("UnknownResolution", { resolve: String(resolve), known: list(resolutions) });
  return found;
}

/** Tables by number in document order, in any letter case; all where none are asked for. */
export function tablesOf(model: Model, wanted: readonly string[] | undefined): readonly string[] {
  const known = model.tables.map(({ id }) => id);
  if (wanted === undefined) return known;
  const chosen = wanted.map((table) => {
    const found = known.find((id) => id.toLowerCase() === String(table).trim().toLowerCase());
    if (found === undefined) throw new ActionError("UnknownTable", { table: String(table), known: list(known) });
    return found;
  });
  return known.filter((id) => chosen.includes(id));
}

const list = (known: readonly string[]): string => known.join(", ");
