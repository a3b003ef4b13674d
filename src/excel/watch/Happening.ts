/** Something that happened in the workbook, as far as it matters to what was read from it. Sheets go by their identifiers. */
export type Happening =
  /** Cells of a sheet hold something else. */
  | { readonly kind: "cells"; readonly sheet: string }
  /** Formulas show something else. */
  | { readonly kind: "values" }
  /** Lines of a sheet, or the sheet itself, came or went: its cells may stand elsewhere. */
  | { readonly kind: "outline"; readonly sheet: string }
  /** Another cell is selected. */
  | { readonly kind: "selection" };
