import { leafComponents } from "../../budget/components";
import type { Model } from "../../budget/model";
import type { CellAt } from "../../tables/expression";
import type { Net } from "./net";
import type { NetValues } from "./values";

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

/** What a table by grade and a table of a component call the same entered numbers of posts; the rest follows from them. */
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
