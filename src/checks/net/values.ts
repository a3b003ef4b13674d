import { worth } from "../../tables/expression";
import type { Knot, Net } from "./net";

/** A value for each cell of a net in whole units of its quantity; null where unknown. */
export type NetValues = readonly (number | null)[];

/** What follows from the facts for every cell. */
export function valuesOf(net: Net): NetValues {
  const values: (number | null)[] = net.knots.map(() => null);
  for (const index of net.order) values[index] = valueOf(net.knots[index], (operand) => values[operand] ?? null);
  return values;
}

/** The values if some cells had others: only what follows from them is worked out anew. */
export function valuesIf(
  net: Net,
  values: NetValues,
  changed: ReadonlyMap<number, number | null>,
): ReadonlyMap<number, number | null> {
  const now = new Map(changed);
  const touched = net.followersOf([...changed.keys()]);
  const read = (index: number): number | null => {
    const value = now.get(index);
    return value === undefined ? (values[index] ?? null) : value;
  };
  for (const index of touched) if (!changed.has(index)) now.set(index, valueOf(net.knots[index], read));
  return now;
}

/** The value of one cell from those of its operands. */
export function valueOf(knot: Knot | undefined, read: (operand: number) => number | null): number | null {
  if (knot === undefined) return null;
  const { cell, operands } = knot;
  if (cell.kind === "input") return cell.value;
  return worth(cell.expression, operands.map(read));
}
