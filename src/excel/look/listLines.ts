import type { SheetPlan } from "../../sheets/plan";

/** The lines of a sheet's list, which carry their own keys in a column: they are found by it wherever the user sorts them. */
export interface ListLines {
  readonly column: string;
  readonly keys: ReadonlySet<string>;
}

/** Null where there is no list, or no column that holds the keys. */
export function listLines({ listObject, rows, columns, cells }: SheetPlan): ListLines | null {
  if (listObject === null) return null;
  const { top, bottom } = listObject.area;
  const keys = new Set(Object.keys(rows).filter((key) => (rows[key] ?? -1) > top && (rows[key] ?? -1) <= bottom));
  const column = Object.keys(columns).find((candidate) => {
    const ofColumn = cells.filter(({ row, column: key }) => key === candidate && keys.has(row));
    return ofColumn.length > 0 && ofColumn.every(({ row, content }) => content === row);
  });
  return column === undefined ? null : { column, keys };
}
