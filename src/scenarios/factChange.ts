/** A fact that an edit changes: the cell of its table, what the model said there and what it says now. */
export interface FactChange {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
}
