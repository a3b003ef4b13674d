import type { Positions } from "../refresh/axis";
import type { OwnLine } from "../refresh/choices";
import type { Scenarios } from "../scenarios/scenario";
import type { Area, Plan, SheetPlan, Validation } from "../sheets/plan";
import { type CellContent, isFormula } from "../spreadsheet/cellContent";
import type { ChartWords } from "./charts";
import type { LineStep } from "./lineSteps";
import type { Setting } from "./setting";

/** What leads back from a change, in values that the workbook can keep. */
export interface UndoRecord {
  /** Names of the sheets that come. */
  readonly added: readonly string[];
  readonly edits: readonly SheetUndo[];
  /** Tables that come whole, by the hidden name of their sheet. */
  readonly tables: readonly string[];
  /** Other hidden names that come, and what those referred to that go. */
  readonly names: {
    readonly added: readonly string[];
    readonly removed: readonly { readonly name: string; readonly refersTo: string }[];
    /** Names of the user's that follow lines: what they referred to, and do in the end; left out where none do. */
    readonly following?: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  };
  /**
   * Where tables stand in the end, to know what became of their lines since; left out where all stand as their plans
   * say.
   */
  readonly stands?: readonly TablePlaces[];
}

/** What leads back on one sheet. */
export interface SheetUndo {
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
  readonly looks: readonly LineFormat[];
  /** Merged cells that lines which go are part of, as they stood before; left out where there are none. */
  readonly merges?: readonly Area[];
  readonly validations: readonly Validation[];
  /** Left out where nothing of it changed. */
  readonly setting?: Setting;
  readonly charts: { readonly added: readonly string[]; readonly words: readonly ChartWords[] };
}

/** A cell with what stood in it and what it reads in the end. */
export type ChangedCell = readonly [row: number, column: number, before: CellContent, after: CellContent];

/** Where the lines of a table stand, by key. */
export interface LinePlaces {
  readonly rows: Positions;
  readonly columns: Positions;
}

/** Where a table stands. */
export interface TablePlaces extends LinePlaces {
  /** The hidden name by which its sheet is found again. */
  readonly anchor: string;
  readonly sheet: string;
}

/**
 * Everything of ours that the workbook keeps for the next time, so that a saved and mailed one still refreshes and
 * still takes back.
 */
export interface Recorded {
  readonly bases: readonly Base[];
  /** The steps that can be taken back, the last one last. */
  readonly past: readonly UndoStep[];
}

/** What was done, under the name by which the user knows it. */
export type Task = "load" | "refresh" | "convert" | "scenario" | "restore" | "live";

export interface UndoStep {
  readonly task: Task;
  /**
   * Which run of the add-in did it: nobody who has just opened a workbook means a step of last week by "the last one".
   */
  readonly session?: string;
  /** By which it is told whether Excel has taken it back itself; steps of older workbooks have none. */
  readonly id?: string;
  readonly reversal: UndoRecord;
  /** The bases before it, as JSON. */
  readonly bases: string;
}

export const nothingRecorded: Recorded = { bases: [], past: [] };

/**
 * What was recorded before the last step. What somebody has settled since stays settled: that is no part of any step.
 */
export function earlier({ bases, past }: Recorded): Recorded {
  const last = past.at(-1);
  if (last === undefined) return { bases, past };
  const were: readonly Base[] = JSON.parse(last.bases);
  const now = new Map(bases.map(({ plan, settled }) => [plan.model, settled]));
  return { bases: were.map((base) => withSettled(base, now.get(base.plan.model))), past: past.slice(0, -1) };
}

/** What the mark of a workbook says in which no step was done yet. */
const START = "start";

/** By which the state of a workbook is known: its last step. */
export const markOf = ({ past }: Pick<Recorded, "past">): string => past.at(-1)?.id ?? START;

/**
 * What was recorded when the workbook had this mark. Excel's own undo takes cells and names back, and with them the
 * mark, but no custom XML: then the record is ahead of the cells, by one step or by several.
 */
export function recordedAt(recorded: Recorded, mark: string | null): Recorded {
  if (mark === null || mark === markOf(recorded)) return recorded;
  const isKnown = mark === START || recorded.past.some(({ id }) => id === mark);
  if (!isKnown || recorded.past.some(({ id }) => id === undefined)) return recorded;
  return recordedAt(earlier(recorded), mark);
}

const withSettled = (base: Base, settled: Base["settled"]): Base =>
  settled === undefined ? base : { ...base, settled };

/** More would make every later change slow; the last step is always kept unless it is enormous by itself. */
const STEPS = 10;
const SIZE = 400_000;
const ENORMOUS = 1_500_000;

/** The past with one more step: what is oldest goes first where there is too much. */
export function withStep(past: readonly UndoStep[], step: UndoStep): readonly UndoStep[] {
  if (sizeOf(step) > ENORMOUS) return [];
  let room = SIZE - sizeOf(step);
  const older = past.slice(1 - STEPS).toReversed();
  const tooFar = older.findIndex((each) => (room -= sizeOf(each)) < 0);
  return [...(tooFar < 0 ? older : older.slice(0, tooFar)).toReversed(), step];
}

const sizeOf = ({ reversal }: UndoStep): number => JSON.stringify(reversal).length;

/** What was last written for one model, kept inside the workbook so that a saved and mailed one still refreshes. */
export interface Base {
  readonly plan: Plan;
  /** Where the model came from: the file's own text, or null for a built-in model. */
  readonly file: { readonly name: string; readonly text: string } | null;
  /** The text of a built-in model: a file that differs from it a little is then kept as what is different. */
  readonly seed?: string;
  /** What was decided about lines of the user's between those of ours. */
  readonly ownLines?: readonly OwnLine[] | undefined;
  /** Tables that the model has dropped and whose sheets stand: should they come again, they are found there. */
  readonly gone?: readonly SheetPlan[] | undefined;
  /** Named sets of edits; left out where there never was one. */
  readonly scenarios?: Scenarios;
  /** Slips of the source that somebody has settled, by what their findings say. */
  readonly settled?: readonly string[];
}

/** A formula that lost what it refers to with lines or a sheet that went. */
export const isLost = (content: CellContent): boolean => isFormula(content) && content.includes("#REF!");

/** How a line of a sheet looks, cell by cell from the first one on. */
export interface LineFormat {
  readonly axis: LineStep["axis"];
  /** Where it stands before lines come and go. */
  readonly at: number;
  readonly cells: readonly CellFormatSeen[];
  /** Height or width in points. */
  readonly size: number;
  readonly hidden: boolean;
}

/** What is about to go with the lines of a sheet: how these look, and the merged cells that they are part of. */
export interface GoingLooks {
  readonly lines: readonly LineFormat[];
  readonly merges: readonly Area[];
}

export interface CellFormatSeen {
  readonly numberFormat: string;
  readonly format: Excel.CellPropertiesFormat;
}
