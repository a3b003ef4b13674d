import type { Area } from "./plan";

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The fewest rectangles that a simple sweep finds over cells: runs within rows, then equal runs of consecutive rows. */
export function rectangles(cells: readonly Position[]): readonly Area[] {
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs = mergeNext(inOrder.map(cellArea), (last, next) => next.top === last.top && next.left === last.right + 1);
  const byColumns = [...runs].sort(
    (one, other) => one.left - other.left || one.right - other.right || one.top - other.top,
  );
  return mergeNext(
    byColumns,
    (last, next) => next.left === last.left && next.right === last.right && next.top === last.bottom + 1,
  );
}

const cellArea = ({ row, column }: Position): Area => ({ top: row, left: column, bottom: row, right: column });

function mergeNext(areas: readonly Area[], continues: (last: Area, next: Area) => boolean): Area[] {
  const merged: Area[] = [];
  for (const next of areas) {
    const last = merged.at(-1);
    if (last !== undefined && continues(last, next))
      merged[merged.length - 1] = { ...last, right: next.right, bottom: next.bottom };
    else merged.push(next);
  }
  return merged;
}
