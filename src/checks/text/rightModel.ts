import { factKey } from "../../budget/factKey";
import type { Model } from "../../budget/model";
import type { Net } from "../net/net";
import type { Subject } from "../subject";

/** The model with its wrong entries right, so that what a text states is not held against it because of them. */
export function rightModel({ model, net, diagnosis }: Pick<Subject, "model" | "net" | "diagnosis">): Model {
  return modelWith(model, net, new Map(diagnosis.wrong.flatMap((entry) => [...entry.right])));
}

/** The model with other values for some of its entered cells, so that what a text states can be compared with them. */
function modelWith(model: Model, { knots }: Net, values: ReadonlyMap<number, number | null>): Model {
  if (values.size === 0) return model;
  const facts = new Map<string, number>();
  for (const [index, value] of values) {
    const cell = knots[index]?.cell;
    if (cell?.kind === "input") facts.set(factKey(cell.fact), value ?? 0);
  }
  const countOf = (change: string): number | undefined =>
    facts.get(factKey({ of: "postChange", change, end: "to" })) ??
    negative(facts.get(factKey({ of: "postChange", change, end: "from" })));
  return {
    ...model,
    money: model.money.map((fact) => ({ ...fact, value: facts.get(factKey({ of: "money", ...fact })) ?? fact.value })),
    posts: model.posts.map((fact) => ({ ...fact, value: facts.get(factKey({ of: "posts", ...fact })) ?? fact.value })),
    postChanges: model.postChanges.map((change) => ({ ...change, count: countOf(change.id) ?? change.count })),
  };
}

const negative = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);
