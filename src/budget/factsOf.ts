import { factKey, type Coordinates } from "./factKey";
import type { Model, Source } from "./model";
import { countAtEnd } from "./postChangeLines";

/** One fact as it is found by its coordinates. Units are those of its quantity. */
export interface KnownFact {
  readonly value: number;
  readonly source: Source | null;
}

/** Facts of a model by their coordinates. */
export interface Facts {
  /** The fact, or null where it is unknown. */
  find(at: Coordinates): KnownFact | null;
  /** Its value in whole units, or null where it is unknown. */
  value(at: Coordinates): number | null;
}

/** Indexes the facts of a model once, so that each look-up is one step. */
export function factsOf(model: Model): Facts {
  const facts = new Map<string, KnownFact>(entries(model));
  const find = (at: Coordinates): KnownFact | null => facts.get(factKey(at)) ?? null;
  return { find, value: (at) => find(at)?.value ?? null };
}

function* entries(model: Model): Generator<[string, KnownFact]> {
  for (const fact of model.money) yield [factKey({ of: "money", ...fact }), fact];
  for (const fact of model.posts) yield [factKey({ of: "posts", ...fact }), fact];
  for (const { id, values, source } of model.rates) {
    for (const rate of values) yield [factKey({ of: "rate", series: id, ...rate }), { value: rate.value, source }];
  }
  for (const change of model.objectChanges) {
    if (change.value !== null)
      yield [factKey({ of: "object", ...change }), { value: change.value, source: change.source }];
  }
  for (const { table, lines } of model.deliverables) {
    for (const { id, values } of lines) {
      for (const count of values)
        yield [factKey({ of: "deliverable", table, line: id, ...count }), { value: count.value, source: { table } }];
    }
  }
  for (const { id, values, source } of model.performance) {
    for (const rate of values)
      yield [factKey({ of: "performance", measure: id, ...rate }), { value: rate.value, source }];
  }
  for (const { id, count, from, to, paragraph } of model.postChanges) {
    for (const [end, place] of [
      ["from", from],
      ["to", to],
    ] as const) {
      const value = place === null ? null : countAtEnd(end, place, count);
      if (value !== null) yield [factKey({ of: "postChange", change: id, end }), { value, source: { paragraph } }];
    }
  }
}
