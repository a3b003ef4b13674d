/**
 * Reading: from a document, or from tables that were pasted, to tables that are understood.
 * bytes, text, HTML, cells -> flow -> PrintedDocument -> DocumentReading
 * 1. Each format comes to a *flow* of paragraphs and raw tables (`docx/`, `html.ts`, `text.ts`, `cells.ts`).
 * 2. `blocks.ts` makes a `PrintedDocument` of a flow: headings, numbered paragraphs, and tables with caption, unit,
 * notes and place; a table that was split over pages is one again. `frontPage.ts` reads symbol, section, entities,
 * years, language.
 * 3. `understanding/` says of each table what its rows and columns are about. The arithmetic, the roles of rows and
 * columns and the notation are the audit's; what the words of a budget mean is `terms.ts`. Neither is written twice.
 * 4. `ties.ts` holds tables against one another.
 * The result is the document as a *page model*: every table with keyed rows and columns (component path, object, grade,
 * measure, year, fund), every cell as printed beside what it is read as, and each numeric cell either an input or an
 * equation over other cells of its table that the audit has proved. Nothing is ever stored in place of what is printed:
 * a cell that does not tie stays as it is and carries a finding. A live table is written from this alone: inputs as
 * numbers, equations as formulas; ties become links between sheets. A `Fact` is one leaf figure with its coordinates
 * and its source, for the model of a section (`src/budget/model.ts`).
 * What cannot be understood is listed with its place and reason, never guessed in silence.
 */
export interface PrintedDocument {
  readonly front: FrontPage;
  readonly blocks: readonly Block[];
}

export type Block = HeadingBlock | ParagraphBlock | PrintedTable;

interface HeadingBlock {
  readonly kind: "heading";
  /** 0 is outermost. */
  readonly level: number;
  readonly text: string;
}

interface ParagraphBlock {
  readonly kind: "paragraph";
  /** As the page numbers it, `29C.12`; null for a paragraph without a number. */
  readonly number: string | null;
  readonly text: string;
  readonly hasPicture: boolean;
}

/** A table as it is printed: a rectangle of cells, rows and columns without anything in them left out. */
export interface PrintedTable {
  readonly kind: "table";
  /** The number that the page gives it, `29C.17`; null where it has none. */
  readonly number: string | null;
  /** Its title without number and unit; empty where it has none. */
  readonly caption: string;
  /** What tells it from the other tables under the same caption: `(1) Regular budget`. */
  readonly part: string;
  /** `Thousands of United States dollars`; empty where the page does not say. */
  readonly unit: string;
  readonly columns: number;
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly PrintedNote[];
  readonly place: TablePlace;
}

export interface PrintedRow {
  /** Whether the document marks the row as a heading that is repeated on every page. */
  readonly isHeading: boolean;
  /** One for each column; null where a merged cell reaches over the place. */
  readonly cells: readonly (PrintedCell | null)[];
}

export interface PrintedCell {
  /** As printed, lines apart by line feeds, footnote marks left out. */
  readonly text: string;
  readonly marks: readonly string[];
  /** How far it is set in, in twentieths of a point. */
  readonly indent: number;
  readonly isBold: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface PrintedNote {
  readonly mark: string | null;
  readonly text: string;
}

export interface TablePlace {
  /** 1 for the first table of the document. */
  readonly ordinal: number;
  /** Headings above it from the outermost to the nearest. */
  readonly headings: readonly string[];
  /** The numbered paragraph that it follows. */
  readonly paragraph: string | null;
}

/** What the document says of itself; null where it does not tell. */
export interface FrontPage {
  /** `A/80/6 (Sect. 29C)` */
  readonly symbol: string | null;
  /** `29C` */
  readonly section: string | null;
  readonly title: string | null;
  /** The year that is proposed. */
  readonly year: number | null;
  /** The year whose approved amounts the proposal starts from. */
  readonly baseYear: number | null;
  /** The language of most of its words, as a two-letter code. */
  readonly language: DocumentLanguage;
  /** Entities with a full set of tables each; one, the section itself, for most fascicles. */
  readonly entities: readonly string[];
}

export type DocumentLanguage = "en" | "fr" | "es" | "ru" | "ar" | "zh";
