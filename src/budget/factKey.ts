import type { Deliverable, DeliverableTable } from "./deliverables";
import type { YearValue } from "./identifiers";
import type { MoneyFact, PostFact, RateSeries } from "./model";
import type { ObjectChange } from "./objects";
import type { PerformanceMeasure } from "./performance";

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

/** Where a fact stands in the cube of facts. */
export type Coordinates =
  | ({ readonly of: "money" } & MoneyCoordinates)
  | ({ readonly of: "posts" } & PostCoordinates)
  | ({ readonly of: "rate" } & RateCoordinates)
  | ({ readonly of: "postChange" } & PostChangeCoordinates)
  | ({ readonly of: "object" } & ObjectCoordinates)
  | ({ readonly of: "deliverable" } & DeliverableCoordinates)
  | ({ readonly of: "performance" } & PerformanceCoordinates);

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
  }
}
