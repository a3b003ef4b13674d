import type { Area, StyledArea, Validation } from "../sheets/plan";
import type { AddedSheet } from "./AddedSheet";
import type { ChartsEdit } from "./charts";
import type { LineStep } from "./lineSteps";
import type { Block } from "./write/cells";

/** Everything that is written to a workbook at once, decided before Excel is asked. */
export interface Change {
  readonly added: readonly AddedSheet[];
  readonly edits: readonly SheetEdit[];
  /** Sheets that go, by name. */
  readonly removed: readonly string[];
  readonly names: NameChange;
  /** The text of the part that holds the bases: undefined leaves it, null removes it. */
  readonly bases: string | null | undefined;
  /** Sheet to show in the end, for someone who asked. */
  readonly shown: string | null;
}

/** A change of one sheet: lines go and come in order, then cells are styled and written at their positions after that. */
export interface SheetEdit {
  readonly sheet: string;
  readonly lines: readonly LineStep[];
  /** Where a list ends up whose lines come at its end. */
  readonly list: { readonly name: string; readonly area: Area } | null;
  readonly styles: readonly StyledArea[];
  readonly validations: readonly Validation[];
  /** What may be entered as it was before, to lead back. */
  readonly validationsBefore: readonly Validation[];
  readonly blocks: readonly Block[];
  readonly charts: ChartsEdit;
}

export interface NameChange {
  /** Names that go, before others come. */
  readonly removed: readonly string[];
  readonly added: readonly { readonly name: string; readonly refersTo: string }[];
}

/** A change of nothing, to say only what is different. */
export const noChange: Change = { added: [], edits: [], removed: [], names: { added: [], removed: [] }, bases: undefined, shown: null };

export function isNothing({ added, edits, removed, names, bases }: Change): boolean {
  return added.length + edits.length + removed.length + names.added.length + names.removed.length === 0 && bases === undefined;
}
