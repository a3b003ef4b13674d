import type { IFormulaDirtyData } from "@univerjs/engine-formula";

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/**
 * Joins maps of maps in one go, for there may be one for each of a thousand writes; the last wins where several name a
 * leaf.
 */
function joinTrees<T extends object>(trees: readonly (T | undefined)[], none: T): T {
  const found = new Map<string, unknown[]>();
  for (const tree of trees) {
    for (const [key, value] of Object.entries(tree ?? {})) {
      const values = found.get(key);
      if (values) values.push(value);
      else found.set(key, [value]);
    }
  }
  const joined = [...found].map(
    ([key, values]) =>
      [key, values.length > 1 && values.every(isTree) ? joinTrees(values, {}) : values.at(-1)] as const,
  );
  return Object.assign({}, none, Object.fromEntries(joined));
}

const keyOf = (place: IFormulaDirtyData["dirtyRanges"][number]): string =>
  JSON.stringify([
    place.unitId,
    place.sheetId,
    place.range.startRow,
    place.range.startColumn,
    place.range.endRow,
    place.range.endColumn,
  ]);

/** What has to be recalculated after several changes, each of which names what it touched. */
export function mergeDirty(...parts: readonly Partial<IFormulaDirtyData>[]): IFormulaDirtyData {
  const ranges = new Map(parts.flatMap((part) => part.dirtyRanges ?? []).map((range) => [keyOf(range), range]));
  return {
    forceCalculation: parts.some((part) => part.forceCalculation === true),
    dirtyRanges: [...ranges.values()],
    dirtyNameMap: joinTrees(
      parts.map((part) => part.dirtyNameMap),
      {},
    ),
    dirtyDefinedNameMap: joinTrees(
      parts.map((part) => part.dirtyDefinedNameMap),
      {},
    ),
    dirtySuperTableMap: joinTrees(
      parts.map((part) => part.dirtySuperTableMap),
      {},
    ),
    dirtyUnitFeatureMap: joinTrees(
      parts.map((part) => part.dirtyUnitFeatureMap),
      {},
    ),
    dirtyUnitOtherFormulaMap: joinTrees(
      parts.map((part) => part.dirtyUnitOtherFormulaMap),
      {},
    ),
    clearDependencyTreeCache: joinTrees(
      parts.map((part) => part.clearDependencyTreeCache),
      {},
    ),
  };
}
