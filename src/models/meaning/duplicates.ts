import { type Coordinates, factKey } from "../../budget/factKey";
import { finding, type Finding } from "../findings/place";
import { moneyAt, postsAt, sayFact } from "./requiredFacts";
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

/** Amounts and rates have one decimal at most; nobody approves fewer posts than none. */
export function numbers({ file, place }: Survey): readonly Finding[] {
  const amounts = file.money.map(({ value }, index) => ({ value, path: ["money", index, "value"] }));
  const objects = (file.objectChanges ?? []).map(({ value = null }, index) => ({
    value,
    path: ["objectChanges", index, "value"],
  }));
  const rates = (file.rates ?? []).flatMap(({ values }, series) =>
    values.map(({ value }, index) => ({ value, path: ["rates", series, "values", index, "value"] })),
  );
  const measures = (file.performance ?? []).flatMap(({ values = [] }, measure) =>
    values.map(({ value }, index) => ({ value, path: ["performance", measure, "values", index, "value"] })),
  );
  const fine = [...amounts, ...objects, ...rates, ...measures].flatMap(({ value, path }) =>
    value === null || hasOneDecimal(value) ? [] : [finding("tooManyDecimals", place(path), { found: String(value) })],
  );
  const negative = file.posts.flatMap(({ measure, value }, index) =>
    value !== null && value < 0 && (measure === "approved" || measure === "estimate")
      ? [finding("negativePosts", place(["posts", index, "value"]), { found: String(value) })]
      : [],
  );
  return [...fine, ...negative];
}

/** A decimal text of one place that gives the very same number proves that nothing is lost. */
const hasOneDecimal = (value: number): boolean => Number(value.toFixed(1)) === value;
