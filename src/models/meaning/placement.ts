import { childrenOf } from "../../budget/components";
import type { Coordinates } from "../../budget/factKey";
import { regularBudget } from "../../budget/regularBudget";
import { finding, type Finding } from "../findings/finding";
import type { WordKey } from "../findings/sentences.en";
import { moneyAt, postsAt, sayFact } from "./facts";
import type { Survey } from "./survey";

/** Facts are leaves: they stand where nothing can be added up or derived to give them. */
export function placement(survey: Survey): readonly Finding[] {
  const outermost = new Set(childrenOf(survey.model.components, null).map(({ id }) => id));
  return [
    ...survey.file.money.flatMap((fact, index) =>
      judge(survey, ["money", index], moneyAt(fact), moneyRule(moneyAt(fact), survey.leaves, outermost)),
    ),
    ...survey.file.posts.flatMap((fact, index) =>
      judge(survey, ["posts", index], postsAt(fact), postsRule(postsAt(fact), survey.leaves)),
    ),
  ];
}

type FactAt = Coordinates & { readonly of: "money" | "posts" };

/** Names that are missing are reported elsewhere; nothing can be said of a fact that has them. */
function judge(
  { place, knows }: Survey,
  path: readonly [string, number],
  at: FactAt,
  broken: WordKey | null,
): readonly Finding[] {
  const isNamed = knows("funds", at.fund) && (at.component === null || knows("components", at.component));
  return broken === null || !isNamed
    ? []
    : [finding("misplacedFact", place(path), { fact: sayFact(at), rule: { word: broken } })];
}

type Members = ReadonlySet<string>;

function moneyRule(at: Coordinates & { readonly of: "money" }, leaves: Members, outermost: Members): WordKey | null {
  const { measure, fund, component, category } = at;
  const isLeaf = component !== null && leaves.has(component);
  if (measure === "recosting") {
    const isSound =
      fund === regularBudget &&
      (component === null ? category !== null : category === null && outermost.has(component));
    return isSound ? null : "ruleRecosting";
  }
  if (fund === regularBudget) return isLeaf && category !== null && measure !== "estimate" ? null : "ruleRegularMoney";
  return isLeaf && category === null && (measure === "appropriation" || measure === "estimate")
    ? null
    : "ruleOtherMoney";
}

function postsRule(at: Coordinates & { readonly of: "posts" }, leaves: Members): WordKey | null {
  const { measure, fund, component, grade, staffCategory } = at;
  const isLeaf = component !== null && leaves.has(component);
  if (fund === regularBudget) {
    const byGrade = component === null && grade !== null && staffCategory === null;
    const byCategory = isLeaf && grade === null && staffCategory !== null;
    return (byGrade || byCategory) && measure !== "estimate" ? null : "ruleRegularPosts";
  }
  return isLeaf && grade === null && staffCategory === null && (measure === "approved" || measure === "estimate")
    ? null
    : "ruleOtherPosts";
}
