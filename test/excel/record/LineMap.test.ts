import fc from "fast-check";
import { LineMap } from "../../../src/excel/record/LineMap";

const rows = { total: 3, posts: 5, others: 6, notes: 9 };

test("a line with a key is where its key is, another counts from the one before it", () => {
  const map = new LineMap(rows, { total: 4, posts: 6, others: 9, notes: 12 });
  expect([3, 4, 5, 6, 7, 8, 9, 20].map((line) => map.at(line))).toEqual([4, 5, 6, 9, 10, 11, 12, 23]);
  expect([0, 2].map((line) => map.at(line))).toEqual([1, 3]);
});

test("a line that was deleted is nowhere, and what stood before it comes after what is left", () => {
  const map = new LineMap(rows, { total: 3, others: 5, notes: 8 });
  expect([5, 6, 7].map((line) => map.at(line))).toEqual([null, 5, 6]);
  expect(map.before(5)).toBe(5);
});

test("lines of a list are found wherever they were sorted to", () => {
  const map = new LineMap({ a: 1, b: 2, c: 3 }, { a: 3, b: 1, c: 2 });
  expect([1, 2, 3].map((line) => map.at(line))).toEqual([3, 1, 2]);
  expect(map.isStill).toBe(false);
});

test("nothing moves where nothing was moved", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50)), fc.nat(60), (lines, line) => {
      const stand = Object.fromEntries(lines.map((at) => [`line ${at}`, at]));
      const map = new LineMap(stand, stand);
      expect([map.isStill, map.at(line), map.before(line)]).toEqual([true, line, line]);
    }),
  );
});
