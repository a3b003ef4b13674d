import { isFormula } from "../../refresh/cellContent";
import type { Edits } from "../edits";
import type { Scenarios } from "../scenario";
import { entriesOf, withEntries } from "./entries";
import { type Follow, keyFormula } from "./keyFormula";
import type { Place } from "./places";

/** The edits as they are kept: every formula with what its references lead to. */
export function keyEdits(edits: Edits, places: readonly Place[], follow: Follow): Edits {
  return withEntries(edits, (entry, table) =>
    isFormula(entry.content) ? { ...entry, keyed: keyFormula(entry.content, table, places, follow) } : entry,
  );
}

/** The names that scenarios have cells followed by. */
export function followedIn({ all }: Scenarios): ReadonlySet<string> {
  const parts = all.flatMap(({ edits }) => entriesOf(edits).flatMap(({ keyed }) => keyed?.parts ?? []));
  return new Set(
    parts.flatMap((part) => (typeof part !== "string" && "followed" in part.leads ? [part.leads.followed] : [])),
  );
}
