import type { ComponentId, Named, Source, Text, YearValue } from "./identifiers";

/** How a component shows that its planned result is reached: by a rate, or by statements for each year. */
export interface PerformanceMeasure extends Named<string> {
  readonly component: ComponentId;
  /** Rates in tenths of a per cent; a year that is not among them is unknown. Empty where the measure is told in words. */
  readonly values: readonly YearValue[];
  /** Years that the document shows, including those whose rate is unknown. */
  readonly years: readonly number[];
  readonly statements: readonly PerformanceStatement[];
  /** The element of the page that shows it, and the numbered paragraph it stands after. */
  readonly element: "table" | "chart";
  readonly source: Source;
}

export interface PerformanceStatement {
  readonly id: string;
  readonly year: number;
  readonly text: Text;
}
