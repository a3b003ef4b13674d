import type { TableId } from "../budget/model";
import type { Positions } from "../refresh/axis";
import { keysInOrder, type Side } from "../refresh/tableState";
import { type CellReference, partsOf } from "../spreadsheet/references";
import { listRows } from "./listRows";

/**
 * A formula that somebody entered, with what its references lead to, so that it stays right while it is on no sheet.
 */
export interface KeyedFormula {
  readonly parts: readonly (string | KeyedReference)[];
}

export interface KeyedReference {
  /** As it was entered: it tells what of it is fixed, and how its sheet was written. */
  readonly text: string;
  readonly leads: OurCells | FollowedCells;
}

/** Cells of a table by their keys; the lines between the ends of a range with them. */
export interface OurCells {
  readonly table: TableId;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Other cells, which a hidden name follows. */
interface FollowedCells {
  readonly followed: string;
}

/** Has cells followed that have no key; null where there is no such sheet. */
export type Follow = (sheet: string, reference: CellReference) => string | null;

/** What the references of a formula lead to that stands on the sheet of a table. */
export function keyFormula(formula: string, table: TableId, places: readonly Place[], follow: Follow): KeyedFormula {
  const own = places.find((place) => place.table === table)?.sheet ?? "";
  return {
    parts: partsOf(formula).map((part) =>
      typeof part === "string" ? part : keyed(part, part.sheet ?? own, places, follow),
    ),
  };
}

function keyed(
  reference: CellReference,
  sheet: string,
  places: readonly Place[],
  follow: Follow,
): string | KeyedReference {
  const place = places.find((each) => each.sheet.toLowerCase() === sheet.toLowerCase());
  const ours = place === undefined ? null : ourCells(reference, place);
  if (ours !== null) return { text: reference.text, leads: ours };
  const followed = follow(sheet, reference);
  return followed === null ? reference.text : { text: reference.text, leads: { followed } };
}

/** The lines from one end to the other; null where an end is none of ours. */
function ourCells({ from, to }: CellReference, { table, rows, columns }: Place): OurCells | null {
  const [down, across] = [
    keysBetween(rows, from.row, (to ?? from).row),
    keysBetween(columns, from.column, (to ?? from).column),
  ];
  return down === null || across === null ? null : { table, rows: down, columns: across };
}

function keysBetween(positions: Positions, one: number | null, other: number | null): readonly string[] | null {
  if (one === null || other === null) return null;
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const keys = keysInOrder(positions).filter(
    (key) => (positions[key] ?? -1) >= first && (positions[key] ?? -1) <= last,
  );
  const isWhole = [keys[0], keys.at(-1)].every(
    (key, end) => key !== undefined && positions[key] === (end === 0 ? first : last),
  );
  return isWhole ? keys : null;
}

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
