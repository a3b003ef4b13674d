import type { ComponentId, FundId, ObjectId, Source } from "./identifiers";

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
