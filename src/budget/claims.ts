import type {
  Category,
  ComponentId,
  DutyStationId,
  FundId,
  GradeId,
  ObjectId,
  StaffCategoryId,
  TableId,
  YearValue,
} from "./identifiers";

/**
 * Something that a paragraph states, as it states it, right or wrong: rules compare claims with the facts and with one
 * another.
 */
export interface Claim {
  readonly id: string;
  /** The paragraph, or the place without a number, that states it. */
  readonly where: DocumentPlace;
  readonly about: ClaimSubject;
  /**
   * The number exactly as printed (`45 590 300`, `76%`), without its unit; empty where only the direction is stated.
   */
  readonly text: string;
  /**
   * What is read: hundreds of dollars for money and objects, whole numbers for posts and deliverables, tenths for rates
   * and topics. A decrease has no sign here. Null where only the direction is stated.
   */
  readonly read: number | null;
  /** The word beside it. */
  readonly direction: Direction | null;
}

export type Direction = "increase" | "decrease" | "unchanged";

/** A place in the document. A heading is named by its identifier in the list of headings. */
export type DocumentPlace =
  | { readonly paragraph: string }
  | { readonly table: TableId }
  | { readonly figure: string }
  | { readonly heading: string };

type StatedMeasure =
  | "expenditure"
  | "appropriation"
  | "technical"
  | "mandates"
  | "other"
  | "change"
  | "estimate"
  | "variance"
  | "recosting"
  | "recosted";

/** What a claim is about. Coordinates that are null take everything together. */
export type ClaimSubject =
  | ({ readonly of: "money"; readonly category: Category | null } & StatedFigure)
  | ({
      readonly of: "posts";
      readonly grade: GradeId | null;
      readonly staffCategory: StaffCategoryId | null;
    } & StatedFigure)
  | { readonly of: "object"; readonly component: ComponentId; readonly object: ObjectId }
  | StatedPostChanges
  | { readonly of: "deliverable"; readonly table: TableId; readonly line: string; readonly year: number }
  | { readonly of: "performance"; readonly measure: string; readonly year: number; readonly kind: YearValue["kind"] }
  | { readonly of: "topic"; readonly topic: string };

export interface StatedFigure {
  readonly measure: StatedMeasure;
  readonly fund: FundId | null;
  readonly component: ComponentId | null;
}

/** Post changes that a text counts together, and where it says they come from and go to, as far as it says so. */
export interface StatedPostChanges {
  readonly of: "postChanges";
  readonly changes: readonly string[];
  readonly from: StatedPlace | null;
  readonly to: StatedPlace | null;
}

export interface StatedPlace {
  readonly component: ComponentId | null;
  readonly grade: GradeId | null;
  readonly section: string | null;
  readonly dutyStation: DutyStationId | null;
}
