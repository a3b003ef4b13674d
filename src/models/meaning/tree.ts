import { finding, type Finding } from "../findings/finding";
import type { Survey } from "./survey";

/** Components, of today and of the former structure, form trees, written with parents before their children. */
export function tree(survey: Survey): readonly Finding[] {
  return [...judge(survey, "components"), ...judge(survey, "formerComponents")];
}

function judge({ model, place }: Survey, list: "components" | "formerComponents"): readonly Finding[] {
  const parents = new Map(model[list].map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  return model[list].flatMap(({ id, parent }, index) => {
    const isLate = parent === null || !parents.has(parent) || seen.has(parent);
    seen.add(id);
    if (standsUnderItself(parents, id)) return [finding("parentCycle", place([list, index, "parent"]), { id })];
    return isLate ? [] : [finding("parentAfterChild", place([list, index]), { id, parent: parent ?? "" })];
  });
}

function standsUnderItself(parents: ReadonlyMap<string, string | null>, id: string): boolean {
  const above = new Set<string>();
  for (let at = parents.get(id) ?? null; at !== null && !above.has(at); at = parents.get(at) ?? null) above.add(at);
  return above.has(id);
}
