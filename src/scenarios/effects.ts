import { leafComponents } from "../budget/components";
import { figure } from "../budget/figure/figure";
import type { FigureCoordinates } from "../budget/figure/figureCoordinates";
import type { FundId, Model } from "../budget/model";
import { type Quantity, toCell } from "../budget/quantity";
import { regularBudget } from "../budget/regularBudget";

/** What two models of a section estimate for a component or a grade; money in thousands of dollars. */
export interface Effect {
  /** Null for all together. */
  readonly id: string | null;
  readonly of: "money" | "posts";
  readonly fund: FundId;
  readonly first: number;
  readonly second: number;
}

/** Estimates before recosting of every component and of the section: of the regular budget, and of other funds that differ. */
export function effectsByComponent(first: Model, second: Model): readonly Effect[] {
  const components = [...leafComponents(first.components).map(({ id }) => id), null];
  return (["money", "posts"] as const).flatMap((of) =>
    first.funds.flatMap(({ id: fund }) => {
      const effects = components.map((component) => effect(first, second, component, at(of, fund, component, null)));
      return fund === regularBudget || effects.some((each) => each.first !== each.second) ? effects : [];
    }),
  );
}

/** Posts of the regular budget by grade, and all of them. */
export function effectsByGrade(first: Model, second: Model): readonly Effect[] {
  return [...first.grades.map(({ id }) => id), null].map((grade) =>
    effect(first, second, grade, at("posts", regularBudget, null, grade)),
  );
}

function at(
  of: Effect["of"],
  fund: FundId,
  component: string | null,
  grade: string | null,
): FigureCoordinates & { readonly fund: FundId } {
  const common = { measure: "estimate", fund, component } as const;
  return of === "money" ? { ...common, of, category: null } : { ...common, of, grade, staffCategory: null };
}

function effect(
  first: Model,
  second: Model,
  id: string | null,
  place: FigureCoordinates & { readonly fund: FundId },
): Effect {
  const quantity: Quantity = place.of;
  const [one, other] = [first, second].map((model) => toCell(figure(model, place).value ?? 0, quantity));
  return { id, of: place.of, fund: place.fund, first: one ?? 0, second: other ?? 0 };
}
