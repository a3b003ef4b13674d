/** How the sheets of a model stand beside what was last written. */
export interface Stand {
  readonly model: string;
  /** Cells of ours that hold something of the user's. */
  readonly edited: number;
  /** Tables whose sheets are no longer there. */
  readonly missing: readonly string[];
  /** Cells that show `#NAME?`: their functions are not known here. */
  readonly broken: number;
}
