import type { TableId } from "../budget/model";
import type { Content, Plan } from "../sheets/plan";
import { type Placement, printFormula } from "../sheets/printFormula";
import { cellAddress, columnLetters, sheetPrefix } from "../spreadsheet/address";
import { type CellContent, markText } from "../spreadsheet/cellContent";
import { type CellReference, partsOf, type Spot } from "../spreadsheet/references";
import { KeyPlaces } from "./keyPlaces";
import type { TableState } from "./tableState";

/**
 * What a cell of a table holds while keys stand where the ground says, in the form in which Excel takes it; undefined
 * where a formula needs a key that stands nowhere.
 */
export function print(content: Content, ground: KeyPlaces, table: TableId): CellContent | undefined {
  if (typeof content === "string") return content === "" ? null : markText(content);
  if (typeof content !== "object" || content === null) return content;
  const settled = ground.settled(content);
  if (settled === undefined) return undefined;
  const formula = printFormula(settled, ground.printed, table);
  return formula.includes("#REF!") ? undefined : formula;
}

/**
 * Where the keys of a plan stand at present, and where formulas may still look for them: where names were left when
 * lines were sorted, and with or without the lines of the user's that somebody has decided about since. `before` are
 * the states as they were decided about then.
 */
export function groundNow(
  plan: Pick<Plan, "sheets">,
  states: readonly TableState[],
  added: Placement = {},
  before: readonly TableState[] = states,
): KeyPlaces {
  const now = { ...placementNow(states), ...added };
  const others: (readonly TableState[])[] = [];
  if (states.some(({ named }) => named !== undefined))
    others.push(states.map((state) => ({ ...state, ...state.named })));
  if (states.some(({ apart }) => apart !== undefined)) others.push(states.map(withoutApart));
  if (before !== states && before.some(({ apart }) => apart !== undefined)) others.push(before);
  const misled = others.map((other) => new KeyPlaces(plan, { ...placementNow(other), ...added }));
  return new KeyPlaces(plan, now, now, misled);
}

function withoutApart(state: TableState): TableState {
  const whole = { ...state };
  delete whole.apart;
  return whole;
}

/** Where the keys stand at present. */
export function placementNow(states: readonly TableState[]): Placement {
  return Object.fromEntries(
    states.map(({ table, sheet, rows, columns, list, apart }) => [table, { sheet, rows, columns, list, apart }]),
  );
}

/** A formula as Excel makes it where the cell is copied or sorted to another place: what has no `$` goes along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return partsOf(formula)
    .map((part) => (typeof part === "string" ? part : shifted(part, rows, columns)))
    .join("");
}

function shifted({ sheet, from, to }: CellReference, rows: number, columns: number): string {
  const ends = (to === null ? [from] : [from, to]).map((spot) => spotShifted(spot, rows, columns));
  return ends.includes(null) ? "#REF!" : `${sheet === null ? "" : sheetPrefix(sheet)}${ends.join(":")}`;
}

/** Null where it would lie before the first row or column. */
function spotShifted({ row, column, fixed }: Spot, rows: number, columns: number): string | null {
  const [r, c] = [moved(row, fixed.row ? 0 : rows), moved(column, fixed.column ? 0 : columns)];
  if ((r !== null && r < 0) || (c !== null && c < 0)) return null;
  const marks = { row: fixed.row ? "$" : "", column: fixed.column ? "$" : "" };
  if (r !== null && c !== null && !fixed.row && !fixed.column) return cellAddress(r, c);
  return `${c === null ? "" : marks.column + columnLetters(c)}${r === null ? "" : `${marks.row}${String(r + 1)}`}`;
}

const moved = (line: number | null, by: number): number | null => (line === null ? null : line + by);
