import type { TableId } from "../../budget/model";
import type { Positions } from "../../refresh/axis";
import type { Side } from "../../refresh/side";
import { listRows } from "../listRows";

/** Where the lines of a table stand, those that somebody added to a list with them. */
export interface Place {
  readonly table: TableId;
  readonly sheet: string;
  readonly rows: Positions;
  readonly columns: Positions;
}

/** The key of a line that somebody added to a list, by its place among them from 0. */
export const newKey = (index: number): string => `+${String(index)}`;

/** Where the lines stand that somebody added to a list. */
export function newLines({ base, state }: Pick<Side, "base" | "state">): Positions {
  const added = listRows(base, state).filter(({ key }) => key === null);
  return Object.fromEntries(added.map(({ row }, index) => [newKey(index), row]));
}

/** Where everything stands at present. */
export const placesNow = (sides: readonly Side[]): readonly Place[] =>
  sides.map(({ base, state }) => ({
    table: state.table,
    sheet: state.sheet,
    rows: { ...state.rows, ...newLines({ base, state }) },
    columns: state.columns,
  }));
