import type { ClaimSubject, StatedPostChanges } from "../../budget/claims";
import { factsOf } from "../../budget/factsOf";
import { figure } from "../../budget/figure/figure";
import type { Model } from "../../budget/model";
import type { Quantity } from "../../budget/quantity";

/** What the facts give for something that a text states; null where they give nothing. */
export interface StatedValue {
  readonly value: number | null;
  readonly quantity: Quantity;
  /** How many amounts, each rounded by itself, are added up for it. */
  readonly parts: number;
}

/** Finds what the facts give for the subjects of claims about one model. Topics are stated by texts alone. */
export function statedValues(model: Model): (about: ClaimSubject) => StatedValue {
  const facts = factsOf(model);
  const children = (component: string | null): number =>
    model.components.filter(({ parent }) => parent === component).length;
  return (about) => {
    switch (about.of) {
      case "money":
      case "posts":
        return { ...figure(model, about), parts: Math.max(1, children(about.component)) };
      case "postChanges":
        return { value: countOf(model, about), quantity: "posts", parts: 1 };
      case "object":
        return { value: objectValue(model, about), quantity: "money", parts: 1 };
      case "deliverable": {
        const count = (kind: "planned" | "actual"): number | null => facts.value({ ...about, kind });
        const [planned, actual] = [count("planned"), count("actual")];
        return {
          value: planned === null || actual === null ? (planned ?? actual) : actual - planned,
          quantity: "posts",
          parts: 1,
        };
      }
      case "performance":
        return { value: facts.value(about), quantity: "rate", parts: 1 };
      case "topic":
        return { value: null, quantity: "rate", parts: 1 };
    }
  };
}

function countOf({ postChanges }: Model, { changes }: StatedPostChanges): number {
  return postChanges.filter(({ id }) => changes.includes(id)).reduce((sum, { count }) => sum + count, 0);
}

function objectValue(
  { objectChanges }: Model,
  { component, object }: Extract<ClaimSubject, { of: "object" }>,
): number | null {
  const stated = objectChanges.filter((change) => change.component === component && change.object === object);
  const known = stated.map(({ value }) => value).filter((value) => value !== null);
  return stated.length === 0 || known.length < stated.length ? null : known.reduce((sum, value) => sum + value, 0);
}
