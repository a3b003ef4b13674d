import type { MoneyFact, PostFact, RateSeries } from "./model";

export type MoneyCoordinates = Pick<MoneyFact, "measure" | "fund" | "component" | "category">;
export type PostCoordinates = Pick<PostFact, "measure" | "fund" | "component" | "grade" | "staffCategory">;
export interface RateCoordinates {
  readonly series: RateSeries["id"];
  readonly year: number;
  readonly kind: "planned" | "actual";
}
export interface PostChangeCoordinates {
  readonly change: string;
  readonly end: "from" | "to";
}

/** Where a fact stands in the cube of facts. */
export type Coordinates =
  | ({ readonly of: "money" } & MoneyCoordinates)
  | ({ readonly of: "posts" } & PostCoordinates)
  | ({ readonly of: "rate" } & RateCoordinates)
  | ({ readonly of: "postChange" } & PostChangeCoordinates);

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
  }
}
