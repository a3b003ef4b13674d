/** A language tag without region: `zh`, `en`. */
export type Language = string;
/** Words in each language of the model. */
export type Text = Readonly<Record<Language, string>>;

export interface Named<Id extends string> {
  readonly id: Id;
  readonly label: Text;
}

export type ComponentId = string;
export type FundId = string;
export type StaffCategoryId = string;
/** As the field writes it: `P-4`, `P-2/1`, `GS (PL)`. Every section uses the same codes; the label may be words. */
export type GradeId = string;
export type DutyStationId = string;
/** An object of expenditure, e.g. `contractualServices`. */
export type ObjectId = string;
/** Number of a table as the document gives it: `29C.10`, `A.3`, `Annex II`. */
export type TableId = string;
/** Tables that stand around those of every document: no table of a document is called so. */
export const ownTables = { contents: "Contents", figures: "Figures", narrative: "Narrative" } as const;
/** Number of a figure with a Roman numeral, whatever numerals the document's language prints: `29C.IV`. */
export type FigureId = string;

/** Posts or everything else. */
export type Category = "posts" | "nonPost";

/** Where a fact was printed: a table or a paragraph of the document. */
export type Source = { readonly table: TableId } | { readonly paragraph: string };

/** A number of one year, as it was planned or as it came to be. */
export interface YearValue {
  readonly year: number;
  readonly kind: "planned" | "actual";
  readonly value: number;
}
