import type { ClaimSubject, Direction, DocumentPlace, StatedFigure, StatedPlace } from "../../budget/claims";
import type {
  Alignment,
  FigureEntry,
  Naming,
  NumberedTitle,
  Numbering,
  Reference,
  Subject,
} from "../../budget/document";
import type { Category, Named, Source, Text, YearValue } from "../../budget/identifiers";
import type { Explanation, ObjectChange } from "../../budget/objects";

/** A value whose fields may be left out where they are null. */
type Optional<Whole, Keys extends keyof Whole> = Omit<Whole, Keys> & { readonly [Key in Keys]?: Whole[Key] | null };

/** The parts of a model file about programme and document; a section may do without any of them. */
export interface DocumentFile {
  readonly objects?: readonly Named<string>[];
  readonly objectChanges?: readonly FileObjectChange[];
  readonly explanations?: readonly FileExplanation[];
  readonly formerComponents?: readonly FileFormerComponent[];
  readonly deliverableCategories?: readonly FileDeliverableCategory[];
  readonly deliverableSubcategories?: readonly FileDeliverableSubcategory[];
  readonly deliverables?: readonly FileDeliverableTable[];
  readonly performance?: readonly FilePerformanceMeasure[];
  readonly frontMatter?: FileFrontMatter | null;
  readonly alignments?: readonly Alignment[];
  readonly figures?: readonly FileFigure[];
  readonly abbreviations?: readonly Named<string>[];
  readonly headings?: readonly FileHeading[];
  readonly topics?: readonly Named<string>[];
  readonly claims?: readonly FileClaim[];
  readonly references?: readonly FileReference[];
  readonly subjects?: readonly Subject[];
  readonly numberings?: readonly FileNumbering[];
  readonly namings?: readonly FileNaming[];
}

/** `value` is in thousands of dollars. */
export type FileObjectChange = Optional<ObjectChange, "value">;

type FileExplanation = Optional<Explanation, "category">;

export interface FileFormerComponent extends Named<string> {
  readonly parent?: string | null;
  readonly number: number;
  readonly component?: string | null;
}

interface FileDeliverableCategory extends Named<string> {
  readonly letter: string;
}

interface FileDeliverableSubcategory extends Named<string> {
  readonly category: string;
  readonly unit?: Text | null;
}

/** A value that the page leaves blank may be null or left out. */
export type FileYearValue = Omit<YearValue, "value"> & { readonly value: number | null };

export interface FileDeliverableTable {
  readonly table: string;
  readonly former?: string | null;
  readonly columns?: readonly Pick<YearValue, "year" | "kind">[];
  readonly lines: readonly FileDeliverable[];
}

export interface FileDeliverable {
  readonly id: string;
  readonly subcategory: string;
  readonly label?: Text | null;
  readonly values?: readonly FileYearValue[];
}

/** Values are per cent. */
export interface FilePerformanceMeasure extends Named<string> {
  readonly component: string;
  readonly years: readonly number[];
  readonly values?: readonly FileYearValue[];
  readonly statements?: readonly { readonly id: string; readonly year: number; readonly text: Text }[];
  readonly element: "table" | "chart";
  readonly source: Source;
}

export interface FileFrontMatter {
  readonly title: Text;
  readonly session: Text;
  readonly agenda: Text;
  readonly part: NumberedTitle;
  readonly section: NumberedTitle;
  readonly subsection?: NumberedTitle | null;
  readonly programme: NumberedTitle;
  readonly notes?: readonly { readonly mark?: string | null; readonly text: Text }[];
}

export interface FileFigure extends Omit<FigureEntry, "component" | "printed" | "unit" | "notes" | "abbreviations"> {
  readonly component?: string | null;
  readonly printed: { readonly caption: string; readonly component?: string | null };
  readonly unit?: Text | null;
  readonly notes?: readonly Text[];
  readonly abbreviations?: readonly string[];
}

export interface FileHeading extends Named<string> {
  readonly component?: string | null;
}

/** `read` is in the unit of the text (dollars, posts, per cent) and given where the text alone cannot be read. */
export interface FileClaim {
  readonly id: string;
  readonly where: DocumentPlace;
  readonly about: FileClaimSubject;
  readonly text?: string;
  readonly read?: number | null;
  readonly direction?: Direction | null;
}

type FileStatedFigure = Optional<StatedFigure, "fund" | "component">;

export type FileClaimSubject =
  | ({ readonly of: "money"; readonly category?: Category | null } & FileStatedFigure)
  | ({
      readonly of: "posts";
      readonly grade?: string | null;
      readonly staffCategory?: string | null;
    } & FileStatedFigure)
  | FileStatedPostChanges
  | Extract<ClaimSubject, { readonly of: "object" | "deliverable" | "performance" | "topic" }>;

interface FileStatedPostChanges {
  readonly of: "postChanges";
  readonly changes: readonly string[];
  readonly from?: FileStatedPlace | null;
  readonly to?: FileStatedPlace | null;
}

export type FileStatedPlace = Optional<StatedPlace, keyof StatedPlace>;
export type FileReference = Optional<Reference, "component">;
export type FileNumbering = Optional<Numbering, "within" | "prefix">;
export type FileNaming = Optional<Naming, Exclude<keyof Naming, "id" | "where">>;
