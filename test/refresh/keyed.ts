import type { CellContent } from "../../src/spreadsheet/cellContent";
import { contentAt, type TableState } from "../../src/refresh/tableState";
import { columnNumber } from "../../src/spreadsheet/address";

const REFERENCES = /((?:'[^']+'!)?)([A-Z]{1,2})(\d+)(?::([A-Z]{1,2})(\d+))?/g;

/** What stands at a pair of keys: a constant, or a formula without its references and the cells to which these lead. */
export interface Keyed {
  readonly content: CellContent;
  readonly cells: readonly string[];
}

/** What stands at every pair of keys of a table, wherever that is now. */
export function keyed(states: readonly TableState[], table: string): ReadonlyMap<string, Keyed> {
  const state = stateOf(states, table);
  const pairs = Object.entries(state.rows).flatMap(([row, r]) =>
    Object.entries(state.columns).map(([column, c]) => [`${row} ${column}`, contentAt(state, r, c)] as const),
  );
  return new Map(pairs.map(([key, content]) => [key, keyedContent(states, table, content)]));
}

function keyedContent(states: readonly TableState[], table: string, content: CellContent): Keyed {
  if (typeof content !== "string" || !content.startsWith("="))
    return { content: content === "" ? null : content, cells: [] };
  const cells = [...content.matchAll(REFERENCES)].flatMap((found) => covered(states, table, found));
  return { content: content.replace(REFERENCES, "").replaceAll(",", ""), cells: cells.sort() };
}

function covered(
  states: readonly TableState[],
  table: string,
  [, prefix = "", left = "", top = "", right, bottom]: RegExpExecArray,
): readonly string[] {
  const on = states.find(({ sheet }) => prefix !== "" && sheet === prefix.slice(1, -2)) ?? stateOf(states, table);
  const rows = between(on.rows, Number(top) - 1, Number(bottom ?? top) - 1);
  const columns = between(on.columns, columnNumber(left), columnNumber(right ?? left));
  return rows.flatMap((row) => columns.map((column) => `${on.table} ${row} ${column}`));
}

const between = (positions: Readonly<Record<string, number>>, from: number, to: number): readonly string[] =>
  Object.entries(positions)
    .filter(([, at]) => from <= at && at <= to)
    .map(([key]) => key);

function stateOf(states: readonly TableState[], table: string): TableState {
  const found = states.find((each) => each.table === table);
  if (found === undefined) throw new Error(`There is no table ${table}.`);
  return found;
}
