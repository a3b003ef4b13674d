/**
 * What a document holds from top to bottom before anything is made of it: paragraphs and raw tables. Every format that is
 * read (Word, HTML, text, cells of a sheet) comes to this first.
 */
export type FlowItem = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: "paragraph";
  readonly text: PrintedText;
  /** The number that a list gives the paragraph, `29C.12`; empty where it is typed or there is none. */
  readonly number: string;
  /** 0 for a heading of the first order; null where nothing marks it as a heading. */
  readonly outline: number | null;
  /** Whether a picture, a chart or a text box stands in it. */
  readonly hasPicture: boolean;
}

export interface FlowTable {
  readonly kind: "table";
  readonly rows: readonly FlowRow[];
}

export interface FlowRow {
  /** Whether the document itself says that the row is a heading, to be repeated on every page. */
  readonly isHeading: boolean;
  readonly cells: readonly FlowCell[];
}

export interface FlowCell {
  readonly text: PrintedText;
  readonly columnSpan: number;
  /** How many rows the cell reaches over; 1 for most. */
  readonly rowSpan: number;
  /** Columns that are left out before it. */
  readonly gap: number;
  /** Tables inside the cell. */
  readonly tables: readonly FlowTable[];
}

/** Text as it is printed, with what a number or a label must be freed of kept apart. */
export interface PrintedText {
  /** Lines apart by line feeds; raised marks left out; a tab where the page has one. */
  readonly text: string;
  /** Marks of footnotes: raised letters, numbers of the document's own footnotes. */
  readonly marks: readonly string[];
  /** How far the first line is set in, in twentieths of a point. */
  readonly indent: number;
  readonly isBold: boolean;
}

export const plainText = (text: string): PrintedText => ({ text, marks: [], indent: 0, isBold: false });
