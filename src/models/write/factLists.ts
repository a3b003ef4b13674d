import { factKey, type Coordinates } from "../../budget/factKey";
import type { ComponentId, FundId, Model, Source } from "../../budget/model";
import { toCell } from "../../budget/quantity";
import { requiredFacts } from "../meaning/requiredFacts";
import type { FileMoneyFact, FilePostFact } from "../modelFile";

type Fact = Coordinates & { readonly of: "money" | "posts" };

/** Amounts of a model as a file states them, in thousands of dollars, those that are unknown as null beside their neighbours. */
export function moneyOf(model: Model): readonly FileMoneyFact[] {
  const known = model.money.map((fact) => ({ ...fact, value: toCell(fact.value, "money") }));
  const unknown = absent(
    model,
    model.money.map((fact) => ({ of: "money", ...fact })),
  );
  return unknown.reduce<readonly FileMoneyFact[]>(
    (facts, fact) => (fact.of === "money" ? beside(facts, entryOf(model, fact)) : facts),
    known,
  );
}

/** Posts of a model as a file states them. */
export function postsOf(model: Model): readonly FilePostFact[] {
  const unknown = absent(
    model,
    model.posts.map((fact) => ({ of: "posts", ...fact })),
  );
  return unknown.reduce<readonly FilePostFact[]>(
    (facts, fact) => (fact.of === "posts" ? beside(facts, entryOf(model, fact)) : facts),
    model.posts,
  );
}

function absent(model: Model, known: readonly Fact[]): readonly Fact[] {
  const keys = new Set(known.map(factKey));
  return requiredFacts(model).filter((fact) => !keys.has(factKey(fact)));
}

/** What is unknown was printed, as a blank, where what is known beside it was printed. */
function entryOf<Kind extends Fact>(
  model: Model,
  fact: Kind,
): Omit<Kind, "of"> & { readonly value: null; readonly source: Source } {
  const { of, ...at } = fact;
  const neighbours: readonly (Neighbour & { readonly source: Source })[] = model[of];
  const source = neighbours.find((other) => isBeside(other, at))?.source ??
    neighbours[0]?.source ?? { paragraph: model.section };
  return { ...at, value: null, source };
}

interface Neighbour {
  readonly fund: FundId;
  readonly component?: ComponentId | null;
}

const isBeside = (one: Neighbour, other: Neighbour): boolean =>
  one.fund === other.fund && (one.component ?? null) === (other.component ?? null);

function beside<Entry extends Neighbour>(facts: readonly Entry[], fact: Entry): readonly Entry[] {
  const position = facts.reduce((last, other, index) => (isBeside(other, fact) ? index + 1 : last), 0) || facts.length;
  return [...facts.slice(0, position), fact, ...facts.slice(position)];
}
