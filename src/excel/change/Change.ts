import type { Area, StyledArea, Validation } from "../../sheets/plan";
import type { AddedSheet } from "./AddedSheet";
import type { Base } from "../base";
import type { ChartsEdit } from "./charts";
import type { LineLook } from "../look/lineLooks";
import type { LineStep } from "./lineSteps";
import type { ChangedCell, Stand } from "../record/Reversal";
import type { Setting } from "./setting";
import type { Block } from "../write/cells";

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
 * A change of one sheet: lines come, then cells are styled and written at their positions after that. What cannot be put
 * back comes last: lines go once everything else stands, so that a change that is cut off before can be taken back, and
 * one that is cut off after can be finished.
 */
export interface SheetEdit {
  readonly sheet: string;
  /** Lines that come first; where a change leads back, those go here that had come. */
  readonly lines: readonly LineStep[];
  /** Lines that go in the end. */
  readonly go: readonly LineStep[];
  /** How lines look that come again. */
  readonly looks: readonly LineLook[];
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
  readonly stand: Stand | null;
  readonly charts: ChartsEdit;
  /** Sizes and what is printed around the cells, at the positions once lines have come; left out where nothing changes. */
  readonly setting?: Setting;
}

export interface NameChange {
  /** Names that go, before others come. */
  readonly removed: readonly string[];
  readonly added: readonly { readonly name: string; readonly refersTo: string }[];
}

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
