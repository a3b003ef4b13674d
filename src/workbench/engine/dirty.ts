import type { IFormulaDirtyData } from "@univerjs/engine-formula";

export const NOTHING_DIRTY: IFormulaDirtyData = {
  forceCalculation: false, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {},
};

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Joins two maps of maps; the second wins where both name a leaf. */
function mergeTrees<T extends object>(a: T, b: T | undefined): T {
  const old = new Map<string, unknown>(Object.entries(a));
  const merged = Object.entries(b ?? {}).map(([key, value]) => {
    const before = old.get(key);
    return [key, isTree(before) && isTree(value) ? mergeTrees(before, value) : value] as const;
  });
  return Object.assign({}, a, Object.fromEntries(merged));
}

const keyOf = (place: IFormulaDirtyData["dirtyRanges"][number]): string => JSON.stringify([place.unitId, place.sheetId, place.range.startRow, place.range.startColumn, place.range.endRow, place.range.endColumn]);

/** What has to be recalculated after several changes, each of which names what it touched. */
export function mergeDirty(...parts: readonly Partial<IFormulaDirtyData>[]): IFormulaDirtyData {
  const ranges = new Map(parts.flatMap((part) => part.dirtyRanges ?? []).map((range) => [keyOf(range), range]));
  const trees = parts.reduce<IFormulaDirtyData>((sum, part) => ({
    ...sum,
    forceCalculation: sum.forceCalculation || (part.forceCalculation ?? false),
    dirtyNameMap: mergeTrees(sum.dirtyNameMap, part.dirtyNameMap),
    dirtyDefinedNameMap: mergeTrees(sum.dirtyDefinedNameMap, part.dirtyDefinedNameMap),
    dirtySuperTableMap: mergeTrees(sum.dirtySuperTableMap ?? {}, part.dirtySuperTableMap),
    dirtyUnitFeatureMap: mergeTrees(sum.dirtyUnitFeatureMap, part.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: mergeTrees(sum.dirtyUnitOtherFormulaMap, part.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: mergeTrees(sum.clearDependencyTreeCache, part.clearDependencyTreeCache),
  }), NOTHING_DIRTY);
  return { ...trees, dirtyRanges: [...ranges.values()] };
}
