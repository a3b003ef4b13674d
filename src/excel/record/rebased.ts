import type { Sight } from "../look/sight";
import { cameTyped, type TypedLines } from "./cameTyped";
import { EditSince } from "./EditSince";
import { movedEdit } from "./movedEdit";
import { movedContent, type Movers } from "./movedFormula";
import type { Reversal } from "./Reversal";
import { Since } from "./Since";
import { standsAfter } from "./stands";

/** What leads back from the sheets as they stand now. */
export interface Rebased {
  readonly reversal: Reversal;
  /** Cells of the user's on lines that came with the change: these lines stay. */
  readonly stays: readonly string[];
}

/**
 * What leads back from a change, as if it had been made of the sheets as the user has moved their lines since: what stands
 * there keeps its place, and what comes back finds its own. The same where nobody moved anything.
 */
export function rebased(reversal: Reversal, now: Sight): Rebased {
  const since = new Since(reversal, now);
  const typed = reversal.edits.map((edit) => cameTyped(edit, since, now));
  if (since.isNothing && typed.every(({ cells }) => cells.length === 0)) return { reversal, stays: [] };
  return { reversal: moved(reversal, since, now, typed), stays: typed.flatMap(({ cells }) => cells) };
}

function moved(reversal: Reversal, since: Since, now: Sight, typed: readonly TypedLines[]): Reversal {
  const edits = reversal.edits.map((edit, index) => new EditSince(edit, since.of(edit.sheet), typed[index]));
  const before: Movers = (sheet) =>
    edits.find((edit) => edit.was.toLowerCase() === sheet.toLowerCase())?.moverBefore ?? since.movers(sheet);
  const stay = new Set(typed.flatMap(({ names }) => names));
  return {
    added: reversal.added,
    tables: reversal.tables,
    edits: edits.map((edit) => movedEdit(edit, now, { before, after: since.movers })),
    names: {
      added: reversal.names.added.filter((name) => !stay.has(name)),
      removed: reversal.names.removed.map(({ name, refersTo }) => ({
        name,
        refersTo: String(movedContent(refersTo, "", before)),
      })),
    },
    ...standsAfter(now, [], now.contents.bases),
  };
}
