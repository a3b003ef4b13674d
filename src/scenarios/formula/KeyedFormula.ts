import type { TableId } from "../../budget/model";

/** A formula that somebody entered, with what its references lead to, so that it stays right while it is on no sheet. */
export interface KeyedFormula {
  readonly parts: readonly (string | KeyedReference)[];
}

export interface KeyedReference {
  /** As it was entered: it tells what of it is fixed, and how its sheet was written. */
  readonly text: string;
  readonly leads: OurCells | FollowedCells;
}

/** Cells of a table by their keys; the lines between the ends of a range with them. */
export interface OurCells {
  readonly table: TableId;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Other cells, which a hidden name follows. */
export interface FollowedCells {
  readonly followed: string;
}
