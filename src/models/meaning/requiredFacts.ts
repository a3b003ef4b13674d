import { childrenOf, leafComponents } from "../../budget/components";
import { type Coordinates, factKey } from "../../budget/factKey";
import type { Model } from "../../budget/model";
import { regularBudget } from "../../budget/regularBudget";
import type { FileObjectChange } from "../file/documentFile";
import type { FileMoneyFact, FilePostFact } from "../file/modelFile";
import { finding, type Finding } from "../findings/place";
import type { Survey } from "./survey";

/** What it depends on which facts a section states, whether in a file or in a model. */
type Stated = Pick<Model, "components" | "funds" | "staffCategories" | "grades"> & {
  readonly posts: readonly { readonly component?: string | null; readonly staffCategory?: string | null }[];
  readonly tables: readonly Pick<Model["tables"][number], "family">[];
};

type Fact = Coordinates & { readonly of: "money" | "posts" };

const categories = ["posts", "nonPost"] as const;
const regularMeasures = ["appropriation", "technical", "mandates", "other"] as const;
const postMeasures = ["approved", "technical", "mandates"] as const;

/**
 * Every fact that a section must state: an amount, nil, or that it is unknown. Expenditure may be left out, since a
 * section that starts anew has none.
 */
export function requiredFacts(stated: Stated): readonly Fact[] {
  return [
    ...leafComponents(stated.components).flatMap(({ id }) => factsOfComponent(stated, id)),
    ...factsOfGrades(stated),
    ...recosting(stated),
  ];
}

function factsOfComponent(stated: Stated, component: string): readonly Fact[] {
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

function factsOfGrades({ grades }: Stated): readonly Fact[] {
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
function recosting({ components, tables }: Stated): readonly Fact[] {
  if (!tables.some(({ family }) => family === "changes")) return [];
  const fact = { of: "money", measure: "recosting", fund: regularBudget } as const;
  return [
    ...childrenOf(components, null).map(({ id }): Fact => ({ ...fact, component: id, category: null })),
    ...categories.map((category): Fact => ({ ...fact, component: null, category })),
  ];
}

/**
 * Nothing is left out in silence: a nil fact is entered as 0 and an unknown one as null. Judged only where no fact had
 * to be left out.
 */
export function completeness(survey: Survey): readonly Finding[] {
  const { file, model, whole, leaves, place } = survey;
  if (!whole.has("money") || !whole.has("posts")) return [];
  const stated = { ...model, posts: file.posts };
  const entered = new Set([...file.money.map(moneyAt), ...file.posts.map(postsAt)].map(factKey));
  const absent = (facts: readonly Coordinates[]): readonly Finding[] =>
    facts
      .filter((at) => !entered.has(factKey(at)))
      .map((at) => finding("missingFact", place([at.of]), { fact: sayFact(at) }));
  return [
    ...file.components.flatMap(({ id }, index) => {
      if (!leaves.has(id)) return [];
      const isEmpty = ![...file.money, ...file.posts].some(({ component }) => component === id);
      return isEmpty
        ? [finding("componentWithoutFacts", place(["components", index]), { id })]
        : absent(factsOfComponent(stated, id));
    }),
    ...absent(factsOfGrades(stated)),
    ...absent(recosting(stated)),
  ];
}

/** Coordinates of an entry of a file, whether its value is known or not. */
export function moneyAt({
  measure,
  fund,
  component = null,
  category = null,
}: FileMoneyFact): Coordinates & { readonly of: "money" } {
  return { of: "money", measure, fund, component, category };
}

export function postsAt({
  measure,
  fund,
  component = null,
  grade = null,
  staffCategory = null,
}: FilePostFact): Coordinates & { readonly of: "posts" } {
  return { of: "posts", measure, fund, component, grade, staffCategory };
}

/** Coordinates as people read them: `other RB SP1 posts`. */
export const sayFact = (at: Coordinates): string =>
  factKey(at)
    .split("|")
    .slice(1)
    .filter((part) => part !== "")
    .join(" ");

/** Changes by object are leaves, each entered once, and go the way that their word says. */
export function objects(survey: Survey): readonly Finding[] {
  const { file, leaves, knows, place } = survey;
  const seen = new Set<string>();
  return (file.objectChanges ?? []).flatMap((change, index) => {
    const fact = { of: "object", ...change } as const;
    const isNew = seen.size < seen.add(factKey(fact)).size;
    const isPlaced = leaves.has(change.component) || !knows("components", change.component);
    return [
      ...(isNew ? [] : [finding("duplicateEntry", place(["objectChanges", index]), { name: sayFact(fact) })]),
      ...(isPlaced
        ? []
        : [finding("contradiction", place(["objectChanges", index]), { rule: { word: "ruleObjectLeaf" } })]),
      ...(goesItsWay(change)
        ? []
        : [finding("contradiction", place(["objectChanges", index]), { rule: { word: "ruleDirection" } })]),
    ];
  });
}

const goesItsWay = ({ direction, value = null }: FileObjectChange): boolean =>
  value === null || (direction === "increase" ? value > 0 : value < 0);
