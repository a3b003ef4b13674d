import type { TableId } from "../../budget/model";
import type { Positions } from "../../refresh/axis";
import { keysInOrder } from "../../refresh/cells";
import { type CellReference, partsOf } from "../../refresh/formula/references";
import type { KeyedFormula, KeyedReference, OurCells } from "./KeyedFormula";
import type { Place } from "./places";

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
