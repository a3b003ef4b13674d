import type { Positions } from "../../refresh/axis";
import type { CellContent } from "../../refresh/cellContent";
import type { Validation } from "../../sheets/plan";
import type { ChartWords } from "../change/charts";
import type { LineStep } from "../change/lineSteps";
import type { LineLook } from "../look/lineLooks";
import type { Setting } from "../change/setting";

/** What leads back from a change, in values that the workbook can keep. */
export interface Reversal {
  /** Names of the sheets that come. */
  readonly added: readonly string[];
  readonly edits: readonly EditReversal[];
  /** Tables that come whole, by the hidden name of their sheet. */
  readonly tables: readonly string[];
  /** Other hidden names that come, and what those referred to that go. */
  readonly names: {
    readonly added: readonly string[];
    readonly removed: readonly { readonly name: string; readonly refersTo: string }[];
  };
  /** Where tables stand in the end, to know what became of their lines since; left out where all stand as their plans say. */
  readonly stands?: readonly TableStand[];
}

/** What leads back on one sheet. */
export interface EditReversal {
  /** Its name when it was changed. */
  readonly sheet: string;
  /** The hidden name by which it is found again under another one. */
  readonly anchor: string | null;
  /** Lines that come before cells are written, and lines that go afterwards. */
  readonly come: readonly LineStep[];
  readonly go: readonly LineStep[];
  /** Cells that are written, where they stand once lines have come. */
  readonly cells: readonly ChangedCell[];
  /** The whole sheet as it was, where lines come or go: it tells how many of them have. */
  readonly grid: readonly (readonly CellContent[])[] | null;
  /** How lines look that go. */
  readonly looks: readonly LineLook[];
  readonly validations: readonly Validation[];
  /** Left out where nothing of it changed. */
  readonly setting?: Setting;
  readonly charts: { readonly added: readonly string[]; readonly words: readonly ChartWords[] };
}

/** A cell with what stood in it and what it reads in the end. */
export type ChangedCell = readonly [row: number, column: number, before: CellContent, after: CellContent];

/** Where the lines of a table stand, by key. */
export interface Stand {
  readonly rows: Positions;
  readonly columns: Positions;
}

/** Where a table stands. */
export interface TableStand extends Stand {
  /** The hidden name by which its sheet is found again. */
  readonly anchor: string;
  readonly sheet: string;
}
