import { type Mark, type MarkKind, markKinds } from "../../excel/report/marks";
import { Marker } from "../../excel/report/Marker";
import { ourSheets } from "../../excel/look/sight";
import type { CheckFinding, MarkArgs, MarkResult } from "./Checked";
import { check } from "./check";
import { withSteps } from "../perform";
import type { Room } from "../Room";

/** Marks every cell that something is found about, or takes all marks of ours away. Contents and formats stay as they are. */
export function mark(room: Room, { off = false, progress }: MarkArgs): Promise<MarkResult> {
  return withSteps(progress, async () => {
    const seen = await room.workbook.seeValues();
    const open = seen.sight.look.sheets.flatMap((sheet) => (sheet.protected ? [] : [sheet.name]));
    const { findings } = off ? { findings: [] } : await check(room, {}, () => Promise.resolve(seen));
    const marks = marksOf(findings, (sheet) => open.includes(sheet));
    await new Marker(room.workbook).mark(
      marks,
      ourSheets(seen.sight.look).filter((sheet) => open.includes(sheet)),
    );
    return { marked: marks.length };
  });
}

/** What is marked of a finding. */
export type Marked = Pick<CheckFinding, "cell" | "kind" | "settled">;

/**
 * One mark for each cell that something is found about, by whose it is; what is settled has none. `isOpen` tells on which sheets
 * marks can be made.
 */
export function marksOf(findings: readonly Marked[], isOpen: (sheet: string) => boolean): readonly Mark[] {
  const kinds = new Map<string, MarkKind>();
  for (const { cell, kind, settled } of findings) {
    if (cell === null || settled) continue;
    const before = kinds.get(cell);
    if (before === undefined || markKinds.indexOf(kind) < markKinds.indexOf(before)) kinds.set(cell, kind);
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
