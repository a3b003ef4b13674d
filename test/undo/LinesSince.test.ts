import fc from "fast-check";
import { linesCome, linesGo } from "../../src/changes/lineSteps";
import { LineMap, LinesSince } from "../../src/undo/LinesSince";

/** Two rows came before the fifth, and the third went. */
const inserted = [{ before: 4, keys: ["a", "b"] }];
const edit = { come: linesCome("row", { inserted }), go: linesGo("row", { inserted, deleted: [2] }) };
const stood = { title: 0, first: 1, fourth: 2, a: 3, b: 4, fifth: 5 };

test("where nobody moved a line, the change is what it was", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(20), { maxLength: 4 }),
      fc.uniqueArray(fc.nat(20), { maxLength: 4 }),
      (come, deleted) => {
        const groups = come.map((before, index) => ({ before, keys: [`${index}`, `${index}'`].slice(index % 2) }));
        const made = {
          come: linesCome("row", { inserted: groups }),
          go: linesGo("row", { inserted: groups, deleted }),
        };
        const since = new LinesSince("row", made, new LineMap({}, {}));
        expect({ come: since.come, go: since.go }).toEqual(made);
        for (const line of [0, 5, 25]) expect(since.before(line)).toBe(line);
      },
    ),
  );
});

test("a row of the user's pushes on what comes back and what goes", () => {
  const since = new LinesSince(
    "row",
    edit,
    new LineMap(stood, { title: 0, first: 2, fourth: 3, a: 4, b: 5, fifth: 6 }),
  );
  expect(since.come).toEqual([{ axis: "row", at: 5, count: 2 }]);
  expect(since.go).toEqual([{ axis: "row", at: 3, count: -1 }]);
  expect([0, 1, 2, 3, 4].map((line) => since.before(line))).toEqual([0, 2, 3, 4, 5]);
});

test("a row that came stays where the user worked in it, another goes though a row was put between", () => {
  const between = new LineMap(stood, { title: 0, first: 1, fourth: 2, a: 3, b: 5, fifth: 6 });
  expect(new LinesSince("row", edit, between).come).toEqual([
    { axis: "row", at: 5, count: 1 },
    { axis: "row", at: 4, count: 1 },
  ]);
  expect(new LinesSince("row", edit, between, new Set([3])).come).toEqual([{ axis: "row", at: 6, count: 1 }]);
});

test("a row that came and that the user deleted does not go again", () => {
  const since = new LinesSince("row", edit, new LineMap(stood, { title: 0, first: 1, fourth: 2, b: 3, fifth: 4 }));
  expect(since.come).toEqual([{ axis: "row", at: 4, count: 1 }]);
  expect(since.writtenNow(4)).toBe(null);
});

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
