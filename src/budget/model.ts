import type { Claim } from "./claims";
import type {
  DeliverableCategory,
  DeliverableSubcategory,
  DeliverableTable,
  FormerComponent,
  PerformanceMeasure,
} from "./deliverables";
import type { Alignment, FigureEntry, FrontMatter, Heading, Naming, Numbering, Reference, Subject } from "./document";
import type {
  Category,
  ComponentId,
  DutyStationId,
  FundId,
  GradeId,
  Language,
  Named,
  ObjectId,
  Source,
  StaffCategoryId,
  TableId,
  Text,
  YearValue,
} from "./identifiers";
import type { Explanation, ObjectChange } from "./objects";
import type { PageTable } from "./pages";

export type {
  Category,
  ComponentId,
  DutyStationId,
  FigureId,
  FundId,
  GradeId,
  Language,
  Named,
  ObjectId,
  Source,
  StaffCategoryId,
  TableId,
  Text,
  YearValue,
} from "./identifiers";

/**
 * The budget model of one section, as it is once a file has been validated (`src/models`).
 * It holds leaf facts only, each entered once and keyed by its coordinates. Totals, variances, percentages and
 * estimates are never facts. Money is a whole number of hundreds of US dollars, posts are whole numbers.
 */
export interface Model {
  /** Identifies the model among others, e.g. `29c-2020`. */
  readonly id: string;
  /** Section of the budget, e.g. `29C`. */
  readonly section: string;
  /** The year that is proposed; the base year is the one before it unless the file says otherwise. */
  readonly year: number;
  readonly baseYear: number;
  /** Document symbol, e.g. `A/74/6 (Sect. 29C)`. */
  readonly symbol: string;
  /** Languages of the labels; the first one is the language of the document. */
  readonly languages: readonly [Language, ...Language[]];
  readonly titles: Titles;
  /** Every component in document order; parents before their children. */
  readonly components: readonly Component[];
  readonly funds: readonly Named<FundId>[];
  readonly staffCategories: readonly Named<StaffCategoryId>[];
  readonly grades: readonly Grade[];
  /** Duty stations that post changes name. */
  readonly dutyStations: readonly Named<DutyStationId>[];
  readonly money: readonly MoneyFact[];
  readonly posts: readonly PostFact[];
  readonly rates: readonly RateSeries[];
  readonly postChanges: readonly PostChange[];
  /** Objects of expenditure, in the order of the budget. */
  readonly objects: readonly Named<ObjectId>[];
  readonly objectChanges: readonly ObjectChange[];
  readonly explanations: readonly Explanation[];
  readonly formerComponents: readonly FormerComponent[];
  readonly deliverableCategories: readonly DeliverableCategory[];
  readonly deliverableSubcategories: readonly DeliverableSubcategory[];
  readonly deliverables: readonly DeliverableTable[];
  readonly performance: readonly PerformanceMeasure[];
  /** What the front page says, null where the file does not tell. */
  readonly frontMatter: FrontMatter | null;
  readonly alignments: readonly Alignment[];
  readonly figures: readonly FigureEntry[];
  readonly abbreviations: readonly Named<string>[];
  readonly headings: readonly Heading[];
  /** What the text speaks of, for claims about the same thing and for references. */
  readonly topics: readonly Named<string>[];
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
  readonly subjects: readonly Subject[];
  readonly numberings: readonly Numbering[];
  readonly namings: readonly Naming[];
  /** Every table of the document in document order, with what belongs to the table alone. */
  readonly tables: readonly TableEntry[];
  /** What stands in the tables of the family `page`, in the order of the document. */
  readonly pages: readonly PageTable[];
  readonly printed: Printed;
}

interface Titles {
  readonly section: Text;
  readonly part: Text;
  readonly programme: Text;
}

/** Executive direction and management, the programme of work, a subprogramme, programme support. */
export interface Component extends Named<ComponentId> {
  readonly parent: ComponentId | null;
  /** Number of a subprogramme, null for other components. */
  readonly number: number | null;
}

export interface Grade extends Named<GradeId> {
  readonly staffCategory: StaffCategoryId;
}

/**
 * What a figure of the regular budget measures. `appropriation` is the base year's; for other funds it is the base
 * year's estimate.
 */
export type MoneyMeasure =
  "expenditure" | "appropriation" | "technical" | "mandates" | "other" | "estimate" | "recosting";

/**
 * A leaf amount that is known: a fact that the model does not hold is unknown, while nil is a fact of 0. `category` is
 * null where the document splits no further (other funds, and recosting by component); `component` is null where an
 * amount is given for the whole section by category (recosting).
 */
export interface MoneyFact {
  readonly measure: MoneyMeasure;
  readonly fund: FundId;
  readonly component: ComponentId | null;
  readonly category: Category | null;
  /** Hundreds of US dollars. */
  readonly value: number;
  readonly source: Source;
}

export type PostMeasure = "approved" | "technical" | "mandates" | "estimate";

/**
 * A leaf number of posts: by grade for the section, by component and staff category, or by component for other funds.
 */
export interface PostFact {
  readonly measure: PostMeasure;
  readonly fund: FundId;
  readonly component: ComponentId | null;
  readonly grade: GradeId | null;
  readonly staffCategory: StaffCategoryId | null;
  readonly value: number;
  readonly source: Source;
}

/** A series of rates by year, as in the compliance table. Values are tenths of a per cent. */
export interface RateSeries extends Named<string> {
  readonly values: readonly YearValue[];
  readonly source: Source;
}

export const postChangeKinds = [
  "establishment",
  "abolishment",
  "redeployment",
  "transfer",
  "reclassification",
  "reassignment",
  "conversion",
  "relocation",
] as const;
export type PostChangeKind = (typeof postChangeKinds)[number];

/** One end of a post change. `section` is set where the post comes from or goes to another section. */
export interface PostPlace {
  readonly component: ComponentId | null;
  readonly grade: GradeId;
  readonly section: string | null;
  readonly dutyStation: DutyStationId | null;
  /**
   * Where its line stands among the lines of its component in the annex, from 1; without it, after those that have one.
   */
  readonly line?: number;
  /** Posts that its line shows where they are not the count of the change; null where the line shows none. */
  readonly count?: number | null;
}

/** A change of posts as a value: `from` is null for an establishment, `to` for an abolishment. */
export interface PostChange {
  readonly id: string;
  readonly kind: PostChangeKind;
  readonly count: number;
  readonly from: PostPlace | null;
  readonly to: PostPlace | null;
  /** Title of the post or posts. */
  readonly title: Text;
  readonly reason: Text;
  /** Paragraph that explains it, e.g. `29C.42 (a) (iii)`. */
  readonly paragraph: string;
  /** Fund, the regular budget unless stated. */
  readonly fund: FundId;
}

/**
 * The family decides rows, columns and formulas; the entry says which component it is about and what is printed around
 * it.
 */
export type TableFamily =
  ResourceFamily | "deliverables" | "performance" | "objects" | "numbers" | "organisation" | "alignment" | "page";
/** Families of the resource tables, which show the figures of the budget. */
export type ResourceFamily = "overview" | "changes" | "grades" | "rates" | "component" | "programme" | "postChanges";

export interface TableEntry {
  readonly id: TableId;
  readonly family: TableFamily;
  /** For families about one component. */
  readonly component: ComponentId | null;
  readonly title: Text;
  /** The numbered paragraph that introduces it, or that it follows; null where the file does not tell. */
  readonly paragraph: string | null;
  readonly notes: readonly TableNote[];
}

/** A note under a table; `mark` (a, b, ...) also stands at the label of the row it explains. */
interface TableNote {
  readonly mark: string | null;
  readonly row: string | null;
  readonly text: Text;
}

/** Every printed cell by table, row key and column key; `read` is given where the text alone cannot be read. */
export type Printed = Readonly<Record<TableId, Readonly<Record<string, Readonly<Record<string, PrintedCell>>>>>>;
export interface PrintedCell {
  /** The text exactly as printed; empty where the page is blank. */
  readonly text: string;
  /**
   * What it is read as, in units of the cell's quantity; null where the page is blank (unknown) or the cell holds
   * words.
   */
  readonly read: number | null;
}
