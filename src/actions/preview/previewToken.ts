import { ActionError } from "../ActionError";
import type { Update } from "../write/decideUpdate";
import { type Refreshing, update } from "../write/refreshing";

/** Stands for everything that bringing a model's sheets up to date is about, whatever is chosen of it. */
export function tokenOf({ merges, added }: Update, { plan: { model, language, formulas } }: Refreshing): string {
  const about = merges.map(({ table, place, cells, rows, columns }) => [table, place.sheet, cells, rows, columns]);
  return digest(JSON.stringify([model, language, formulas, about, added.map(({ name }) => name)]));
}

/** Fails with `PreviewOutdated` where something else would be done now than was previewed. */
export function mustBeAsPreviewed(refreshing: Refreshing, token: string): void {
  if (tokenOf(update(refreshing, { resolve: "keep" }), refreshing) !== token) throw new ActionError("PreviewOutdated");
}

/** A short text that differs where texts differ: FNV-1a over two different starts. */
function digest(text: string): string {
  const halves = [0x811c9dc5, 0x01234567].map((start) => {
    let hash = start;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  });
  return halves.join("");
}
