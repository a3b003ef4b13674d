import type { TableId } from "../../budget/model";
import type { Plan } from "../../sheets/plan";

/**
 * Where new sheets come among those of a workbook, by table, as they are added one after the other: behind the sheet of the
 * table that precedes theirs in the document, or before that of the next one. `standing` has the sheets of the tables that
 * stand, `sheets` the names of all in order.
 */
export function positionsOf(
  { sheets: planned }: Pick<Plan, "sheets">,
  standing: ReadonlyMap<TableId, string>,
  sheets: readonly string[],
): ReadonlyMap<TableId, number> {
  const names = [...sheets];
  const known = new Map(standing);
  const positions = new Map<TableId, number>();
  planned.forEach(({ table, name }, index) => {
    if (known.has(table)) return;
    const placeOf = (tables: typeof planned): number | undefined =>
      tables.map((each) => names.indexOf(known.get(each.table) ?? "")).find((place) => place >= 0);
    const [behind, next] = [placeOf(planned.slice(0, index).toReversed()), placeOf(planned.slice(index + 1))];
    const place = behind === undefined ? (next ?? names.length) : behind + 1;
    names.splice(place, 0, name);
    known.set(table, name);
    positions.set(table, place);
  });
  return positions;
}
