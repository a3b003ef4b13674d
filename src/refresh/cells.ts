import type { PlannedCell, SheetPlan } from "../sheets/plan";

/** The cells of a sheet by row key and column key. */
export class Cells {
  private readonly rows = new Map<string, Map<string, PlannedCell>>();

  constructor(sheet: SheetPlan) {
    for (const cell of sheet.cells) this.rowOf(cell.row).set(cell.column, cell);
  }

  at(row: string, column: string): PlannedCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  private rowOf(key: string): Map<string, PlannedCell> {
    const row = this.rows.get(key) ?? new Map<string, PlannedCell>();
    this.rows.set(key, row);
    return row;
  }
}

/** Every pair of keys that holds a cell in one of the sheets, those of the first in its order, then what only the other has. */
export function pairsOf(
  first: SheetPlan,
  other: SheetPlan,
): readonly { readonly row: string; readonly column: string }[] {
  const known = new Cells(first);
  return [...first.cells, ...other.cells.filter(({ row, column }) => known.at(row, column) === undefined)];
}

/** The keys of an axis in the order in which they are first written. */
export function keysInOrder(positions: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(positions)
    .sort(([, a], [, b]) => a - b)
    .map(([key]) => key);
}
