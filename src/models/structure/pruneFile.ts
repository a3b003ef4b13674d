import { isError, type Finding } from "../findings/finding";
import { pathOf } from "../findings/place";
import { prunableLists, type Positions, type PrunableList } from "../meaning/survey";

export interface Pruned {
  readonly value: unknown;
  readonly positions: Positions;
}

/**
 * The document without the entries that findings complain about, so that the rest can still be judged; null where something
 * is wrong that everything else depends on.
 */
export function pruneFile(document: unknown, findings: readonly Finding[]): Pruned | null {
  if (typeof document !== "object" || document === null) return null;
  const pruned: Record<string, unknown> = { ...document };
  const dropped = new Map<PrunableList, Set<number>>();
  for (const found of findings.filter(isError)) {
    const [field, index] = pathOf(document, found.place.pointer);
    const list = prunableLists.find((name) => name === field);
    if (list !== undefined && typeof index === "number") dropped.set(list, (dropped.get(list) ?? new Set()).add(index));
    else if (field === "printed" || field === "frontMatter" || (index === undefined && found.code === "unknownField"))
      Reflect.deleteProperty(pruned, String(field));
    else return null;
  }
  const positions: Partial<Record<PrunableList, readonly number[]>> = {};
  for (const [list, indices] of dropped) {
    const entries: readonly unknown[] = Array.isArray(pruned[list]) ? pruned[list] : [];
    const kept = entries.map((_, index) => index).filter((index) => !indices.has(index));
    positions[list] = kept;
    pruned[list] = kept.map((index) => entries[index]);
  }
  return { value: pruned, positions };
}
