import { type Mark, type MarkKind, markKinds } from "../../excel/report/marks";
import type { CheckFinding } from "./Checked";

/** One mark for each cell that something is found about, by the gravest of it. `isOpen` tells on which sheets marks can be made. */
export function marksOf(
  findings: readonly Pick<CheckFinding, "cell" | "severity">[],
  isOpen: (sheet: string) => boolean,
): readonly Mark[] {
  const kinds = new Map<string, MarkKind>();
  for (const { cell, severity } of findings) {
    const before = cell === null ? undefined : kinds.get(cell);
    if (cell !== null && (before === undefined || markKinds.indexOf(severity) < markKinds.indexOf(before)))
      kinds.set(cell, severity);
  }
  return [...kinds].map(([cell, kind]) => ({ ...partsOf(cell), kind })).filter(({ sheet }) => isOpen(sheet));
}

/** `'29C.10'!C8` in its two parts. */
function partsOf(cell: string): Pick<Mark, "sheet" | "address"> {
  const at = cell.lastIndexOf("!");
  const sheet = cell.slice(0, at);
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    address: cell.slice(at + 1),
  };
}
