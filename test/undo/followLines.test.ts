import { type MovedLine, noChange, type SheetEdit } from "../../src/changes/Change";
import { linesCome, linesGo } from "../../src/changes/lineSteps";
import type { SheetContents } from "../../src/changes/snapshot";
import { alignAxis } from "../../src/refresh/axis";
import { withFollowing } from "../../src/undo/followLines";

const contents = (...formulas: readonly string[]): SheetContents => ({
  top: 0,
  left: 0,
  contents: [formulas],
  charts: [],
  comments: [],
  commented: [],
});

/** Rows that stand from row 7 on under one-letter keys, and come into another order. */
function edit(now: string, wanted: string): SheetEdit {
  const positions = Object.fromEntries([...now].map((key, index) => [key, 6 + index]));
  const rows = alignAxis([...wanted], positions, {
    comes: () => true,
    goes: () => true,
    moves: (key) => now.indexOf(key) !== wanted.indexOf(key),
  });
  const moved = rows.inserted.flatMap(({ keys }) =>
    keys.flatMap((key): MovedLine[] =>
      positions[key] === undefined ? [] : [{ axis: "row", from: positions[key], to: rows.written[key]! }],
    ),
  );
  return {
    sheet: "29C.10",
    lines: linesCome("row", rows),
    go: linesGo("row", rows),
    moved,
    looks: [],
    list: null,
    styles: [],
    validations: [],
    validationsBefore: [],
    blocks: [],
    cells: [],
    stand: null,
    charts: { added: [], words: [], removed: [] },
  };
}

/** What a formula of another sheet reads in the end; as it was where Excel leads it along by itself. */
function after(formula: string, now: string, wanted: string): unknown {
  const { edits } = withFollowing(
    { ...noChange, edits: [edit(now, wanted)] },
    new Map([["Mine", contents(formula)]]),
    {},
  );
  return edits.find(({ sheet }) => sheet === "Mine")?.cells[0]?.[3] ?? formula;
}

test.each([
  ["each line to its place", "='29C.10'!C7+'29C.10'!$C$9", "='29C.10'!C9+'29C.10'!$C$7", "abc", "cba"],
  ["a block in another order is the same block", "=SUM('29C.10'!C7:C9)", "=SUM('29C.10'!C7:C9)", "abc", "cba"],
  ["a part of it stays those lines", "=SUM('29C.10'!C7:C8)", "=SUM('29C.10'!C8:C9)", "abc", "cba"],
  [
    "lines that come apart are summed apart",
    "=SUM('29C.10'!C7:C8)",
    "=SUM('29C.10'!C7:C7,'29C.10'!C9:C9)",
    "abc",
    "acb",
  ],
  ["other functions get all between", "=ROWS('29C.10'!C7:C8)", "=ROWS('29C.10'!C7:C9)", "abc", "acb"],
  ["a new line between is part of the block", "=SUM('29C.10'!C7:C9)", "=SUM('29C.10'!C7:C10)", "abc", "cxba"],
  ["a line that goes is lost to it", "=SUM('29C.10'!C7:C9)", "=SUM('29C.10'!C7:C8)", "abc", "ca"],
  [
    "other sheets and words are left",
    "=Other!C7&\"'29C.10'!C7\"&'29C.10'!C:C",
    "=Other!C7&\"'29C.10'!C7\"&'29C.10'!C:C",
    "abc",
    "cba",
  ],
])("%s: %s", (_, formula, expected, now, wanted) => {
  expect(after(formula, now, wanted)).toBe(expected);
});

test("a name of the user's follows its line", () => {
  const change = { ...noChange, edits: [edit("abc", "cba")] };
  const others = [
    { name: "a", formula: "='29C.10'!$C$7" },
    { name: "rate", formula: "=0.5" },
  ];
  expect(withFollowing(change, new Map(), { others }).names.following).toMatchObject([
    { name: "a", before: "='29C.10'!$C$7", after: "='29C.10'!$C$9" },
  ]);
});

test("a formula that Excel leads along by itself is not written", () => {
  const change = { ...noChange, edits: [edit("abcd", "bacd")] };
  const { edits } = withFollowing(change, new Map([["Mine", contents("='29C.10'!C9")]]), {});
  expect(edits.map(({ sheet }) => sheet)).toEqual(["29C.10"]);
});
