import fc from "fast-check";
import { afterStep, linesCome, linesGo, type Grid, type LineStep, stepsBack } from "../../src/changes/lineSteps";

const steps = (grid: Grid<string>, all: readonly LineStep[]): Grid<string> =>
  all.reduce((now, step) => afterStep(now, step, ""), grid);
const letters: Grid<string> = ["a", "b", "c", "d", "e"].map((letter) => [letter]);

test("rows come and then go from the far end, so that positions before them hold", () => {
  const change = { deleted: [1, 3], inserted: [{ before: 3, keys: ["x", "y"] }] };
  expect(linesCome("row", change)).toEqual([{ axis: "row", at: 3, count: 2 }]);
  expect(linesGo("row", change)).toEqual([
    { axis: "row", at: 5, count: -1 },
    { axis: "row", at: 1, count: -1 },
  ]);
  expect(
    steps(letters, [...linesCome("row", change), ...linesGo("row", change)]).map(([letter]) => letter ?? ""),
  ).toEqual(["a", "c", "", "", "e"]);
});

test("the steps back bring every line back to its place, those that had gone empty", () => {
  const change = fc.record({
    deleted: fc.uniqueArray(fc.nat(4)),
    inserted: fc.uniqueArray(
      fc.record({ before: fc.nat(4), keys: fc.array(fc.constant("k"), { minLength: 1, maxLength: 2 }) }),
      { selector: ({ before }) => before },
    ),
  });
  fc.assert(
    fc.property(change, (lines) => {
      const forth = [...linesCome("row", lines), ...linesGo("row", lines)];
      const back = steps(steps(letters, forth), stepsBack(forth));
      expect(letters.map((_, at) => back[at]?.[0] ?? "")).toEqual(
        letters.map(([letter], at) => (lines.deleted.includes(at) ? "" : letter)),
      );
    }),
  );
});
