import { type Chosen, Resolutions } from "../../refresh/choices";
import type { CellDifference } from "../../refresh/difference";
import type { SheetMerge } from "../../refresh/merge";
import { cellAddress, sheetPrefix } from "../../sheets/formula/address";

/** The conflicts of a table that take the model. */
export function takenOf({ table, place, cells }: SheetMerge, { resolve, choices }: Chosen): readonly CellDifference[] {
  const resolutions = new Resolutions(resolve, choices);
  return cells
    .filter(
      ({ key, cell }) => cell.verdict === "conflict" && resolutions.ofCell(table, key.row, key.column) === "model",
    )
    .map(({ row, column, cell: { base, sheet, model } }) => ({
      cell: sheetPrefix(place.sheet) + cellAddress(row, column),
      base,
      sheet,
      model,
    }));
}
