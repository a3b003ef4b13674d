import { withDescendants } from "../components";
import type { Category, ComponentId, FundId, Model, MoneyFact, MoneyMeasure } from "../model";
import { sumKnown } from "./sumKnown";

interface MoneyPlace {
  readonly fund: FundId;
  readonly component: ComponentId | null;
  readonly category: Category | null;
}

/** Whether a fact is part of a figure. Recosting is given once by component and once by category, so only one of both counts. */
function isPart(fact: MoneyFact, { component, category }: MoneyPlace, members: ReadonlySet<ComponentId>): boolean {
  const isOfComponent = component === null || (fact.component !== null && members.has(fact.component));
  const isOfCategory = category === null || fact.category === category;
  if (fact.component === null) return component === null && category !== null && isOfCategory;
  const isByComponentOnly = fact.measure === "recosting" && fact.category === null;
  return isOfComponent && (isByComponentOnly ? category === null : isOfCategory);
}

/** Sum of the facts of one measure under a place, in hundreds of dollars; null where none is known. */
export function moneyFacts(model: Model, measure: MoneyMeasure, place: MoneyPlace): number | null {
  const { component, fund } = place;
  const members = new Set(component === null ? [] : withDescendants(model.components, component).map(({ id }) => id));
  return sumKnown(
    model.money
      .filter((fact) => fact.measure === measure && fact.fund === fund && isPart(fact, place, members))
      .map(({ value }) => value),
  );
}
