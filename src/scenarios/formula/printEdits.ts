import type { Edits } from "../edits";
import { withEntries } from "./entries";
import type { Place } from "./places";
import { type Followed, LOST, printKeyed } from "./printKeyed";

/** Kept edits with their formulas as they read while everything stands where the places say. What has lost its cells shows no number. */
export function printEdits(edits: Edits, places: readonly Place[], followed: Followed): Edits {
  return withEntries(edits, (entry, table) => {
    if (entry.keyed === undefined) return entry;
    const content = printKeyed(entry.keyed, table, places, followed);
    return { ...entry, content, shown: content.includes(LOST) ? LOST : entry.shown };
  });
}
