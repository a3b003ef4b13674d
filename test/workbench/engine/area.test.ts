import fc from "fast-check";
import {
  type Area,
  cellCount,
  contains,
  eachCell,
  intersect,
  overlaps,
  subtract,
  union,
} from "../../../src/workbench/engine/area";

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

const cells = (areas: readonly Area[]): string[] => {
  const found: string[] = [];
  for (const one of areas) eachCell(one, (row, column) => found.push(`${row},${column}`));
  return found;
};

test("the cells two areas share lie in both, and both lie in their union", () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const shared = intersect(a, b);
      expect(shared !== null).toBe(overlaps(b, a));
      if (shared) expect(contains(a, shared) && contains(b, shared)).toBe(true);
      expect(contains(union(a, b), a) && contains(union(a, b), b)).toBe(true);
    }),
  );
});

test("what is left after taking an area out, and what was taken, are all the cells, each once", () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const left = cells(subtract(a, b));
      const taken = cells([intersect(a, b)].flatMap((one) => one ?? []));
      expect([...left, ...taken].sort()).toEqual(cells([a]).sort());
      expect(new Set([...left, ...taken]).size).toBe(cellCount(a));
    }),
  );
});
