import { factKey, type Coordinates } from "../../budget/factKey";
import { finding, type Finding } from "../findings/finding";
import { moneyAt, postsAt, sayFact } from "./facts";
import type { Survey } from "./survey";

/** Every fact is entered once. */
export function duplicates(survey: Survey): readonly Finding[] {
  return [
    ...repeatedFacts(survey, "money", survey.file.money.map(moneyAt)),
    ...repeatedFacts(survey, "posts", survey.file.posts.map(postsAt)),
    ...repeatedRates(survey),
  ];
}

function repeatedFacts({ place }: Survey, list: "money" | "posts", facts: readonly Coordinates[]): readonly Finding[] {
  const first = new Map<string, number>();
  return facts.flatMap((at, index) => {
    const earlier = first.get(factKey(at));
    if (earlier === undefined) {
      first.set(factKey(at), index);
      return [];
    }
    const number = place([list, earlier]).pointer.split("/").at(-1);
    return [finding("duplicateFact", place([list, index]), { fact: sayFact(at), first: String(Number(number) + 1) })];
  });
}

function repeatedRates({ file, place }: Survey): readonly Finding[] {
  return (file.rates ?? []).flatMap(({ values }, series) => {
    const seen = new Set<string>();
    return values.flatMap(({ year, kind }, index) => {
      const isNew = seen.size < seen.add(`${year}/${kind}`).size;
      return isNew
        ? []
        : [finding("duplicateRate", place(["rates", series, "values", index]), { year: String(year), kind })];
    });
  });
}
