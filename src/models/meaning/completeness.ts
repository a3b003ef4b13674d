import { factKey, type Coordinates } from "../../budget/factKey";
import { finding, type Finding } from "../findings/finding";
import { moneyAt, postsAt, sayFact } from "./facts";
import { factsOfComponent, factsOfGrades, recosting } from "./requiredFacts";
import type { Survey } from "./survey";

/**
 * Nothing is left out in silence: a nil fact is entered as 0 and an unknown one as null. Judged only where no fact had to be
 * left out.
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
