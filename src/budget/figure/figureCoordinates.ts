import type { Category, ComponentId, FundId, GradeId, StaffCategoryId } from "../model";

/** What a figure measures: facts as they are entered, and what follows from them. For posts, `appropriation` is the approved number. */
export const figureMeasures = [
  "expenditure",
  "appropriation",
  "technical",
  "mandates",
  "other",
  "change",
  "percentage",
  "estimate",
  "variance",
  "recosting",
  "recosted",
] as const;
export type FigureMeasure = (typeof figureMeasures)[number];

interface Common {
  readonly measure: FigureMeasure;
  /** Null for all funds together. */
  readonly fund: FundId | null;
  /** Null for the whole section; a component stands for all its descendants. */
  readonly component: ComponentId | null;
}

/** Where a figure stands in the cube of the budget, leaf or total. Null coordinates take everything together. */
export type FigureCoordinates =
  | (Common & { readonly of: "money"; readonly category: Category | null })
  | (Common & { readonly of: "posts"; readonly grade: GradeId | null; readonly staffCategory: StaffCategoryId | null });
