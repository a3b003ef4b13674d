import type { CellAt } from "../../tables/expression";
import type { Formula, Reference } from "../plan";
import { joined } from "./formula";
import type { Grid } from "./grid";

interface Span {
  readonly from: CellAt;
  readonly to: CellAt;
  readonly direction: "below" | "right" | null;
}

/** Cells as arguments of SUM. Neighbours become one range, so that a row which the user inserts between them counts. */
export function spans(cells: readonly CellAt[], grid: Grid): Formula {
  const found: Span[] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    const direction = last === undefined ? null : grid.neighbours(last.to, cell);
    if (last !== undefined && direction !== null && (last.direction ?? direction) === direction) {
      found[found.length - 1] = { from: last.from, to: cell, direction };
    } else found.push({ from: cell, to: cell, direction: null });
  }
  return joined(found.map(reference), ",");
}

const reference = ({ from, to, direction }: Span): Reference => (direction === null ? { from } : { from, to });
