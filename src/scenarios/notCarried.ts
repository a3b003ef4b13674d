import type { Refusal } from "../budget/edit/edit";

/** Why something that somebody did on a sheet is no fact of a model. */
export type NotCarriedReason =
  | Refusal
  /** Words stand where a number is needed. */
  | "noNumber"
  /** The cell is no fact: its table leaves out what it is worked out from. */
  | "noFact"
  /** The words follow from other cells. */
  | "wordsFollow"
  /** A line for both ends of a change has no count. */
  | "noCount"
  | "unknownComponent"
  | "unknownGrade"
  | "unknownKind"
  /** A file of a model would not be one with it. */
  | "notAChange"
  /** Something was typed over a formula of ours. */
  | "typedOver"
  /** Headings, notes and labels are words of the model. */
  | "labelChanged"
  /** A cell within a table that the table leaves blank. */
  | "ownCell"
  | "ownRow"
  | "ownColumn"
  | "deletedRow"
  | "deletedColumn";

/** Something that stays on the sheet and does not come into the model. */
export interface NotCarried {
  readonly reason: NotCarriedReason;
  readonly table: string;
  /** Keys of a cell of ours, null where it is none. */
  readonly row: string | null;
  readonly column: string | null;
  /** Its position on the sheet from 0, where it has no key. */
  readonly at: { readonly row: number | null; readonly column: number | null } | null;
  readonly shown: string;
}
