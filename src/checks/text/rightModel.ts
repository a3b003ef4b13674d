import { factKey } from "../../budget/factKey";
import type { Model } from "../../budget/model";
import type { Subject } from "../subject";

/** The model with its wrong entries right, so that what a text states is not held against it because of them. */
export function rightModel({ model, net, diagnosis }: Pick<Subject, "model" | "net" | "diagnosis">): Model {
  if (diagnosis.wrong.length === 0) return model;
  const right = new Map<string, number>();
  for (const [index, value] of diagnosis.wrong.flatMap((entry) => [...entry.right])) {
    const cell = net.knots[index]?.cell;
    if (cell?.kind === "input" && value !== null) right.set(factKey(cell.fact), value);
  }
  const countOf = (change: string): number | undefined => right.get(factKey({ of: "postChange", change, end: "to" })) ?? negative(right.get(factKey({ of: "postChange", change, end: "from" })));
  return {
    ...model,
    money: model.money.map((fact) => ({ ...fact, value: right.get(factKey({ of: "money", ...fact })) ?? fact.value })),
    posts: model.posts.map((fact) => ({ ...fact, value: right.get(factKey({ of: "posts", ...fact })) ?? fact.value })),
    postChanges: model.postChanges.map((change) => ({ ...change, count: countOf(change.id) ?? change.count })),
  };
}

const negative = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);
