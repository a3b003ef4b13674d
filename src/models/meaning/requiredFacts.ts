import { childrenOf, leafComponents } from "../../budget/components";
import type { Coordinates } from "../../budget/factKey";
import type { Model } from "../../budget/model";
import { regularBudget } from "../../budget/regularBudget";

/** What it depends on which facts a section states, whether in a file or in a model. */
export type Stated = Pick<Model, "components" | "funds" | "staffCategories" | "grades"> & {
  readonly posts: readonly { readonly component?: string | null; readonly staffCategory?: string | null }[];
  readonly tables: readonly Pick<Model["tables"][number], "family">[];
};

type Fact = Coordinates & { readonly of: "money" | "posts" };

const categories = ["posts", "nonPost"] as const;
const regularMeasures = ["appropriation", "technical", "mandates", "other"] as const;
const postMeasures = ["approved", "technical", "mandates"] as const;

/** Every fact that a section must state: an amount, nil, or that it is unknown. Expenditure may be left out, since a section that starts anew has none. */
export function requiredFacts(stated: Stated): readonly Fact[] {
  return [
    ...leafComponents(stated.components).flatMap(({ id }) => factsOfComponent(stated, id)),
    ...factsOfGrades(stated),
    ...recosting(stated),
  ];
}

export function factsOfComponent(stated: Stated, component: string): readonly Fact[] {
  const others = stated.funds.filter(({ id }) => id !== regularBudget);
  return [
    ...categories.flatMap((category) =>
      regularMeasures.map((measure): Fact => ({ of: "money", measure, fund: regularBudget, component, category })),
    ),
    ...others.flatMap(({ id: fund }): Fact[] => [
      { of: "money", measure: "appropriation", fund, component, category: null },
      { of: "money", measure: "estimate", fund, component, category: null },
      { of: "posts", measure: "approved", fund, component, grade: null, staffCategory: null },
      { of: "posts", measure: "estimate", fund, component, grade: null, staffCategory: null },
    ]),
    ...staffCategoriesOf(stated, component).flatMap((staffCategory) =>
      postMeasures.map((measure): Fact => ({
        of: "posts",
        measure,
        fund: regularBudget,
        component,
        grade: null,
        staffCategory,
      })),
    ),
  ];
}

/** The staff categories that a component has; the first one where it has none, so that even no posts are stated. */
function staffCategoriesOf({ posts, staffCategories }: Stated, component: string): readonly string[] {
  const used = new Set(posts.filter((fact) => fact.component === component).map(({ staffCategory }) => staffCategory));
  const own = staffCategories.map(({ id }) => id).filter((id) => used.has(id));
  return own.length > 0 ? own : staffCategories.slice(0, 1).map(({ id }) => id);
}

export function factsOfGrades({ grades }: Stated): readonly Fact[] {
  return grades.flatMap(({ id: grade }) =>
    postMeasures.map((measure): Fact => ({
      of: "posts",
      measure,
      fund: regularBudget,
      component: null,
      grade,
      staffCategory: null,
    })),
  );
}

/** Asked for only where a table shows it. */
export function recosting({ components, tables }: Stated): readonly Fact[] {
  if (!tables.some(({ family }) => family === "changes")) return [];
  const fact = { of: "money", measure: "recosting", fund: regularBudget } as const;
  return [
    ...childrenOf(components, null).map(({ id }): Fact => ({ ...fact, component: id, category: null })),
    ...categories.map((category): Fact => ({ ...fact, component: null, category })),
  ];
}
