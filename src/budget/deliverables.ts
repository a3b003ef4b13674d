import type { ComponentId, Named, Source, TableId, Text, YearValue } from "./identifiers";

/**
 * A category of deliverables with the letter that the budget gives it: A. facilitation of the intergovernmental
 * process, E. enabling deliverables.
 */
export interface DeliverableCategory extends Named<string> {
  readonly letter: string;
}

/** A subcategory: meetings served, documentation, information and communications technology. */
export interface DeliverableSubcategory extends Named<string> {
  readonly category: DeliverableCategory["id"];
  /** What its numbers count, e.g. three-hour meetings; null where it is not quantified. */
  readonly unit: Text | null;
}

/** A component of the programme structure that the annex on an earlier year still follows. */
export interface FormerComponent extends Named<string> {
  readonly parent: FormerComponent["id"] | null;
  readonly number: number;
  /** The component of today that carries on its work, null where the document does not tell. */
  readonly component: ComponentId | null;
}

/** What a table of deliverables lists; its title, component and notes are in the entry of the table. */
export interface DeliverableTable {
  readonly table: TableId;
  readonly former: FormerComponent["id"] | null;
  /** Columns of the quantified deliverables; empty where there are none. */
  readonly columns: readonly Pick<YearValue, "year" | "kind">[];
  readonly lines: readonly Deliverable[];
}

/**
 * A line: a subcategory as a whole, or something within it. Values are whole numbers; a year that is not among them is
 * unknown.
 */
export interface Deliverable {
  /** Unique in its table. */
  readonly id: string;
  readonly subcategory: DeliverableSubcategory["id"];
  /** Null where the line stands for the whole subcategory. */
  readonly label: Text | null;
  readonly values: readonly YearValue[];
}

/** How a component shows that its planned result is reached: by a rate, or by statements for each year. */
export interface PerformanceMeasure extends Named<string> {
  readonly component: ComponentId;
  /**
   * Rates in tenths of a per cent; a year that is not among them is unknown. Empty where the measure is told in words.
   */
  readonly values: readonly YearValue[];
  /** Years that the document shows, including those whose rate is unknown. */
  readonly years: readonly number[];
  readonly statements: readonly PerformanceStatement[];
  /** The element of the page that shows it, and the numbered paragraph it stands after. */
  readonly element: "table" | "chart";
  readonly source: Source;
}

interface PerformanceStatement {
  readonly id: string;
  readonly year: number;
  readonly text: Text;
}
