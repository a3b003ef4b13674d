import type { Deliverable, DeliverableTable, PerformanceMeasure } from "./deliverables";
import type { YearValue } from "./identifiers";
import type { Model, MoneyFact, PostFact, RateSeries, Source } from "./model";
import type { ObjectChange } from "./objects";
import { countAtEnd } from "./postChangeLines";

export type MoneyCoordinates = Pick<MoneyFact, "measure" | "fund" | "component" | "category">;
export type PostCoordinates = Pick<PostFact, "measure" | "fund" | "component" | "grade" | "staffCategory">;
type YearCoordinates = Pick<YearValue, "year" | "kind">;
export interface RateCoordinates extends YearCoordinates {
  readonly series: RateSeries["id"];
}
export interface PostChangeCoordinates {
  readonly change: string;
  readonly end: "from" | "to";
}
export type ObjectCoordinates = Pick<ObjectChange, "measure" | "fund" | "component" | "object">;
export interface DeliverableCoordinates extends YearCoordinates {
  readonly table: DeliverableTable["table"];
  readonly line: Deliverable["id"];
}
export interface PerformanceCoordinates extends YearCoordinates {
  readonly measure: PerformanceMeasure["id"];
}

/** A number that is known only by where it is printed. */
export interface PageCoordinates {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Where a fact stands in the cube of facts. */
export type Coordinates =
  | ({ readonly of: "money" } & MoneyCoordinates)
  | ({ readonly of: "posts" } & PostCoordinates)
  | ({ readonly of: "rate" } & RateCoordinates)
  | ({ readonly of: "postChange" } & PostChangeCoordinates)
  | ({ readonly of: "object" } & ObjectCoordinates)
  | ({ readonly of: "deliverable" } & DeliverableCoordinates)
  | ({ readonly of: "performance" } & PerformanceCoordinates)
  | ({ readonly of: "page" } & PageCoordinates);

/**
 * The canonical string of a fact's coordinates: equal coordinates, equal keys. A coordinate that does not apply is left
 * empty; no identifier contains the bar (the model's schema sees to that).
 */
export function factKey(at: Coordinates): string {
  return [at.of, ...coordinatesOf(at)].map((part) => part ?? "").join("|");
}

function coordinatesOf(at: Coordinates): readonly (string | number | null)[] {
  switch (at.of) {
    case "money":
      return [at.measure, at.fund, at.component, at.category];
    case "posts":
      return [at.measure, at.fund, at.component, at.grade, at.staffCategory];
    case "rate":
      return [at.series, at.year, at.kind];
    case "postChange":
      return [at.change, at.end];
    case "object":
      return [at.measure, at.fund, at.component, at.object];
    case "deliverable":
      return [at.table, at.line, at.year, at.kind];
    case "performance":
      return [at.measure, at.year, at.kind];
    case "page":
      return [at.table, at.row, at.column];
  }
}

/** One fact as it is found by its coordinates. Units are those of its quantity. */
interface KnownFact {
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
