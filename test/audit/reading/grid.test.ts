import { gridOf, spread } from "../../../src/audit/reading/grid";

test("lines are split by tabs, by bars, or by two spaces and more", () => {
  const cells = [["Posts", "10 971.7", "—"]];
  expect(gridOf("Posts\t10 971.7\t—")).toEqual(cells);
  expect(gridOf("| Posts | 10 971.7 | — |")).toEqual(cells);
  expect(gridOf("Posts   10 971.7  —")).toEqual(cells);
});

test("the rule under the headings of a table in plain text is no row", () => {
  expect(gridOf("| a | b |\n|---|---:|\n| 1 | 2 |")).toHaveLength(2);
});

test("only a range of one column is split", () => {
  expect(spread([["a\tb"], ["c\td"]])).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(
    spread([
      ["a  b", "c"],
      ["d  e", "f"],
    ]),
  ).toEqual([
    ["a  b", "c"],
    ["d  e", "f"],
  ]);
});
