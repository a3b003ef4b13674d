import type { CellPlace } from "../refresh/tableState";
import type { Referent } from "../spreadsheet/address";
import { type CellContent, putBack, sameCell } from "../spreadsheet/cellContent";
import { type Base, nothingRecorded, type Recorded } from "./UndoRecord";
import { isFollowing, type KeyName } from "./keyNames";
import { afterStep, type Grid, type LineStep } from "./lineSteps";
import type { Part, Unfinished } from "./parts";

/** What the add-in sees of a workbook before it decides anything. */
export interface Snapshot {
  readonly outline: Outline;
  readonly contents: Contents;
  /** What became of a change that had been cut off, where there was one. */
  readonly settled?: Settled;
}

/** To which of its ends a change was brought that had been cut off. */
export type Settled = "finished" | "takenBack";

/** The names that the sheets of ours have now. */
export function ourSheets({ keys }: Outline): readonly string[] {
  return [...new Set(keys.filter((key) => !isFollowing(key)).flatMap(({ refersTo }) => refersTo?.sheet ?? []))];
}

/** What one glance at the workbook shows, without any cell. */
export interface Outline {
  readonly sheets: readonly SheetSeen[];
  readonly structureProtected: boolean;
  /** Hidden names of ours with what they refer to now; null where that is lost or no sheet of this workbook. */
  readonly keys: readonly KeySeen[];
  /** Which step was the last as the cells stand; null where nothing tells it. */
  readonly mark: string | null;
  /** The other names of the workbook with their formulas, as the user has made them; left out where there are none. */
  readonly others?: readonly NameSeen[];
  /** Every name that is taken in the workbook, of names and of lists, in lower case. */
  readonly takenNames: ReadonlySet<string>;
  readonly lists: readonly ListSeen[];
  /** Identifiers of the custom XML parts of ours. */
  readonly parts: readonly PartSeen[];
}

export type PartSeen = Pick<Part, "id" | "kind">;

interface SheetSeen {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

export interface KeySeen extends KeyName {
  readonly name: string;
  /** As Excel gives it, to put it back. */
  readonly formula: string;
  readonly refersTo: Referent | null;
  /** Not hidden, as when a change was cut off right after the name had come. */
  readonly visible: boolean;
}

interface NameSeen {
  readonly name: string;
  readonly formula: string;
}

interface ListSeen {
  readonly name: string;
  readonly sheet: string;
}

/** The used cells of a sheet as formulas and constants; the first one stands at `top`, `left`. */
export interface SheetContents extends Commented {
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly CellContent[])[];
  /** Names of the charts that stand on it. */
  readonly charts: readonly string[];
}

/** What stands in the workbook besides its outline. */
export interface Contents {
  readonly bases: readonly Base[];
  /** What the workbook keeps of ours, and in which parts. */
  readonly recorded: Recorded;
  readonly parts: readonly Part[];
  /** The text of which the parts say what is different since. */
  readonly ground: string | null;
  readonly unfinished: Unfinished | null;
  readonly sheets: ReadonlyMap<string, SheetContents>;
}

export const noContents: Contents = {
  bases: [],
  recorded: nothingRecorded,
  parts: [],
  ground: null,
  unfinished: null,
  sheets: new Map(),
};

/** What is attached to the cells of a sheet. */
export interface Commented {
  /** Identifiers of its comments. */
  readonly comments: readonly string[];
  /** Where these stand. */
  readonly commented: readonly CellPlace[];
}

/** The values that the used cells of a sheet show; the first one stands at `top`, `left`. */
export interface SheetValues {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** What a cell shows as Excel gives it: an error is its name, `#DIV/0!`; a blank is empty text. */
export type CellValue = string | number | boolean;

/** The value at a position of the sheet; empty outside the used cells. */
export const valueAt = ({ top, left, values }: SheetValues, row: number, column: number): CellValue =>
  values[row - top]?.[column - left] ?? "";

/** The cells of a sheet from its first row and column on. */
export type ContentGrid = Grid<CellContent>;

export function gridOf({ top, left, contents }: SheetContents): ContentGrid {
  const beside = new Array<CellContent>(left).fill(null);
  return [...Array.from({ length: top }, () => []), ...contents.map((row) => [...beside, ...row])];
}

export function afterSteps(grid: ContentGrid, steps: readonly LineStep[]): ContentGrid {
  return steps.reduce((moved, step) => afterStep(moved, step, null), grid);
}

/** A cell that holds one thing and is to hold another. */
interface CellDiffers {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  /** In the form that puts it there. */
  readonly after: CellContent;
}

/** Every cell in which `to` differs from `from`. */
export function differences(from: ContentGrid, to: ContentGrid): readonly CellDiffers[] {
  return Array.from({ length: Math.max(from.length, to.length) }, (_, row) => row).flatMap((row) => {
    const width = Math.max(from[row]?.length ?? 0, to[row]?.length ?? 0);
    return Array.from({ length: width }, (_, column) => ({
      row,
      column,
      before: from[row]?.[column] ?? null,
      after: putBack(to[row]?.[column] ?? null),
    })).filter(({ before, after }) => !sameCell(before, after));
  });
}
