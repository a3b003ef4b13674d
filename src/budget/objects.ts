import type { Category, ComponentId, FundId, ObjectId, Source, Text } from "./identifiers";

/** A change of one object of expenditure, within the non-post change of its component. */
export interface ObjectChange {
  readonly measure: "technical" | "mandates" | "other";
  readonly fund: FundId;
  readonly component: ComponentId;
  readonly object: ObjectId;
  readonly direction: "increase" | "decrease";
  /** Hundreds of US dollars, negative for a decrease; null where the document names the object without an amount. */
  readonly value: number | null;
  readonly source: Source;
}

/** What a paragraph says resources are for, or why they change, where no list of the model says it. */
export interface Explanation {
  readonly id: string;
  readonly component: ComponentId;
  readonly fund: FundId;
  /** What the resources are for (`estimate`), or why they change. */
  readonly measure: "estimate" | "change" | "technical" | "mandates" | "other";
  /** Null where posts and non-post resources are meant together. */
  readonly category: Category | null;
  readonly text: Text;
  readonly paragraph: string;
}
