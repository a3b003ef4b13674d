import { childrenOf } from "../../budget/components";
import { factKey, type Coordinates } from "../../budget/factKey";
import { regularBudget } from "../../budget/regularBudget";
import { finding, type Finding } from "../findings/finding";
import { moneyAt, postsAt, sayFact } from "./facts";
import type { Survey } from "./survey";

const categories = ["posts", "nonPost"] as const;
const regularMeasures = ["appropriation", "technical", "mandates", "other"] as const;
const postMeasures = ["approved", "technical", "mandates"] as const;

/**
 * Nothing is left out in silence: a nil fact is entered as 0 and an unknown one as null. Expenditure may be left out, since
 * a section that starts anew has none. Judged only where no fact had to be left out.
 */
export function completeness(survey: Survey): readonly Finding[] {
  const { file, whole, leaves, place } = survey;
  if (!whole.has("money") || !whole.has("posts")) return [];
  const entered = new Set([...file.money.map(moneyAt), ...file.posts.map(postsAt)].map(factKey));
  const absent = (facts: readonly Coordinates[]): readonly Finding[] =>
    facts.filter((at) => !entered.has(factKey(at))).map((at) => finding("missingFact", place([at.of]), { fact: sayFact(at) }));
  return [
    ...file.components.flatMap(({ id }, index) => {
      if (!leaves.has(id)) return [];
      const isEmpty = ![...file.money, ...file.posts].some(({ component }) => component === id);
      return isEmpty ? [finding("componentWithoutFacts", place(["components", index]), { id })] : absent(factsOfComponent(survey, id));
    }),
    ...absent(factsOfGrades(survey)),
    ...absent(recosting(survey)),
  ];
}

function factsOfComponent(survey: Survey, component: string): readonly Coordinates[] {
  const others = survey.file.funds.filter(({ id }) => id !== regularBudget);
  return [
    ...categories.flatMap((category) => regularMeasures.map((measure): Coordinates => ({ of: "money", measure, fund: regularBudget, component, category }))),
    ...others.flatMap(({ id: fund }): Coordinates[] => [
      { of: "money", measure: "appropriation", fund, component, category: null },
      { of: "money", measure: "estimate", fund, component, category: null },
      { of: "posts", measure: "approved", fund, component, grade: null, staffCategory: null },
      { of: "posts", measure: "estimate", fund, component, grade: null, staffCategory: null },
    ]),
    ...staffCategoriesOf(survey, component).flatMap((staffCategory) =>
      postMeasures.map((measure): Coordinates => ({ of: "posts", measure, fund: regularBudget, component, grade: null, staffCategory })),
    ),
  ];
}

/** The staff categories that a component has; the first one where it has none, so that even no posts are stated. */
function staffCategoriesOf({ file }: Survey, component: string): readonly string[] {
  const used = new Set(file.posts.filter((fact) => fact.component === component).map(({ staffCategory }) => staffCategory));
  const own = file.staffCategories.map(({ id }) => id).filter((id) => used.has(id));
  return own.length > 0 ? own : file.staffCategories.slice(0, 1).map(({ id }) => id);
}

function factsOfGrades({ file }: Survey): readonly Coordinates[] {
  return file.grades.flatMap(({ id: grade }) =>
    postMeasures.map((measure): Coordinates => ({ of: "posts", measure, fund: regularBudget, component: null, grade, staffCategory: null })),
  );
}

/** Asked for only where a table shows it. */
function recosting({ file, model }: Survey): readonly Coordinates[] {
  if (!file.tables.some(({ family }) => family === "changes")) return [];
  const fact = { of: "money", measure: "recosting", fund: regularBudget } as const;
  return [
    ...childrenOf(model.components, null).map(({ id }): Coordinates => ({ ...fact, component: id, category: null })),
    ...categories.map((category): Coordinates => ({ ...fact, component: null, category })),
  ];
}
