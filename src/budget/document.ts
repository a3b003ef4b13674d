import type { DocumentPlace } from "./claims";
import type { ComponentId, DutyStationId, FigureId, Named, TableId, Text } from "./identifiers";

/** What the front page says. */
export interface FrontMatter {
  /** The name of the document, e.g. proposed programme budget for 2020. */
  readonly title: Text;
  readonly session: Text;
  readonly agenda: Text;
  readonly part: NumberedTitle;
  readonly section: NumberedTitle;
  /** Null where the section has no subsections. */
  readonly subsection: NumberedTitle | null;
  readonly programme: NumberedTitle;
  /** Why and when it was issued again, and other notes of the front page. */
  readonly notes: readonly { readonly mark: string | null; readonly text: Text }[];
}

/** `number` is as the page numbers it in Latin letters and digits: `VIII`, `29C`, `25`. */
export interface NumberedTitle {
  readonly number: string;
  readonly label: Text;
}

/**
 * A heading without a paragraph number where something is stated; the component is the one whose part of the document
 * it heads.
 */
export interface Heading extends Named<string> {
  readonly component: ComponentId | null;
}

/**
 * What a table, figure or paragraph is about, so that a reference to another one can be told wrong: `evaluations`,
 * `complianceRates`.
 */
type TopicId = string;

/** A reference from a place to a paragraph, table or figure. The topic is what the words around it are about. */
export interface Reference {
  readonly id: string;
  readonly where: DocumentPlace;
  readonly target: { readonly paragraph: string } | { readonly table: TableId } | { readonly figure: FigureId };
  /** The target as printed: `29C.二`. */
  readonly text: string;
  readonly topic: TopicId;
  readonly component: ComponentId | null;
}

/** What a place that others refer to is really about. Tables and figures have theirs by family and component. */
export interface Subject {
  readonly where: DocumentPlace;
  readonly topic: TopicId;
}

/** Numbers in the order in which they are printed, so that gaps and repeats can be seen. */
export interface Numbering {
  readonly id: string;
  readonly kind: "paragraph" | "table" | "figure" | "marker";
  readonly numerals: "decimal" | "roman" | "latin" | "chinese";
  /** The paragraph whose list the markers stand in, null for other kinds. */
  readonly within: string | null;
  /** What stands before each number: `29C.`, empty for markers. */
  readonly prefix: string;
  readonly printed: readonly string[];
}

/**
 * How one place words the name of a component, of a component of the former structure, of a duty station or of a topic,
 * or of the section where none of these is named.
 */
export interface Naming {
  readonly id: string;
  readonly where: DocumentPlace;
  readonly component: ComponentId | null;
  readonly former: string | null;
  readonly dutyStation: DutyStationId | null;
  readonly topic: TopicId | null;
  /** The cell of the table in which it stands, where it is known. */
  readonly cell: { readonly row: string; readonly column: string } | null;
  /** What the place takes it for, and the number it gives it; null where it says nothing of the kind. */
  readonly role: "section" | "subprogramme" | "component" | null;
  readonly number: string | null;
  /** The name as the place words it; null where it gives only a role. */
  readonly text: Text | null;
}

/**
 * Numbers at a glance, share of the regular budget, distribution by posts/non-post and grade, variance by category,
 * distribution by subprogramme; `alignment` is a picture.
 */
export type FigureFamily = "alignment" | "numbers" | "share" | "distribution" | "variance" | "subprogrammes";

/** A figure of the document; what it shows is worked out from the tables. */
export interface FigureEntry {
  readonly id: FigureId;
  readonly family: FigureFamily;
  /** The component whose part of the document it stands in: what it is really about. Null for the section. */
  readonly component: ComponentId | null;
  /** The caption as it is right. */
  readonly caption: Text;
  /** The caption as printed, in the language of the document, and the component that it names. */
  readonly printed: { readonly caption: string; readonly component: ComponentId | null };
  readonly unit: Text | null;
  readonly notes: readonly Text[];
  /** Identifiers of the abbreviations that are explained under it. */
  readonly abbreviations: readonly string[];
  /** The paragraph that it follows. */
  readonly paragraph: string;
}

/** The Sustainable Development Goals, by number, with which the objective of a component is aligned. */
export interface Alignment {
  readonly component: ComponentId;
  readonly goals: readonly number[];
  readonly paragraph: string;
}
