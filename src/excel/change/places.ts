import { cellAddress, sheetPrefix } from "../../sheets/formula/address";
import type { Change } from "./Change";

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
