import fc from "fast-check";
import { linesCome, linesGo } from "../../../src/excel/change/lineSteps";
import { AxisSince } from "../../../src/excel/record/AxisSince";
import { LineMap } from "../../../src/excel/record/LineMap";

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
        const since = new AxisSince("row", made, new LineMap({}, {}));
        expect({ come: since.come, go: since.go }).toEqual(made);
        for (const line of [0, 5, 25]) expect(since.before(line)).toBe(line);
      },
    ),
  );
});

test("a row of the user's pushes on what comes back and what goes", () => {
  const since = new AxisSince("row", edit, new LineMap(stood, { title: 0, first: 2, fourth: 3, a: 4, b: 5, fifth: 6 }));
  expect(since.come).toEqual([{ axis: "row", at: 5, count: 2 }]);
  expect(since.go).toEqual([{ axis: "row", at: 3, count: -1 }]);
  expect([0, 1, 2, 3, 4].map((line) => since.before(line))).toEqual([0, 2, 3, 4, 5]);
});

test("a row that came stays where the user worked in it, another goes though a row was put between", () => {
  const between = new LineMap(stood, { title: 0, first: 1, fourth: 2, a: 3, b: 5, fifth: 6 });
  expect(new AxisSince("row", edit, between).come).toEqual([
    { axis: "row", at: 5, count: 1 },
    { axis: "row", at: 4, count: 1 },
  ]);
  expect(new AxisSince("row", edit, between, new Set([3])).come).toEqual([{ axis: "row", at: 6, count: 1 }]);
});

test("a row that came and that the user deleted does not go again", () => {
  const since = new AxisSince("row", edit, new LineMap(stood, { title: 0, first: 1, fourth: 2, b: 3, fifth: 4 }));
  expect(since.come).toEqual([{ axis: "row", at: 4, count: 1 }]);
  expect(since.writtenNow(4)).toBe(null);
});
