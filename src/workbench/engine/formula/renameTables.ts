import { piecesOf } from "./pieces";

/** A formula after tables have got other names; `renamed` leads from the old ones, in lower case. */
export function renameTables(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return formula;
  return piecesOf(formula)
    .map((piece) => {
      const name = piece.kind === "structured" ? piece.table : piece.kind === "name" ? piece.text : "";
      return (renamed.get(name.toLowerCase()) ?? name) + piece.text.slice(name.length);
    })
    .join("");
}
