import type { Placement } from "../sheets/formula/placement";
import { sameCell, type CellContent } from "./cellContent";
import { hasShape, isDamaged } from "./damage";
import { print } from "./print";
import type { Side } from "./side";
import { contentAt } from "./tableState";

/** What stands in the cell of two keys now; undefined where one of them stands nowhere. */
export function cellNow({ state }: Side, row: string, column: string): CellContent | undefined {
  const [r, c] = [state.rows[row], state.columns[column]];
  return r === undefined || c === undefined ? undefined : contentAt(state, r, c);
}

/** What the user did to a cell of ours. `damaged`: nothing, but Excel lost references in it. */
export type Handling = "untouched" | "edited" | "damaged";

/**
 * Compares a cell with what we wrote, printed for where the keys stand now: rows that moved do not look like edits. Where
 * a key is gone that the formula needs, Excel has cut its reference short, and only the rest can be compared.
 */
export function handlingOf(side: Side, row: string, column: string, now: Placement): Handling {
  const sheet = cellNow(side, row, column);
  if (sheet === undefined) return "untouched";
  const content = side.baseCells.at(row, column)?.content ?? null;
  const expected = print(content, now, side.state.table);
  if (expected === undefined) return hasShape(sheet, content) ? "damaged" : "edited";
  if (sameCell(sheet, expected)) return "untouched";
  return isDamaged(sheet, content) ? "damaged" : "edited";
}

/** Rows in which the user changed a cell of ours or wrote beside them. */
export function workedRows(side: Side, now: Placement): ReadonlySet<string> {
  const { base, state } = side;
  const edited = base.cells.filter(({ row, column }) => handlingOf(side, row, column, now) === "edited");
  const ours = new Set(Object.values(state.columns));
  const beside = Object.entries(state.rows).filter(([, row]) =>
    state.contents[row - state.top]?.some((content, index) => !sameCell(content, null) && !ours.has(index + state.left)),
  );
  return new Set([...edited.map(({ row }) => row), ...beside.map(([key]) => key)]);
}
