import type { Claim } from "../../budget/claims";
import { factKey } from "../../budget/factKey";
import type { Model, PostChange, Text } from "../../budget/model";
import type { Quantity } from "../../budget/notation/quantity";
import { term } from "../../locales/locales";
import { mapWords, wordsIn } from "../../tables/frame";
import type { Net } from "../net/net";
import { inNotation } from "../page/reading";
import type { Subject } from "../subject";

/** Dollars in the smallest unit of money. */
const DOLLARS = 100;

/** A value as texts state it: money in full dollars, everything else as tables print it; a decrease has no sign. */
export function inText(value: number, quantity: Quantity): string {
  const magnitude = Math.abs(value);
  if (quantity === "money") return inNotation(magnitude * DOLLARS, "posts");
  return quantity === "rate" ? `${inNotation(magnitude, "rate")}%` : inNotation(magnitude, "posts");
}

/** Topics are counts or per cent, as their texts show. */
export const topicInText = ({ text, read }: Claim): string => (text !== "" ? text : String(read ?? ""));

/** A change of posts in a few words: `Redeployment: 1 Information Systems Officer (P-4)`. */
export function changeWords({ kind, count, title, from, to }: PostChange): Text {
  const grades = [...new Set([from?.grade, to?.grade].filter((grade) => grade !== undefined))].join(" → ");
  return mapWords(term("changeInWords"), (pattern, language) =>
    pattern
      .replace("{kind}", wordsIn(term(kind), language))
      .replace("{count}", String(count))
      .replace("{title}", wordsIn(title, language))
      .replace("{grade}", grades),
  );
}

/** The model with its wrong entries right, so that what a text states is not held against it because of them. */
export function rightModel({ model, net, diagnosis }: Pick<Subject, "model" | "net" | "diagnosis">): Model {
  return modelWith(model, net, new Map(diagnosis.wrong.flatMap((entry) => [...entry.right])));
}

/** The model with other values for some of its entered cells, so that what a text states can be compared with them. */
function modelWith(model: Model, { netCells }: Net, values: ReadonlyMap<number, number | null>): Model {
  if (values.size === 0) return model;
  const facts = new Map<string, number>();
  for (const [index, value] of values) {
    const cell = netCells[index]?.cell;
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
