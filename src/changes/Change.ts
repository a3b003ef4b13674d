import type { CellWrite } from "../refresh/merge";
import type { Area, StyledArea, Validation } from "../sheets/plan";
import { cellAddress, sheetPrefix } from "../spreadsheet/address";
import type { CellContent } from "../spreadsheet/cellContent";
import type { AddedSheet } from "./AddedSheet";
import type { Base, ChangedCell, LineFormat, LinePlaces } from "./UndoRecord";
import type { ChartsEdit } from "./charts";
import type { LineStep } from "./lineSteps";
import type { Setting } from "./setting";

/** Everything that is written to a workbook at once, decided before Excel is asked. */
export interface Change {
  readonly added: readonly AddedSheet[];
  readonly edits: readonly SheetEdit[];
  /** Sheets that go, by name. */
  readonly removed: readonly string[];
  readonly names: NameChange;
  /** What counts as last written from now on; undefined leaves what there is. */
  readonly bases: readonly Base[] | undefined;
  /** Sheet to show in the end, for someone who asked. */
  readonly shown: string | null;
}

/**
 * A change of one sheet: lines come, then cells are styled and written at their positions after that. What cannot be
 * put back comes last: lines go once everything else stands, so that a change that is cut off before can be taken back,
 * and one that is cut off after can be finished.
 */
export interface SheetEdit {
  readonly sheet: string;
  /** Lines that come first; where a change leads back, those go here that had come. */
  readonly lines: readonly LineStep[];
  /** Lines that go in the end. */
  readonly go: readonly LineStep[];
  /** Lines that go in one place and come in another; left out where none do. */
  readonly moved?: readonly MovedLine[];
  /** How lines look that come again, or elsewhere. */
  readonly looks: readonly LineFormat[];
  /** Cells that were merged and may not be any more; left out where there are none. */
  readonly merges?: readonly Area[];
  /** Where a list ends up whose lines come at its end. */
  readonly list: { readonly name: string; readonly area: Area } | null;
  readonly styles: readonly StyledArea[];
  readonly validations: readonly Validation[];
  /** What may be entered as it was before, to lead back. */
  readonly validationsBefore: readonly Validation[];
  readonly blocks: readonly Block[];
  /** The cells of the blocks with what stood in them, to lead back. */
  readonly cells: readonly ChangedCell[];
  /** Where the lines of the table stand in the end, to know later whether they still do. */
  readonly stand: LinePlaces | null;
  readonly charts: ChartsEdit;
  /**
   * Sizes and what is printed around the cells, at the positions once lines have come; left out where nothing changes.
   */
  readonly setting?: Setting;
}

/** A line that comes elsewhere: where it stood before the change, and where it stands once lines have come. */
export interface MovedLine {
  readonly axis: LineStep["axis"];
  readonly from: number;
  readonly to: number;
}

export interface NameChange {
  /** Names that go, before others come. */
  readonly removed: readonly string[];
  readonly added: readonly { readonly name: string; readonly refersTo: string }[];
  /** Names of the user's that follow lines which are moved; left out where none do. */
  readonly following?: readonly FollowingName[];
}

/** A name of the user's: what it refers to, what it has to while lines that go still stand, and does in the end. */
export interface FollowingName {
  readonly name: string;
  readonly before: string;
  readonly written: string;
  readonly after: string;
}

/** An edit of a sheet that does nothing, to say only what is different. */
export const noEdit: Omit<SheetEdit, "sheet"> = {
  lines: [],
  go: [],
  looks: [],
  list: null,
  styles: [],
  validations: [],
  validationsBefore: [],
  blocks: [],
  cells: [],
  stand: null,
  charts: { added: [], words: [], removed: [] },
};

/** A change of nothing, to say only what is different. */
export const noChange: Change = {
  added: [],
  edits: [],
  removed: [],
  names: { added: [], removed: [] },
  bases: undefined,
  shown: null,
};

export function isNothing({ added, edits, removed, names, bases }: Change): boolean {
  return (
    added.length + edits.length + removed.length + names.added.length + names.removed.length === 0 &&
    bases === undefined
  );
}

/** So many cells are named one by one; of more, the sheet is. */
const FEW = 12;

/** Where a change touches the workbook, for someone who has to look there. */
export function placesOf({ added, edits, removed }: Change): string {
  const sheets = [...added.map(({ name }) => name), ...removed];
  return [
    ...sheets,
    ...edits.flatMap(({ sheet, cells, lines, go }) => {
      const hasLines = lines.length + go.length > 0;
      return hasLines || cells.length === 0 || cells.length > FEW
        ? [sheet]
        : cells.map(([row, column]) => sheetPrefix(sheet) + cellAddress(row, column));
    }),
  ].join(", ");
}

/** A block of cells that is written at once. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly CellContent[])[];
}

/**
 * Single cells as few blocks: neighbours of a row together, then rows of the same span one below the other. Formulas
 * that name columns of a list come last: Excel takes them only once the headings, which may stand below, are written.
 */
export function blocksOf(writes: readonly Pick<CellWrite, "row" | "column" | "after">[]): readonly Block[] {
  const sorted = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks = stacked(sorted.reduce<Block[]>(joinRight, []));
  return [...blocks.filter((block) => !namesColumns(block)), ...blocks.filter(namesColumns)];
}

const namesColumns = ({ contents }: Block): boolean =>
  contents.some((row) => row.some((content) => typeof content === "string" && /^=.*\[/s.test(content)));

function joinRight(blocks: Block[], { row, column, after }: Pick<CellWrite, "row" | "column" | "after">): Block[] {
  const last = blocks.at(-1);
  const [contents = []] = last?.contents ?? [];
  if (last?.top !== row || last.left + contents.length !== column)
    blocks.push({ top: row, left: column, contents: [[after]] });
  else blocks[blocks.length - 1] = { ...last, contents: [[...contents, after]] };
  return blocks;
}

function stacked(blocks: readonly Block[]): readonly Block[] {
  const done: Block[] = [];
  for (const block of blocks) {
    const above = done.findIndex((other) => isAbove(other, block));
    const over = done[above];
    if (over === undefined) done.push(block);
    else done[above] = { ...over, contents: [...over.contents, ...block.contents] };
  }
  return done;
}

const isAbove = (over: Block, block: Block): boolean =>
  over.left === block.left &&
  over.top + over.contents.length === block.top &&
  over.contents[0]?.length === block.contents[0]?.length;
