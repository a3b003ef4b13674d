import type { ClaimSubject } from "../../budget/claims";
import type { Model, Named, Text } from "../../budget/model";
import type { TermKey } from "../../locales/en/locale";
import { term } from "../../locales/locales";
import { componentLabel } from "../../tables/components";
import { termWith } from "../../tables/frame";
import { joined } from "../subject";

const named = <Id extends string>(list: readonly Named<Id>[], id: Id | null): readonly Text[] => {
  const found = list.find((each) => each.id === id);
  return found === undefined ? [] : [found.label];
};

const measures = {
  technical: "technical",
  mandates: "mandates",
  other: "other",
  change: "totalChange",
  variance: "variance",
  recosting: "recosting",
} as const satisfies Record<string, TermKey>;

/** What a claim is about in words: `2020 estimate (before recosting), Regular budget, Programme of work`. */
export function aboutWords(model: Model, about: ClaimSubject): Text {
  switch (about.of) {
    case "money":
    case "posts": {
      const category = about.of === "money" && about.category !== null ? [term(about.category)] : [];
      const posts =
        about.of === "posts"
          ? [
              term("postCount"),
              ...named(model.grades, about.grade),
              ...named(model.staffCategories, about.staffCategory),
            ]
          : [];
      return joined([
        measureWords(model, about.measure),
        ...named(model.funds, about.fund),
        ...componentWords(model, about.component),
        ...category,
        ...posts,
      ]);
    }
    case "postChanges":
      return joined(
        model.postChanges
          .filter(({ id }) => about.changes.includes(id))
          .map(({ kind, title }) => joined([term(kind), title])),
      );
    case "object":
      return joined([...named(model.objects, about.object), ...componentWords(model, about.component)]);
    case "deliverable":
      return joined([termWith("table", { number: about.table }), { en: String(about.year), zh: String(about.year) }]);
    case "performance":
      return joined([...named(model.performance, about.measure), termWith(about.kind, { year: about.year })]);
    case "topic":
      return joined(named(model.topics, about.topic));
  }
}

function componentWords({ components }: Pick<Model, "components">, id: string | null): readonly Text[] {
  const found = components.find((each) => each.id === id);
  return found === undefined ? [] : [componentLabel(found)];
}

type Measure = Extract<ClaimSubject, { of: "money" }>["measure"];

export function measureWords(
  { year, baseYear }: Pick<Model, "year" | "baseYear">,
  measure: Measure | "percentage",
): Text {
  switch (measure) {
    case "expenditure":
      return termWith("expenditure", { year: baseYear - 1 });
    case "appropriation":
      return termWith("appropriation", { year: baseYear });
    case "estimate":
      return termWith("estimateBeforeRecosting", { year });
    case "recosted":
      return termWith("estimateAfterRecosting", { year });
    case "percentage":
      return term("percentage");
    case "technical":
    case "mandates":
    case "other":
    case "change":
    case "variance":
    case "recosting":
      return term(measures[measure]);
  }
}
