import { piecesOf } from "./pieces";
import { readTablePart, tablePartText } from "./structuredReference";

/** A formula after columns of a table have got other names; `renamed` leads from the old ones, in lower case. */
export function renameColumns(formula: string, table: string, renamed: ReadonlyMap<string, string>): string {
  const name = (column: string): string => renamed.get(column.toLowerCase()) ?? column;
  return piecesOf(formula)
    .map((piece) => {
      const part =
        piece.kind === "structured" && piece.table.toLowerCase() === table.toLowerCase()
          ? readTablePart(piece.body)
          : null;
      if (piece.kind !== "structured" || !part?.columns) return piece.text;
      return piece.table + tablePartText({ ...part, columns: [name(part.columns[0]), name(part.columns[1])] });
    })
    .join("");
}
