import type { Area, SheetArea } from "./area";

/** Anything that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Named values of an object that only has to give back what was set. */
export type Bag = Readonly<Record<string, Json>>;

export interface ConditionalFormatState {
  readonly id: string;
  /** Where it applies; several rectangles when rows were inserted or it was set on several. */
  readonly areas: readonly Area[];
  readonly type: string;
  /** The rule as Excel states it: `{formula}` for custom, `{formula1, formula2, operator}` for cell values. */
  readonly rule: Bag;
  readonly numberFormat: string | null;
  readonly font: Bag;
  readonly fill: string | null;
  readonly stopIfTrue: boolean;
}

export interface HyperlinkState {
  readonly area: Area;
  readonly link: Bag;
}

export interface CommentState {
  readonly id: string;
  readonly area: Area;
  readonly text: string;
  readonly author: string;
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly text: string;
    readonly author: string;
    readonly created: string;
  }[];
}

/** One series of a chart; values and categories are ranges, so a chart follows its cells. */
export interface SeriesState {
  readonly name: string | null;
  readonly nameFrom: SheetArea | null;
  readonly values: SheetArea | null;
  readonly categories: SheetArea | null;
  /** Properties by path from the series: `chartType`, `format/fill/color`, `dataLabels/position`... */
  readonly properties: Bag;
  /** Properties of single points by index: `format/fill/color`. */
  readonly points: Readonly<Record<string, Bag>>;
}

export interface ChartState {
  readonly id: string;
  /** The cells that it covers and moves with; null once it was placed freely. */
  readonly over: Area | null;
  readonly type: string;
  readonly series: readonly SeriesState[];
  /** Properties by path from the chart: `name`, `title/text`, `axes/valueAxis/minimum`... Lengths in points. */
  readonly properties: Bag;
}

/** A filter over cells whose first row holds the headings. */
export interface FilterState {
  /** Null for the filter of a table, which stands where the table stands. */
  readonly area: Area | null;
  /** What each column is filtered by, as Excel states it (Excel.FilterCriteria); null where it is not. */
  readonly criteria: readonly (Bag | null)[];
}

interface SheetProtectionState {
  readonly options: Bag;
  readonly password: string | null;
}

export interface SheetState {
  readonly protection: SheetProtectionState | null;
  /** First has the highest priority. */
  readonly conditionalFormats: readonly ConditionalFormatState[];
  readonly hyperlinks: readonly HyperlinkState[];
  readonly comments: readonly CommentState[];
  readonly charts: readonly ChartState[];
  /** By the id of their table; the sheet's own by the empty text. */
  readonly filters: Readonly<Record<string, FilterState>>;
  /**
   * Properties by path from the page layout: `orientation`, `zoom`, `headersFooters/defaultForAllPages/centerHeader`...
   */
  readonly pageLayout: Bag;
  readonly printArea: readonly Area[];
  readonly printTitleRows: Area | null;
  readonly printTitleColumns: Area | null;
  /** First cells of the rows that begin a new page. */
  readonly pageBreaks: readonly Area[];
  /** Properties of the sheet that Univer does not hold: `veryHidden`, `standardWidth`... */
  readonly properties: Bag;
  readonly customProperties: Bag;
}

export interface WorkbookState {
  readonly sheets: Readonly<Record<string, SheetState>>;
  /** Document settings (`Workbook.settings`), any JSON. */
  readonly settings: Bag;
  /** Core properties: title, author... */
  readonly properties: Bag;
  readonly customProperties: Bag;
  /** Custom XML parts by id. */
  readonly xmlParts: Readonly<Record<string, string>>;
  /** Properties of tables that Univer does not hold (`style`, `showBandedRows`...), by table id. */
  readonly tables: Readonly<Record<string, Bag>>;
  /** Whether sheets may not be added, deleted, moved, renamed, hidden or shown. */
  readonly isProtected: boolean;
  /** What lifts that protection; null when nothing is asked for. */
  readonly password: string | null;
}

export const EMPTY_SHEET: SheetState = {
  protection: null,
  conditionalFormats: [],
  hyperlinks: [],
  comments: [],
  charts: [],
  filters: {},
  pageLayout: {},
  printArea: [],
  printTitleRows: null,
  printTitleColumns: null,
  pageBreaks: [],
  properties: {},
  customProperties: {},
};

export const EMPTY_WORKBOOK: WorkbookState = {
  sheets: {},
  settings: {},
  properties: {},
  customProperties: {},
  xmlParts: {},
  tables: {},
  isProtected: false,
  password: null,
};
