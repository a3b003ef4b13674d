import fc from "fast-check";
import type { Area } from "../../../src/workbench/engine/area";
import { shiftArea } from "../../../src/workbench/engine/reach";

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(20),
  column: fc.nat(20),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 9 }),
});
const axis = fc.constantFrom("row" as const, "column" as const);
const B2_B5: Area = { row: 1, column: 1, rows: 4, columns: 1 };

test("deleting what was just inserted brings every area back", () => {
  fc.assert(
    fc.property(area, axis, fc.nat(30), fc.integer({ min: 1, max: 5 }), (one, along, at, count) => {
      const there = shiftArea(one, { axis: along, at, count });
      expect(there && shiftArea(there, { axis: along, at, count: -count })).toEqual(one);
    }),
  );
});

test.each([
  ["above", { at: 0, count: 2 }, { ...B2_B5, row: 3 }],
  ["inside", { at: 3, count: 1 }, { ...B2_B5, rows: 5 }],
  ["below", { at: 5, count: 3 }, B2_B5],
  ["above, going", { at: 0, count: -1 }, { ...B2_B5, row: 0 }],
  ["across the top, going", { at: 0, count: -3 }, { ...B2_B5, row: 0, rows: 2 }],
  ["inside, going", { at: 2, count: -2 }, { ...B2_B5, rows: 2 }],
  ["all of it, going", { at: 1, count: -4 }, null],
])("rows that come or go %s move an area as Excel moves it", (_, shift, expected) => {
  expect(shiftArea(B2_B5, { axis: "row", ...shift })).toEqual(expected);
});

test("cells outside the columns that took part stay", () => {
  const band: Area = { row: 0, column: 2, rows: 1, columns: 3 };
  expect(shiftArea(B2_B5, { axis: "row", at: 0, count: 1, band })).toEqual(B2_B5);
  expect(shiftArea({ ...B2_B5, column: 3 }, { axis: "row", at: 0, count: 1, band })).toEqual({
    ...B2_B5,
    row: 2,
    column: 3,
  });
});
