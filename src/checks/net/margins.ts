import { leafComponents } from "../../budget/components";
import type { Model } from "../../budget/model";
import { type CellAt, worth } from "../../tables/expression";
import type { Net, NetCell } from "./net";

/** Two ways to the same sum that are entered apart from one another: both sides must add to the same. */
export interface Margin {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Posts by grade against posts by component; recosting by component against recosting by category. */
export function marginsOf(model: Model, net: Net): readonly Margin[] {
  const found = [...postMargins(model), ...recostingMargins(model)];
  return found.flatMap(([left, right]) => {
    const [one, other] = [left, right].map((cells) => cells.flatMap((at) => net.find(at) ?? []));
    return one !== undefined && other !== undefined && one.length > 0 && other.length > 0
      ? [{ left: one, right: other }]
      : [];
  });
}

type Sides = readonly [readonly CellAt[], readonly CellAt[]];

/**
 * What a table by grade and a table of a component call the same entered numbers of posts; the rest follows from them.
 */
const postColumns = { approved: "appropriation", technical: "technical", mandates: "mandates" } as const;

function postMargins(model: Model): readonly Sides[] {
  const grades = model.tables.find(({ family }) => family === "grades");
  const leaves = new Set(leafComponents(model.components).map(({ id }) => id));
  const parts = model.tables.filter(
    ({ family, component }) => family === "component" && component !== null && leaves.has(component),
  );
  if (grades === undefined || parts.length < leaves.size) return [];
  return model.staffCategories.flatMap(({ id }) =>
    Object.entries(postColumns).map(([column, own]): Sides => [
      [{ table: grades.id, row: `category/${id}`, column }],
      parts.map(({ id: table }) => ({ table, row: `posts/${id}`, column: own })),
    ]),
  );
}

function recostingMargins({ tables }: Model): readonly Sides[] {
  return tables
    .filter(({ family }) => family === "changes")
    .map(({ id: table }) => [
      [{ table, row: "component/total", column: "recosting" }],
      [{ table, row: "category/total", column: "recosting" }],
    ]);
}

/** Left less right. */
export function openness({ left, right }: Margin, read: (index: number) => number | null): number {
  const total = (side: readonly number[]): number => side.reduce((sum, index) => sum + (read(index) ?? 0), 0);
  return total(left) - total(right);
}

export const openMargins = (margins: readonly Margin[], values: NetValues): readonly Margin[] =>
  margins.filter((margin) => openness(margin, (index) => values[index] ?? null) !== 0);

/** A value for each cell of a net in whole units of its quantity; null where unknown. */
export type NetValues = readonly (number | null)[];

/** What follows from the facts for every cell. */
export function valuesOf(net: Net): NetValues {
  const values: (number | null)[] = net.netCells.map(() => null);
  for (const index of net.order) values[index] = valueOf(net.netCells[index], (operand) => values[operand] ?? null);
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
  for (const index of touched) if (!changed.has(index)) now.set(index, valueOf(net.netCells[index], read));
  return now;
}

/** The value of one cell from those of its operands. */
export function valueOf(knot: NetCell | undefined, read: (operand: number) => number | null): number | null {
  if (knot === undefined) return null;
  const { cell, operands } = knot;
  if (cell.kind === "input") return cell.value;
  return worth(cell.expression, operands.map(read));
}
