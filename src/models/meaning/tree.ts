import { finding, type Finding } from "../findings/finding";
import type { Survey } from "./survey";

/** Components form a tree, written with parents before their children. */
export function tree({ model, place }: Survey): readonly Finding[] {
  const parents = new Map(model.components.map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  return model.components.flatMap(({ id, parent }, index) => {
    const isLate = parent === null || !parents.has(parent) || seen.has(parent);
    seen.add(id);
    if (standsUnderItself(parents, id)) return [finding("parentCycle", place(["components", index, "parent"]), { id })];
    return isLate ? [] : [finding("parentAfterChild", place(["components", index]), { id, parent: parent ?? "" })];
  });
}

function standsUnderItself(parents: ReadonlyMap<string, string | null>, id: string): boolean {
  const above = new Set<string>();
  for (let at = parents.get(id) ?? null; at !== null && !above.has(at); at = parents.get(at) ?? null) above.add(at);
  return above.has(id);
}
